"""A hidden sheet that keeps how the sheet Map was made, so that changes in it can be told."""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.export.xlsx.book import Book
from cjmap.export.xlsx.map_sheet import Written

NAME = "Origin"


def write(book: Book, cells: Sequence[Written]) -> None:
    """A line for each cell: where it is, its text, the ids of what it shows."""
    sheet = book.workbook.add_worksheet(NAME)
    sheet.very_hidden()
    for place, heading in enumerate(("Row", "Column", "Text", "Ids")):
        sheet.write_string(0, place, heading)
    for line, one in enumerate(cells, 1):
        sheet.write_number(line, 0, one.row)
        sheet.write_number(line, 1, one.column)
        sheet.write_string(line, 2, one.text)
        sheet.write_string(line, 3, "; ".join(one.ids))
