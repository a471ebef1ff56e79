"""What is asked of the rules, and who asks it. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from cjmap.lint.rule import Rule

EXACT = 99
"""How closely a whole code or a name fits its rule."""


class Said(NamedTuple):
    """A value, and who said it: `cjmap.toml:3`, `--ignore`."""

    value: Any
    by: str


class Layer(NamedTuple):
    """What one table asks. None and empty leave things as they are in the layers below.

    `select` begins anew: only these rules; `ignore` takes away. The keys of `severity` are
    selectors, those of `options` codes. `globs` tell the maps that are meant; None is all. `by` is
    where the layer begins.
    """

    profile: Said | None = None
    select: tuple[Said, ...] | None = None
    ignore: tuple[Said, ...] = ()
    severity: Mapping[str, Said] = {}
    options: Mapping[str, Mapping[str, Said]] = {}
    globs: tuple[str, ...] | None = None
    by: str = ""


class Config(NamedTuple):
    """What a file says: its path (empty where there is none), and its layers, the lowest first.

    `git`: patterns of the files that git is to take for maps.
    """

    path: str = ""
    layers: tuple[Layer, ...] = ()
    git: tuple[str, ...] = ()


def fit(selector: str, rule: Rule) -> int:
    """How closely a selector means a rule: 0 not at all, 1 `ALL`, more for a longer beginning."""
    wanted = selector.upper()
    if wanted == "ALL":
        return 1
    if wanted == rule.code or selector.lower() == rule.name:
        return EXACT
    return 1 + len(wanted) if wanted and rule.code.startswith(wanted) else 0
