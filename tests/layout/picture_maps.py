"""The maps that the picture is tried on, loaded once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cjmap.board.view import View
from cjmap.layout.place import place
from cjmap.layout.scene import Scene
from cjmap.layout.theme import load_theme
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.text.source import Source

ROOT = Path(__file__).parents[2]
MAPS = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/maps/pictures/*.yaml")])


def journey_of(text: str) -> Journey:
    """The map of a text that has no errors."""
    document = load(Source("map.yaml", text))
    assert document.journey is not None, document.problems
    return document.journey


@cache
def journey(path: Path) -> Journey:
    """The map of a file."""
    return journey_of(path.read_text(encoding="utf-8"))


@cache
def scene(path: Path) -> Scene:
    """The picture of a file."""
    return place(journey(path), load_theme("light"), View(footer=path.name))
