"""Counting with letters, as columns of a spreadsheet are counted."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1024)
def letters(number: int) -> str:
    """A number from 1 on in letters: 2 is `B`, 26 `Z`, 27 `AA`; empty for 0."""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found
