"""The templates of the report, and those with which a user overrides parts of it.

The one place that knows Jinja2. Everything that a map says is escaped.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    DictLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

FOLDER = Path(__file__).parent / "templates"


def fill(name: str, overrides: Mapping[str, str], facts: Mapping[str, Any]) -> Markup:
    """A template filled in. `overrides` are templates of the user's: name → text."""
    found = _environment(tuple(sorted(overrides.items())))
    return Markup(found.get_template(name).render(facts))


@lru_cache(maxsize=4)
def _environment(overrides: tuple[tuple[str, str], ...]) -> Environment:
    """Our templates alone; or the user's first, who reach ours as `cjmap/<name>`, in a sandbox."""
    ours = FileSystemLoader(FOLDER)
    loader: BaseLoader = ours
    kind = Environment
    if overrides:
        loader = ChoiceLoader([DictLoader(dict(overrides)), PrefixLoader({"cjmap": ours}), ours])
        kind = ImmutableSandboxedEnvironment
    return kind(
        loader=loader,
        autoescape=lambda name: name is not None and name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=False,
    )
