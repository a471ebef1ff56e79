"""Boards to ask: of maps in files, of generated maps, of texts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from any_map import maps, written
from hypothesis import strategies as st

from cjmap.board.assemble import assemble
from cjmap.board.board import Board
from cjmap.board.view import View
from cjmap.model.index import build_index
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.text.source import Source

ROOT = Path(__file__).parents[2]
MAPS = sorted(
    path
    for folder in ("examples", "tests/maps/pictures", "tests/picture/maps")
    for path in (ROOT / folder).glob("*.yaml")
)


def journey_of(text: str) -> Journey:
    """The map of a text that has no errors."""
    document = load(Source("map.yaml", text))
    assert document.journey is not None, document.problems
    return document.journey


def board_of(text: str, view: View | None = None) -> Board:
    """The board of a text."""
    journey = journey_of(text)
    return assemble(journey, build_index(journey), view or View())


@cache
def board(path: Path) -> Board:
    """The board of a file."""
    return board_of(path.read_text("utf-8"))


boards: st.SearchStrategy[Board] = maps().map(written).map(board_of)
"""Boards of maps of every shape."""
