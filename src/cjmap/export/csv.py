"""Tables as CSV (RFC 4180, UTF-8): one file per table. Nothing in it is a live formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from cjmap.export.data import Data
from cjmap.export.options import Options
from cjmap.query.cells import Cell, plain_number
from cjmap.text.formulas import guarded, veiled

MARK = "\ufeff"
MAP = "map"
"""The table that looks like the map."""


def write(data: Data) -> dict[str, bytes]:
    """A file for each table, empty ones too, and one that looks like the map."""
    from cjmap.export.grid import grid

    found = {MAP: list(grid(data.board).matrix())}
    for table in data.tables:
        found[table.name] = [tuple(one.key for one in table.columns), *table.rows]
    return {f"{name}.csv": csv_bytes(rows, data.options) for name, rows in found.items()}


def csv_bytes(rows: Iterable[Sequence[Cell]], options: Options) -> bytes:
    """A CSV file of rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=options.delimiter, lineterminator="\r\n")
    writer.writerows([_cell(one) for one in row] for row in rows)
    return ((MARK if options.bom else "") + text.getvalue()).encode("utf-8", "backslashreplace")


def one_way(rows: Iterable[Sequence[Cell]], options: Options) -> bytes:
    """A CSV file for programs that would show the apostrophe of a guarded text."""
    shown = ([veiled(one) if isinstance(one, str) else one for one in row] for row in rows)
    return csv_bytes(shown, options)


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return guarded(cell) if isinstance(cell, str) else plain_number(cell)
