"""Which cells of a sheet may be headings: most are told from them by their first word."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LETTERS = re.compile("[a-z]+")
_JOINING = ("and", "und", "et", "en", "y", "e")
"""Words between two headings: a cell may begin with one."""
_MOST = 65536


class Sieve(dict[str, bool | None]):
    """Whether a cell that begins with a word may be a heading, found out when first asked for; None
    where the word does not say.

    It knows how headings begin, and the words for a customer, which may stand before a heading,
    also as a part of its word.
    """

    def __init__(self, headings: Iterable[str], actors: Iterable[str]) -> None:
        """All of them are folded."""
        self._first = {found[0] for one in headings if (found := _LETTERS.match(one))}
        self._actors = tuple({one.split(" ")[0] for one in actors})

    def lets(self, text: str) -> bool:
        """Whether a cell may be a heading; one that is let through need not be."""
        if not text.isascii() or "(" in text or "[" in text:
            return True  # few are: they are looked at closely
        word, _, rest = text.partition(" ")
        known = self[word]
        return known if known is not None else bool(rest) and self.lets(rest)

    def __missing__(self, word: str) -> bool | None:
        if len(self) >= _MOST:
            self.clear()
        letters = (one for one in _LETTERS.findall(word.lower()) if one not in _JOINING)
        first = next(letters, "")
        known = (first in self._first or first.startswith(self._actors)) if first else None
        self[word] = known
        return known
