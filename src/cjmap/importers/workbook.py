"""Excel workbooks → sheets of plain values. Macros, formulas and links are never looked at.

A workbook is a ZIP archive: what it unpacks to is measured before anything is built from it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importers.sheet.grid import Merge
from cjmap.query.cells import Cell

MAX_UNPACKED = 512 * 1024 * 1024
MAX_CELLS = 5_000_000
"""Of a sheet, from its first cell to its last."""
_CHUNK = 1 << 20
_FULL = re.compile(rb'<(?:\w+:)?c\s(?:[^>/]*?\s)?r="([A-Z]{1,3})([0-9]{1,7})"[^>/]*>')
"""A cell with something in it."""
_OLD = b"\xd0\xcf\x11\xe0"
_EXPECTED = "expected is an Excel workbook (.xlsx) that opens in Excel without a question"


class Sheet(NamedTuple):
    """A sheet: its name and its rows, as they stand from the first cell on."""

    name: str
    rows: list[list[Cell]]
    merges: tuple[Merge, ...] = ()


def sheets(foreign: Foreign) -> list[Sheet]:
    """All sheets of a workbook; values only, of a formula what it came to when it was saved."""
    _measure(foreign)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(foreign.data))
        return [_sheet(name, book.get_sheet_by_name(name)) for name in book.sheet_names]
    except CalamineError as error:
        raise CjmapError(f"{foreign.name} cannot be read: {error}", _EXPECTED) from error


def _sheet(name: str, sheet: Any) -> Sheet:
    merges = (
        Merge(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    values = sheet.to_python(skip_empty_area=False)
    return Sheet(name, [[_cell(one) for one in row] for row in values], tuple(merges))


def _measure(foreign: Foreign) -> None:
    """A `CjmapError` where it is no workbook, is locked, or would unpack to too much."""
    if foreign.data.startswith(_OLD):
        raise CjmapError(
            f"{foreign.name} is protected by a password, or of an Excel before 2007",
            "save it in Excel as .xlsx, without a password",
        )
    try:
        with ZipFile(io.BytesIO(foreign.data)) as archive:
            entries = archive.infolist()
            if sum(one.file_size for one in entries) > MAX_UNPACKED:
                raise CjmapError(
                    f"{foreign.name} unpacks to more than {MAX_UNPACKED >> 20} MiB",
                    "copy the table that you need into a new workbook",
                )
            for one in entries:
                if one.filename.startswith("xl/") and one.filename.endswith(".xml"):
                    _measure_sheet(foreign, archive, one.filename)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise CjmapError(f"{foreign.name} is damaged or no workbook", _EXPECTED) from error


def _measure_sheet(foreign: Foreign, archive: ZipFile, name: str) -> None:
    """Reads a part to its end: one that is longer than it says is damaged."""
    columns, rows = _reach(archive, name)
    if rows * columns > MAX_CELLS:
        raise CjmapError(
            f"{foreign.name}: a sheet reaches over {rows:,} rows and {columns:,} columns",
            "take out what stands far away from the table",
        )


def _reach(archive: ZipFile, name: str) -> tuple[int, int]:
    """How many columns and rows the cells of a part reach over that hold something."""
    columns: set[int] = set()
    rows: set[int] = set()
    for found in _cells(archive, name):
        if found:
            letters, digits = zip(*found, strict=True)
            columns.update(map(_number, set(letters)))
            some = set(map(int, digits))
            rows |= {min(some), max(some)}
    return _span(columns), _span(rows)


def _span(numbers: set[int]) -> int:
    return max(numbers) - min(numbers) + 1 if numbers else 0


def _cells(archive: ZipFile, name: str) -> Iterator[list[tuple[bytes, bytes]]]:
    """Letters and digits of every cell that holds something, chunk by chunk."""
    with archive.open(name) as part:
        kept = b""
        while chunk := part.read(_CHUNK):
            text = kept + chunk
            end = text.rfind(b"<")
            yield _FULL.findall(text, 0, end if end > 0 else len(text))
            kept = text[end:] if end > 0 and len(text) - end < 1000 else b""


def _number(letters: bytes) -> int:
    """A column by its letters: `B` is 2, `AA` 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


def _cell(value: object) -> Cell:
    """A value as a cell; days as map files write them."""
    if isinstance(value, str):
        return value or None
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
    return value if isinstance(value, int | float) else str(value)
