"""Excel workbooks → sheets of plain values. Macros, formulas and links are never looked at."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zipfile import ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from cjmap.errors import CjmapError
from cjmap.importers.archive import EXPECTED, measure
from cjmap.importers.foreign import Foreign
from cjmap.importers.sheet.grid import Merge
from cjmap.query.cells import Cell

_UNREAD = (
    ("xl/comments", "comments on cells are not read"),
    ("xl/threadedComments", "comments on cells are not read"),
    ("xl/drawings/drawing", "pictures, shapes and charts are not read"),
)
"""Parts of a workbook that nothing is made of."""


class Sheet(NamedTuple):
    """A sheet: its name and its rows, as they stand from the first cell on."""

    name: str
    rows: list[list[Cell]]
    merges: tuple[Merge, ...] = ()


def sheets(foreign: Foreign) -> list[Sheet]:
    """All sheets of a workbook; values only, of a formula what it came to when it was saved."""
    measure(foreign)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(foreign.data))
        return [_sheet(name, book.get_sheet_by_name(name)) for name in book.sheet_names]
    except CalamineError as error:
        raise CjmapError(f"{foreign.name} cannot be read: {error}", EXPECTED) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what the library has not foreseen
            raise
        raise CjmapError(f"{foreign.name} cannot be read", EXPECTED) from error


def unread(foreign: Foreign) -> tuple[str, ...]:
    """What a workbook has beside the values of its cells, as it is told."""
    with ZipFile(io.BytesIO(foreign.data)) as archive:
        names = archive.namelist()
    found = [said for start, said in _UNREAD if any(name.startswith(start) for name in names)]
    return tuple(dict.fromkeys(found))


def _sheet(name: str, sheet: Any) -> Sheet:
    merges = (
        Merge(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    values = sheet.to_python(skip_empty_area=False)
    cells = [[one if one.__class__ is str else _cell(one) for one in row] for row in values]
    return Sheet(name, cells, tuple(merges))


def _cell(value: object) -> Cell:
    """A value as a cell; days as map files write them."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return value if isinstance(value, str | int | float) else str(value)
