"""A sheet → its tables, one below the other, and the cells that belong to none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cjmap.importers.sheet.grid import Cell, Grid
from cjmap.importers.sheet.headings import Words
from cjmap.importers.sheet.recognise import recognise
from cjmap.importers.sheet.table import Table

Row = Sequence[Cell]


class Found(NamedTuple):
    """What was found on a sheet."""

    tables: tuple[Table, ...]
    rest: tuple[Cell, ...]


def tables(grid: Grid, words: Words) -> Found:
    """The tables of a sheet. Rows before a table are its titles; a gap may stand inside one."""
    found: list[Table] = []
    held: list[Cell] = []
    waiting: list[Cell] = []
    rest: list[Cell] = []
    for block in _blocks(grid.cells, words):
        if found and not waiting and _goes_on(found[-1], block, words):
            longer = recognise([*held, *block], words)
            if longer and (longer.across, longer.line) == (found[-1].across, found[-1].line):
                found[-1] = longer
                held.extend(block)
                continue
        waiting.extend(block)
        if table := recognise(waiting, words):
            found.append(table)
            held, waiting = waiting, []
        elif len(waiting) > _TITLES:
            rest.extend(waiting)
            waiting = []
    return Found(tuple(found), (*rest, *waiting))


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
