"""Themes are data: colours by role, and what else makes a look."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.layout.scene import Paint, Typeface
from cjmap.model.names import fold

DEFAULT = "light"

# importlib.resources would take longer than all themes.
_FOLDER = os.path.join(os.path.dirname(__file__), "themes")


CORNER = 8.0
"""The corner radius of cards where a theme says nothing; others are in proportion to it."""


class Logo(NamedTuple):
    """An image for the head of the picture, as a data URI, and its size in units."""

    src: str
    alt: str
    data: str
    width: float
    height: float


class Theme(NamedTuple):
    """A look: colours by role (`pain.fill` → `#rrggbb`), and what a brand adds to them.

    `phases` and `personas` say how many hues of each the palette holds; a map with more
    of them starts again with the first. `icons` are those of lanes, by folded key.
    """

    name: str
    description: str
    palette: Mapping[str, str]
    phases: int
    personas: int
    radius: float = CORNER
    typeface: Typeface | None = None
    logo: Logo | None = None
    icons: Mapping[str, str] = {}

    @classmethod
    def of(cls, name: str, description: str, palette: Mapping[str, str]) -> Theme:
        """A theme of colours alone."""
        counts = len(roles("phase", palette)), len(roles("persona", palette))
        return cls(name, description, palette, *counts)

    def rounded(self, radius: float) -> float:
        """A corner radius in proportion to that of the theme's cards."""
        return radius * self.radius / CORNER

    def icon(self, lane: str) -> str:
        """The icon of a lane by its key, or empty."""
        return self.icons.get(fold(lane), "") if self.icons else ""

    def colours(self, head: str) -> list[str]:
        """The colours of a list: all of `phase.0`, `phase.1` … for `phase`."""
        return [self.palette[role] for role in roles(head, self.palette)]

    def phase(self, index: int) -> str:
        """The colour role of a phase, by its place in the journey."""
        return f"phase.{index % self.phases}"

    def arrow(self, index: int) -> Paint:
        """How the arrow of a phase is painted: in its colour, or paler and with an edge of it."""
        pale = roles("arrow", self.palette)
        if pale:
            return Paint(fill=pale[index % len(pale)], stroke=self.phase(index), width=1.25)
        return Paint(fill=self.phase(index))

    def persona(self, index: int) -> str:
        """The colour role of a persona, by its place in the map."""
        return f"persona.{index % self.personas}"


def roles(head: str, palette: Mapping[str, str]) -> list[str]:
    """The role itself, or all of its kind where it is a list: `phase.0`, `phase.1` …"""
    if head in palette:
        return [head]
    return [role for role in palette if role.rstrip("0123456789") == f"{head}."]


def flatten(table: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    """The colours of a theme file by role: `[pain] fill` is `pain.fill`, a list `phase.0` …"""
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            flat |= flatten(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            flat |= {f"{prefix}{key}.{i}": str(one) for i, one in enumerate(value)}
        else:
            flat[prefix + key] = str(value)
    return flat


def names() -> tuple[str, ...]:
    """The themes that ship with cjmap, in alphabetical order."""
    found = os.listdir(_FOLDER)
    return tuple(sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml")))


@lru_cache(maxsize=8)
def load_theme(name: str) -> Theme:
    """The theme of that name; an unknown name is a `CjmapError` that lists the known ones."""
    if name not in names():
        raise CjmapError(f"there is no theme `{name}`", _known(name))
    with open(os.path.join(_FOLDER, f"{name}.toml"), "rb") as file:
        data = tomllib.load(file)
    return Theme.of(name, data["description"], flatten(data["colours"]))


def _known(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), names(), n=1)
    known = f"themes: {', '.join(names())}; cjmap themes shows them"
    return f"did you mean {near[0]}? {known}" if near else known
