r"""The lines of a text as editors see them: they end at `\n`, `\r\n` or `\r`."""

from __future__ import annotations

import re

BREAK = re.compile(r"\r\n|\n|\r")
"""The end of a line."""


def line_start(text: str, offset: int) -> int:
    """Where the line of a place begins."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line of a place ends, before its line break."""
    found = BREAK.search(text, offset)
    return found.start() if found else len(text)


def next_line(text: str, offset: int) -> int:
    """Where the line after that of a place begins; the end of the text where there is none."""
    found = BREAK.search(text, offset)
    return found.end() if found else len(text)


def line_break(text: str) -> str:
    """How the lines of a text end."""
    found = BREAK.search(text)
    return found[0] if found else "\n"
