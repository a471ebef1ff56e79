"""A sheet for each kind of thing: a table to filter, sort and go on working in."""

from __future__ import annotations

from typing import Any, NamedTuple

from cjmap.export.xlsx.book import Book, lines, wide
from cjmap.export.xlsx.headings import Headings
from cjmap.language.language import Language
from cjmap.query.cells import Cell
from cjmap.query.columns import Column
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


def write(book: Book, table: Table, headings: Headings) -> None:
    """The sheet of a table, its headings in sight."""
    sheet = book.sheet(headings.sheet(table.name))
    last = len(table.rows)
    heads = headings.columns(table)
    sheet.add_table(
        *(0, 0, last, len(table.columns) - 1),
        {
            "name": f"cjmap_{table.name}",
            "style": "Table Style Light 1",
            "columns": [{"header": head} for head in heads],
        },
    )
    heights = [1] * (last + 1)
    for place, (column, head) in enumerate(zip(table.columns, heads, strict=True)):
        cells = [row[place] for row in table.rows]
        width = _width(column, head, cells)
        _column(book, sheet, place, _Column(column, head, width, headings.language), cells)
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


class _Column(NamedTuple):
    """A column of a table as it is written."""

    column: Column
    head: str
    width: float
    language: Language


def _column(book: Book, sheet: Any, place: int, one: _Column, cells: list[Cell]) -> None:
    column = one.column
    number = {"align": "center"} if column.kind == "number" else book.inner
    look = {"bold": True, "bg_color": _HEAD, "valign": "vcenter", **number}
    if column.told:
        look |= {"italic": True, "font_color": _QUIET, "bold": False}
    book.put(sheet, 0, place, one.head, **look)
    empty = all(cell is None for cell in cells)
    hidden = column.key in _CODES or (empty and column.key not in _OPEN)
    sheet.set_column(place, place, one.width, None, {"hidden": hidden})
    faint = {"font_color": _QUIET} if column.told else {}
    pen = book.pen(**number, **faint)
    for row, cell in enumerate(cells, 1):
        if cell is not None:
            pen.write(sheet, row, place, cell)
    allowed = _allowed(column, one.head, one.language)
    if allowed:
        sheet.data_validation(1, place, len(cells) + _MORE_ROWS, place, allowed)


def _width(column: Column, head: str, cells: list[Cell]) -> float:
    """As wide as its longest line, within reason; there is a button beside the heading."""
    longest = max((wide(line) for one in cells for line in str(one or "").split("\n")), default=0)
    least = wide(head) + (4 if column.kind == "number" else 6)
    return min(_WIDE, max(least, longest + 3))


def _allowed(column: Column, title: str, language: Language) -> dict[str, Any] | None:
    """What may be filled in; a wrong entry is told at once."""
    if column.choices:
        words = ", ".join(column.choices)
        return {
            "validate": "list",
            "source": list(column.choices),
            "error_title": title[:32],
            "error_message": language.say("One of: {words}", words=words)[:255],
        }
    if column.most:
        return {
            "validate": "integer",
            "criteria": "between",
            "minimum": 1,
            "maximum": column.most,
            "error_title": title[:32],
            "error_message": language.say("A whole number from 1 to {most}", most=column.most),
        }
    return None
