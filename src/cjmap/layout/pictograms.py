"""Outline icons for channels and lanes: Lucide's, see `icons/make.py`."""

from __future__ import annotations

import json
import os
from functools import lru_cache

from cjmap.layout.scene import Frame, Icon

GRID = 24
"""Units of an outline, from edge to edge."""
STROKE = 2
"""How wide its lines are, in these units."""

_FILE = os.path.join(os.path.dirname(__file__), "pictograms.json")


def names() -> tuple[str, ...]:
    """The icons that ship with cjmap, in alphabetical order."""
    return tuple(_outlines())


def outline(name: str) -> str:
    """An icon as the data of a path: M, L and C with absolute numbers, and Z."""
    return _outlines()[name]


def pictogram(name: str, x: float, y: float, size: float, role: str) -> Icon:
    """An icon in a square with its upper left corner at `x`, `y`."""
    return Icon(Frame(x, y, size, size), name, role)


@lru_cache(maxsize=1)
def _outlines() -> dict[str, str]:
    with open(_FILE, encoding="utf-8") as file:
        found: dict[str, str] = json.load(file)
    return found
