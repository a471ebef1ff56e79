"""Files of older versions of the format → the version of this program, by edits of their text.

A new version of the format is a row in `STEPS`, and one more in `FORMAT`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from cjmap.model.version import FORMAT, KEY, version_of
from cjmap.text.changeable import File
from cjmap.text.changes import AddKey, Change, SetText
from cjmap.text.changing import edits
from cjmap.text.edit import Edit, apply, clash
from cjmap.text.source import Source
from cjmap.text.span import Span
from cjmap.text.yaml import parse

Step = Callable[[File], Iterable[Change]]
"""What has to change in a file, so that it becomes one of the next version."""

STEPS: dict[int, Step] = {}
"""By the version that they lead away from. There is only one version so far."""


class Moved(NamedTuple):
    """A file on its way: its text, the version that it has come to, and where it had to stop."""

    source: Source
    version: int
    stopped: Span | None = None


def move(source: Source, steps: Mapping[int, Step] | None = None) -> Moved | None:
    """A file of an older version, moved forward step by step; None where it is none."""
    steps = STEPS if steps is None else steps
    moved = None
    while True:
        parsed = parse(source)
        if parsed.failed or not isinstance(parsed.data, dict):
            return moved
        version = version_of(parsed.data)
        if version is None or version >= FORMAT or version not in steps:
            return moved
        file = File(source, parsed.data, parsed.spans)
        made = _edits(file, [*steps[version](file), _name(file, version + 1)])
        if isinstance(made, Span):
            return Moved(source, version, made)
        source = Source(source.name, apply(source.text, made))
        moved = Moved(source, version + 1)


def _name(file: File, version: int) -> Change:
    """The change that says which version it is."""
    if KEY in file.data:
        return SetText((KEY,), str(version))
    return AddKey((), KEY, str(version), first=True)


def _edits(file: File, changes: Iterable[Change]) -> list[Edit] | Span:
    """All edits of a step; the place where it cannot be made in the way the file is written."""
    found: list[Edit] = []
    for change in changes:
        made = edits(file, change)
        if made is None or clash((*found, *made)):
            route = getattr(change, "route", ())
            return file.spans.find(route)
        found += made
    return found
