"""A sheet for each kind of thing: a table to filter, sort and go on working in."""

from __future__ import annotations

from typing import Any, NamedTuple

from cjmap.export.xlsx.book import Book, lines
from cjmap.query.cells import Cell
from cjmap.query.columns import TEXTS, Column
from cjmap.query.tables import Table

_MORE_ROWS = 200
"""So many rows below the table are ready to be filled in."""
_WIDE = 44.0
_HEAD, _QUIET = "#eef1f4", "#57606a"
_OPEN = frozenset(
    "severity impact effort priority status owner score target text value due share n".split()
)
"""Columns that are shown also while they are empty: somebody will want to fill them in."""
_CODES = frozenset({"phase_id", "step_id", "id", "own_id", "turn"})
"""What holds the tables together; in the map it is not seen either."""


def write(book: Book, table: Table) -> None:
    """The sheet of a table, its headings in sight."""
    sheet = book.sheet(heading(table.name))
    last = len(table.rows)
    sheet.add_table(
        *(0, 0, last, len(table.columns) - 1),
        {
            "name": f"cjmap_{table.name}",
            "style": "Table Style Light 1",
            "columns": [{"header": heading(one.key, table.name)} for one in table.columns],
        },
    )
    heights = [1] * (last + 1)
    for place, column in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        width = _width(column, heading(column.key, table.name), cells)
        _column(book, sheet, place, _Column(column, table.name, width), cells)
        if column.key not in _CODES:
            taken = (lines(one, width) if isinstance(one, str) else 1 for one in cells)
            heights[1:] = map(max, heights[1:], taken)
    for number, height in enumerate(heights[1:], 1):
        # Not every program works out by itself how tall a row has to be.
        sheet.set_row(number, min(400, 13.5 * height + 4))
    sheet.set_row(0, 20)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def heading(key: str, table: str = "") -> str:
    """What stands above a column or names a sheet: `pain_points` is `Pain points`."""
    if key == "text" and table in TEXTS:
        return TEXTS[table]
    return key.replace("_", " ").capitalize()


class _Column(NamedTuple):
    """A column of a table as it is written."""

    column: Column
    table: str
    width: float


def _column(book: Book, sheet: Any, place: int, one: _Column, cells: list[Cell]) -> None:
    column = one.column
    number = {"align": "center"} if column.kind == "number" else book.inner
    look = {"bold": True, "bg_color": _HEAD, "valign": "vcenter", **number}
    if column.told:
        look |= {"italic": True, "font_color": _QUIET, "bold": False}
    book.put(sheet, 0, place, heading(column.key, one.table), **look)
    empty = all(cell is None for cell in cells)
    hidden = column.key in _CODES or (empty and column.key not in _OPEN)
    sheet.set_column(place, place, one.width, None, {"hidden": hidden})
    faint = {"font_color": _QUIET} if column.told else {}
    pen = book.pen(**number, **faint)
    for row, cell in enumerate(cells, 1):
        if cell is not None:
            pen.write(sheet, row, place, cell)
    allowed = _allowed(column, heading(column.key, one.table))
    if allowed:
        sheet.data_validation(1, place, len(cells) + _MORE_ROWS, place, allowed)


def _width(column: Column, head: str, cells: list[Cell]) -> float:
    """As wide as its longest line, within reason; there is a button beside the heading."""
    longest = max((len(line) for one in cells for line in str(one or "").split("\n")), default=0)
    least = len(head) + (4 if column.kind == "number" else 6)
    return min(_WIDE, max(least, longest + 3))


def _allowed(column: Column, title: str) -> dict[str, Any] | None:
    """What may be filled in; a wrong entry is told at once."""
    if column.choices:
        words = ", ".join(column.choices)
        return {
            "validate": "list",
            "source": list(column.choices),
            "error_title": title,
            "error_message": f"One of: {words}"[:255],
        }
    if column.most:
        return {
            "validate": "integer",
            "criteria": "between",
            "minimum": 1,
            "maximum": column.most,
            "error_title": title,
            "error_message": f"A whole number from 1 to {column.most}",
        }
    return None
