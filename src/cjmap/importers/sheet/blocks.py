"""A sheet → its tables, one below the other or side by side, and the cells that belong to none."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, takewhile
from typing import NamedTuple

from cjmap.importers.sheet.abreast import Tables, recognised
from cjmap.importers.sheet.grid import Cell, Grid
from cjmap.importers.sheet.headings import Words
from cjmap.importers.sheet.table import Table

Row = Sequence[Cell]


class Found(NamedTuple):
    """What was found on a sheet."""

    tables: tuple[Table, ...]
    rest: tuple[Cell, ...]


def tables(grid: Grid, words: Words) -> Found:
    """The tables of a sheet. Rows before a table are its titles; a gap may stand inside one."""
    found: list[Tables] = []
    held: list[Cell] = []
    waiting: list[Cell] = []
    rest: list[Cell] = []
    blocks = deque(_blocks(grid.cells, words))
    while blocks:
        if found and not waiting:
            more = [*takewhile(lambda block: _goes_on(found[-1][0], block, words), blocks)]
            number, found[-1] = _longer(found[-1], held, more, words)
            if number:
                held.extend(chain.from_iterable(blocks.popleft() for _ in range(number)))
                continue
        waiting.extend(blocks.popleft())
        if beside := recognised(waiting, words):
            found.append(beside)
            held, waiting = waiting, []
        elif len(waiting) > _TITLES:
            rest.extend(waiting)
            waiting = []
    return Found(tuple(chain.from_iterable(found)), (*rest, *waiting))


def _longer(
    tables: Tables, held: Sequence[Cell], more: Sequence[Row], words: Words
) -> tuple[int, Tables]:
    """How many of the blocks below some tables belong to them, and the tables with them.

    All are tried, then half of them, and so on: a table with a gap between any two rows is as
    quickly read as one without.
    """
    number = len(more)
    while number:
        longer = recognised([*held, *chain.from_iterable(more[:number])], words)
        if [(one.across, one.line) for one in longer] == [(one.across, one.line) for one in tables]:
            return number, longer
        number //= 2
    return 0, tables


_TITLES = 40
"""More cells than this are no titles of a table to come."""


def _blocks(cells: Sequence[Cell], words: Words) -> Iterator[list[Cell]]:
    """Rows without an empty one between them; a row that begins with phases begins anew."""
    block: list[Cell] = []
    bottom, headed = 0, False
    for row, some in groupby(cells, lambda cell: cell.row):
        line = list(some)
        begins = len(line) > 2 and _means(line[0], words) == "phases"
        if block and (row > bottom + 1 or (begins and headed)):
            yield block
            block, headed = [], False
        block.extend(line)
        headed = headed or begins
        bottom = max(bottom, *(cell.bottom for cell in line))
    if block:
        yield block


def _goes_on(table: Table, block: Sequence[Cell], words: Words) -> bool:
    """Whether rows after a gap still belong to the table above them."""
    rows = [list(some) for _, some in groupby(block, lambda cell: cell.row)]
    if any(_means(row[0], words) == "phases" for row in rows):
        return False
    if table.across:
        return rows[0][0].column == table.line and len(rows[0]) > 1
    known = sum(_means(cell, words) is not None for cell in rows[0])
    return known < 2 and all(len(row) > 1 for row in rows)


def _means(cell: Cell, words: Words) -> str | None:
    meant = words.meaning(cell.text)
    return meant.key if meant else None
