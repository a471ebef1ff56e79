"""`cjmap config`: what holds for a map, and who said so."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date

from cjmap.cli import console
from cjmap.config.find import NAME
from cjmap.config.layers import Layer
from cjmap.config.options import shown
from cjmap.config.plan import Choice, Plan, plan
from cjmap.linting import Linter, asked, is_draft
from cjmap.pipeline import STDIN, open_map


def config(map: str | None = None) -> int:
    """Show what holds for a map, or for the maps of a folder; returns the exit code."""
    linter = Linter(asked(), date.today())
    wanted = map or "."
    is_folder = wanted != STDIN and os.path.isdir(wanted)
    draft = False if is_folder else is_draft(open_map(wanted).data)
    layers = linter.layers(os.path.join(wanted, "*") if is_folder else wanted)
    about = f"the maps in {wanted}" if is_folder else wanted
    for line in _told(about, layers, plan(layers, draft)):
        console.out(line)
    return 0


def _told(about: str, layers: tuple[Layer, ...], plan: Plan) -> Iterator[str]:
    yield f"For {about}"
    files = [layer for layer in layers if layer.by]
    where = files[0].by.rpartition(":")[0] if files else f"no {NAME}, no [tool.cjmap]"
    yield f"Configuration: {where}"
    for part in files[1:]:
        yield f"  and [[files]]: {part.by}"
    profile = plan.profile.value.name.lower()
    yield f"Profile: {profile} ({plan.profile.by or 'nobody says otherwise'})"
    for head, on in (("Rules that are run", True), ("Rules that are not run", False)):
        chosen = [one for one in plan.choices if one.on.value is on]
        yield f"\n{head}: {len(chosen)}"
        for one in chosen:
            yield from _rule(one)


def _rule(choice: Choice) -> Iterator[str]:
    rule, on, severity = choice.rule, choice.on, choice.severity
    line = f"  {rule.code}  {severity.value:7}  {rule.name}"
    said = [f"severity: {severity.by}"] if severity.by and on.value else []
    if not on.value or not on.by.startswith("profile"):
        said.append(on.by)
    yield f"{line} ({', '.join(said)})" if said else line
    for name, value in choice.options.items() if on.value else ():
        yield f"           {name} = {shown(value.value)}" + (f" ({value.by})" if value.by else "")
