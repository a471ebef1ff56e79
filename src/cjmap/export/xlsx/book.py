"""A workbook as it grows: sheets, styles in the colours of a theme, cells that are never live."""

from __future__ import annotations

import io
from typing import Any

from xlsxwriter import Workbook

from cjmap.errors import CjmapError
from cjmap.layout.theme import Theme
from cjmap.query.cells import Cell, plain_number
from cjmap.text.formulas import guarded

LONGEST = 32_767
"""As many characters fit in a cell of Excel."""
_FONT = {"font_name": "Calibri", "font_size": 10, "valign": "top", "text_wrap": True}


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
            self._styles[key] = self.workbook.add_format({**_FONT, **wanted})
        return self._styles[key]

    def put(self, sheet: Any, row: int, column: int, cell: Cell, **wanted: Any) -> None:
        """Write a cell: a text as a text, whatever it looks like."""
        if cell is None:
            sheet.write_blank(row, column, None, self.style(**wanted))
        elif isinstance(cell, str):
            sheet.write_string(row, column, fitting(cell), self._of_text(cell, wanted))
        elif float(f"{cell:.16G}") == cell:
            sheet.write_number(row, column, cell, self.style(**wanted))
        else:  # more digits than the file would keep
            sheet.write_string(row, column, plain_number(cell), self.style(**wanted))

    def _of_text(self, text: str, wanted: dict[str, Any]) -> Any:
        """What looks like a formula stays a text also when somebody edits it."""
        if guarded(text) is text:
            return self.style(**wanted)
        return self.style(**wanted, quote_prefix=True)

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
    return sum(max(1, -(-_wide(line) // room)) for line in text.split("\n"))


def _wide(text: str) -> int:
    """Characters of East Asia are two wide."""
    return len(text) + sum(0x2E80 <= ord(char) <= 0xFFDC or ord(char) > 0x1F000 for char in text)
