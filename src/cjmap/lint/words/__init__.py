"""Words that rules look for, a list per language; a language without a list is left alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

NO_WORDS: frozenset[str] = frozenset()


class Words:
    """Words by language, written as one text each: `_` is the space within a phrase.

    The texts are read when a language is first asked for, so that importing them costs nothing.
    """

    def __init__(self, **texts: str) -> None:
        self._texts = texts
        self._sets: dict[str, frozenset[str]] = {}
        self._with_english: dict[str, frozenset[str]] = {}

    def text(self, language: str) -> str:
        """The words as they were written down, for a list that is the same as another."""
        return self._texts[language]

    def of(self, language: str) -> frozenset[str]:
        """The words of a language; empty where there is no list."""
        found = self._sets.get(language)
        if found is None:
            listed = self._texts.get(language, "").split()
            found = self._sets[language] = frozenset(one.replace("_", " ") for one in listed)
        return found

    def with_english(self, language: str) -> frozenset[str]:
        """The words of a language and the English ones, which many languages of business use too;
        empty where the language has no list of its own."""
        found = self._with_english.get(language)
        if found is None:
            own = self.of(language)
            found = self._with_english[language] = own | self.of("en") if own else NO_WORDS
        return found


def tokens(text: str) -> list[str]:
    """The words of a text in lower case; whatever is neither letter nor digit parts them."""
    text = text.lower() if text.isascii() else unicodedata.normalize("NFC", text).lower()
    return _word().findall(text)


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")  # when first needed: compiling takes longer than linting a map


def says_nothing(text: str, generic: Iterable[str], more: Iterable[str] = ()) -> bool:
    """Whether a text consists of generic words only; `more` are such words of the user's own."""
    said = set(tokens(text)).difference(generic)
    if said and more:
        said.difference_update(word for phrase in more for word in tokens(phrase))
    return not said
