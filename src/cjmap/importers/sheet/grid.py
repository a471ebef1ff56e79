"""A sheet as a grid of cells that hold something, and how a cell is called: `B3`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cjmap.text.counting import letters

_BREAK = re.compile(r"<br\s*/?>|\r\n?|[\v\f\x85\u2028\u2029]", re.IGNORECASE)
_UNSEEN = re.compile(r"[\u200b\u200e\u200f\u2060\ufeff]|[\x00-\x08\x0e-\x1f]")


class Cell(NamedTuple):
    """A cell with its text. A merged one reaches down to `bottom` and over to `right`.

    `at` is how its place is called where that is no sheet: `line 7`.
    """

    row: int
    column: int
    text: str
    bottom: int
    right: int
    at: str = ""

    @property
    def ref(self) -> str:
        """What people call its place; in a sheet as spreadsheets do."""
        return self.at or f"{letters(self.column)}{self.row}"


class Merge(NamedTuple):
    """A merged range, both ends in it; rows and columns count from 1."""

    row: int
    column: int
    bottom: int
    right: int


class Grid(NamedTuple):
    """The cells of a sheet from top to bottom. `name` is empty where a file is one table.

    One that holds more than a journey has no cells, and `too_much` says how much it holds.
    """

    name: str
    cells: tuple[Cell, ...]
    too_much: str = ""


MAX_ROWS = 2_000
MAX_CELLS = 100_000
"""More with something in them are data, not a journey."""


def grid(rows: Sequence[Sequence[object]], name: str = "", merges: Iterable[Merge] = ()) -> Grid:
    """The grid of rows of values. Cells with nothing but spaces of any kind are empty."""
    if too_much := _too_much(rows):
        return Grid(name, (), too_much)
    ends = {(one.row, one.column): (one.bottom, one.right) for one in merges}
    return Grid(name, tuple(_cells(rows, ends)))


def _too_much(rows: Sequence[Sequence[object]]) -> str:
    if len(rows) <= MAX_ROWS and sum(map(len, rows)) <= MAX_CELLS:
        return ""
    held = [sum(1 for one in row if one is not None and one != "") for row in rows]
    full = sum(map(bool, held))
    if full > MAX_ROWS:
        return f"{full:,} rows"
    return f"{sum(held):,} cells" if sum(held) > MAX_CELLS else ""


def _cells(
    rows: Iterable[Sequence[object]], ends: dict[tuple[int, int], tuple[int, int]]
) -> Iterator[Cell]:
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            if value is not None and value != "" and (text := clean(value)):
                bottom, right = ends.get((row, column), (row, column)) if ends else (row, column)
                yield Cell(row, column, text, bottom, right)


def clean(value: object) -> str:
    """A value as text; whole numbers without a point, and no spaces that nobody sees."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.10g}" if abs(value) < 1e10 else repr(value)
    text = str(value)
    if text.isascii() and text.isprintable() and "<" not in text:
        return text.strip()
    text = _UNSEEN.sub("", _BREAK.sub("\n", text)).replace("\xa0", " ").replace("\u3000", " ")
    return "\n".join(line.strip() for line in text.strip().split("\n"))
