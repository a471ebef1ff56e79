"""Tables that stand side by side → each of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import ABOUT, Words
from cjmap.importers.sheet.recognise import recognise
from cjmap.importers.sheet.table import Table

_ROW = attrgetter("row")

Tables = tuple[Table, ...]
"""Those that stand side by side; mostly one."""


class _Again(NamedTuple):
    """A heading that stands in several columns of a row."""

    key: str
    row: int
    columns: tuple[int, ...]


def recognised(cells: Sequence[Cell], words: Words) -> Tables:
    """The table of some cells, or several side by side; nothing where they make none."""
    if parts := _parts(cells, words):
        found = [recognise(part, words) for part in parts]
        if all(found):
            return tuple(one for one in found if one)
    table = recognise(cells, words)
    return (table,) if table else ()


def _parts(cells: Sequence[Cell], words: Words) -> list[list[Cell]]:
    """The cells of each table, with the titles above it; nothing where there is but one.

    A title of all of them goes to the first, behind its own.
    """
    again = list(_again(cells, words))
    starts = _starts(again)
    if not starts:
        return []
    parts: list[list[Cell]] = [[] for _ in starts]
    top = min(one.row for one in again)
    for _, some in groupby(cells, _ROW):
        row = list(some)
        for cell in row:
            parts[max(0, bisect_right(starts, cell.column) - 1)].append(cell)
    titles = [{cell.row for cell in part if cell.row < top} for part in parts]
    own = set.intersection(*titles)
    if own:  # the rows above those in which each has its title say something of all
        first = min(own)
        parts[0].sort(key=lambda cell: (cell.row < first, cell))
    return parts


def _starts(again: Sequence[_Again]) -> tuple[int, ...]:
    """The columns in which the tables begin.

    A heading that says "phase" is enough. Of others it takes two: nothing that merely stands
    twice in a row parts a table.
    """
    others: dict[tuple[int, ...], list[_Again]] = defaultdict(list)
    for one in again:
        if one.key == "phases":
            return one.columns
        others[tuple(column - one.columns[0] for column in one.columns)].append(one)
    for some in others.values():
        if len({one.key for one in some}) > 1:
            return min(one.columns for one in some)
    return ()


def _again(cells: Sequence[Cell], words: Words) -> Iterator[_Again]:
    """The headings that come again in their row."""
    for row, some in groupby(cells, _ROW):
        in_row = list(some)
        if len({cell.text for cell in in_row}) == len(in_row):
            continue  # most rows say everything once
        columns: dict[str, list[int]] = defaultdict(list)
        for cell in in_row:
            columns[cell.text].append(cell.column)
        for text, found in columns.items():
            meant = words.meaning(text) if len(found) > 1 else None
            if meant and meant.key not in ABOUT:
                yield _Again(meant.key, row, tuple(found))
