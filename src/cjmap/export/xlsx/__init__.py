"""A map as an Excel workbook: a sheet that looks like it, the emotion curve, and its tables.

The same map gives the same bytes. Texts are texts: never a formula, never a link.
"""

from __future__ import annotations

import re
from datetime import datetime

from cjmap.export.page import Page
from cjmap.export.xlsx.book import Book
from cjmap.model.journey import Journey

_DAY = re.compile(r"(2[0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def write(page: Page) -> bytes:
    """The workbook. The first sheets show what the view shows, the tables hold all of the map."""
    from cjmap.export.xlsx import curve_sheet, map_sheet, origin, table_sheets
    from cjmap.export.xlsx.headings import Headings
    from cjmap.query.tables import tables

    board, journey = page.board, page.board.journey
    book, headings = Book(page.theme, board.rtl), Headings(board.language)
    book.workbook.set_properties(_properties(journey))
    cells = map_sheet.write(book, board, headings.sheet("map"))
    curve_sheet.write(book, board, headings)
    for table in tables(journey, board.index):
        if table.rows:
            table_sheets.write(book, table, headings)
    origin.write(book, cells)
    headings.write(book)
    return book.bytes()


def _properties(journey: Journey) -> dict[str, object]:
    """Title and owner; a day of the map's own, for a clock would make every file another."""
    found = _DAY.fullmatch(journey.updated or "")
    year, month, day = map(int, found.groups("1")) if found else (2000, 1, 1)
    created = datetime(year, month, day)
    return {"title": journey.title[:250], "author": (journey.owner or "")[:250], "created": created}
