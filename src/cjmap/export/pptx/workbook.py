"""The workbook behind a chart: its numbers, to be changed in PowerPoint under *Edit Data*."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

from xlsxwriter import Workbook

NAME = "Data"
_LONGEST = 32_767
Cell = str | float | None


def workbook(rows: Iterable[Sequence[Cell]]) -> bytes:
    """One sheet; texts are texts, whatever they look like."""
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"created": datetime(2000, 1, 1)})
    sheet = book.add_worksheet(NAME)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, column, cell[:_LONGEST])
            elif cell is not None:
                sheet.write_number(row, column, cell)
    book.close()
    return file.getvalue()
