"""Outline icons for channels and lanes, on a grid of 24 units: Lucide's, see `icons/make.py`."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from functools import lru_cache

from cjmap.layout.scene import Command, Paint, Path
from cjmap.layout.strokes import Segments

_FILE = os.path.join(os.path.dirname(__file__), "pictograms.json")
_GRID = 24.0
_STROKE = 2.0
_COMMAND = re.compile("([MLCZ])([^MLCZ]*)")
_LETTERS: Mapping[str, Command] = {"M": "M", "L": "L", "C": "C", "Z": "Z"}


def names() -> tuple[str, ...]:
    """The icons that ship with cjmap, in alphabetical order."""
    return tuple(_outlines())


def outline(name: str) -> str:
    """The path of an icon on its grid of 24 units, to be stroked 2 wide, as SVG writes it."""
    return _outlines()[name]


def pictogram(
    name: str, x: float, y: float, size: float, role: str, *, turned: bool = False
) -> Path:
    """An icon in a square with its upper left corner at `x`, `y`.

    `turned` draws it the other way round, for a picture that will be seen in a mirror.
    """
    scale = size / _GRID
    if turned:
        x += size
    across = -scale if turned else scale
    segments = tuple(
        (
            command,
            tuple(y + n * scale if i % 2 else x + n * across for i, n in enumerate(numbers)),
        )
        for command, numbers in _segments(name)
    )
    return Path(segments, Paint(stroke=role, width=_STROKE * scale, cap="round"))


@lru_cache(maxsize=64)
def _segments(name: str) -> Segments:
    return tuple(
        (_LETTERS[letter], tuple(map(float, numbers.split())))
        for letter, numbers in _COMMAND.findall(_outlines()[name])
    )


@lru_cache(maxsize=1)
def _outlines() -> dict[str, str]:
    with open(_FILE, encoding="utf-8") as file:
        found: dict[str, str] = json.load(file)
    return found
