"""A table that a page shows → the same, as those of sheets are understood."""

from __future__ import annotations

from cjmap.importers.page.blocks import Grid
from cjmap.importers.sheet.grid import Cell, clean
from cjmap.importers.sheet.headings import Words
from cjmap.importers.sheet.recognise import recognise
from cjmap.importers.sheet.table import Table


def recognised(grid: Grid, words: Words) -> Table | None:
    """The table of a journey; None where it is another one."""
    found = recognise(cells(grid), words)
    if not found or _is_portrait(found):
        return None
    beside = (*found.above, *found.beside)
    return found._replace(above=(), beside=beside, told=f"{found.way} of the table")


def _is_portrait(table: Table) -> bool:
    """Whether one column beside names describes somebody; a journey would say which phase it is."""
    heading = table.headings.get(table.phase)
    return len(table.records) < 2 and not (heading and heading.cell)


def cells(grid: Grid) -> list[Cell]:
    """Its cells that hold something, each called by its line."""
    return [
        Cell(row, column, text, row, column, line.at)
        for row, some in enumerate(grid.rows, 1)
        for column, line in enumerate(some, 1)
        if (text := clean(line.text))
    ]
