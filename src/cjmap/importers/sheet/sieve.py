"""Which cells of a sheet may be headings: most are told from them at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import digits, punctuation, whitespace
from typing import NamedTuple

_BEFORE = punctuation + digits + whitespace
_BEHIND = punctuation + whitespace
_ASIDE = frozenset("([")
_FIRST = re.compile("[a-z]*")
_JOINING = ("and", "und", "et", "en", "y", "e")
"""Words between two headings: a cell may begin with one."""


class Sieve(NamedTuple):
    """How headings begin: their first words; and the ends of the words for a customer, which
    stand before or behind a heading, also as a part of its word."""

    first: frozenset[str]
    heads: frozenset[str]
    tails: frozenset[str]

    def lets(self, text: str) -> bool:
        """Whether a cell may be a heading; one that is let through need not be."""
        if not text.isascii() or not _ASIDE.isdisjoint(text):
            return True  # few are: they are looked at closely
        plain = text.strip(_BEHIND).lstrip(_BEFORE).lower()
        word = _FIRST.match(plain)[0]  # type: ignore[index]  # it may be empty
        return word in self.first or plain[:_END] in self.heads or plain[-_END:] in self.tails


_END = 3


def sieve(headings: Iterable[str], actors: Iterable[str]) -> Sieve:
    """The sieve for headings that are known, and the words for a customer; all of them folded."""
    first = {found[0] for one in headings if (found := _FIRST.match(one))}
    return Sieve(
        frozenset({*first, *_JOINING} - {""}),
        frozenset(one[:_END] for one in actors),
        frozenset(one[-_END:] for one in actors),
    )
