"""A workbook as it grows: sheets, styles in the colours of a theme, cells that are never live."""

from __future__ import annotations

import io
from typing import Any, NamedTuple

from xlsxwriter import Workbook

from cjmap.errors import CjmapError
from cjmap.layout.theme import Theme
from cjmap.query.cells import Cell, plain_number
from cjmap.text.formulas import guarded

LONGEST = 32_767
"""As many characters fit in a cell of Excel."""
_FONT = {"font_name": "Calibri", "font_size": 10, "valign": "top", "text_wrap": True}


class Pen(NamedTuple):
    """Writes texts as texts, whatever they look like. `quoted` is for those that look like a
    formula: they stay texts also when somebody edits them."""

    style: Any
    quoted: Any

    def write(self, sheet: Any, row: int, column: int, cell: str | int | float) -> None:
        """Write a cell."""
        if isinstance(cell, str):
            style = self.style if guarded(cell) is cell else self.quoted
            sheet.write_string(row, column, fitting(cell), style)
        elif float(f"{cell:.16G}") == cell:
            sheet.write_number(row, column, cell, self.style)
        else:  # more digits than the file would keep
            sheet.write_string(row, column, plain_number(cell), self.style)


class Book:
    """What the sheets share."""

    def __init__(self, theme: Theme, rtl: bool) -> None:
        self._file = io.BytesIO()
        self.workbook = Workbook(self._file, {"in_memory": True, "default_format_properties": {}})
        self.theme, self._rtl = theme, rtl
        self.inner = {"align": "right" if rtl else "left", "indent": 1}
        """A text that does not touch the edge of its cell."""
        self._styles: dict[tuple[tuple[str, Any], ...], Any] = {}

    def sheet(self, name: str) -> Any:
        """A new sheet, to be printed across."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&A&R&P / &N")
        if self._rtl:
            sheet.right_to_left()
        return sheet

    def colour(self, role: str) -> str:
        """A colour of the theme."""
        return self.theme.palette[role]

    def style(self, **wanted: Any) -> Any:
        """A format; the same wishes give the same one."""
        key = tuple(sorted(wanted.items()))
        if key not in self._styles:
            order = {"reading_order": 2} if self._rtl else {}
            self._styles[key] = self.workbook.add_format({**_FONT, **order, **wanted})
        return self._styles[key]

    def pen(self, **wanted: Any) -> Pen:
        """What writes cells in a style."""
        return Pen(self.style(**wanted), self.style(**wanted, quote_prefix=True))

    def put(self, sheet: Any, row: int, column: int, cell: Cell, **wanted: Any) -> None:
        """Write one cell."""
        if cell is None:
            sheet.write_blank(row, column, None, self.style(**wanted))
        else:
            self.pen(**wanted).write(sheet, row, column, cell)

    def bytes(self) -> bytes:
        """The finished file."""
        self.workbook.close()
        return self._file.getvalue()


def fitting(text: str) -> str:
    """The text itself; a `CjmapError` where no cell can hold it."""
    if len(text) <= LONGEST:
        return text
    raise CjmapError(
        f"a text of {len(text):,} characters does not fit in a cell of Excel: {text[:40]!r}…",
        f"a cell holds {LONGEST:,} characters",
    )


def lines(text: str, width: float) -> int:
    """About how many lines a text takes in a column of so many characters."""
    room = max(1, int(1.1 * width - 2))
    return sum(max(1, -(-wide(line) // room)) for line in text.split("\n"))


def wide(text: str) -> int:
    """How wide a line is, in characters: those of East Asia are two wide."""
    if text.isascii():
        return len(text)
    return len(text) + sum(0x2E80 <= ord(char) <= 0xFFDC or ord(char) > 0x1F000 for char in text)
