"""Which cells of a sheet may be headings: most are told from them at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_WORD = re.compile("[A-Za-z]+")
_JOINING = ("and", "und", "et", "en", "y", "e")
"""Words between two headings: a cell may begin with one."""


class Sieve(NamedTuple):
    """How headings begin: their first words, and the heads of words for a customer, which may stand
    before a heading, also as a part of its word."""

    first: frozenset[str]
    heads: frozenset[str]

    def lets(self, text: str) -> bool:
        """Whether a cell may be a heading; one that is let through need not be."""
        if not text.isascii() or "(" in text or "[" in text:
            return True  # few are: they are looked at closely
        found = _WORD.search(text)
        while found and found[0].lower() in _JOINING:
            found = _WORD.search(text, found.end())
        if not found:
            return False
        begin, word = found.start(), found[0].lower()
        return word in self.first or text[begin : begin + _HEAD].lower() in self.heads


_HEAD = 3


def sieve(headings: Iterable[str], actors: Iterable[str]) -> Sieve:
    """The sieve for headings that are known, and the words for a customer; all of them folded."""
    first = {found[0] for one in headings if (found := _WORD.match(one))}
    return Sieve(frozenset(first), frozenset(one[:_HEAD] for one in actors))
