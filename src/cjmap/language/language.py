"""What is said in the reader's language: built-in labels, numbers, dates, direction."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from cjmap.language import numbers


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the built-in labels. `code` is BCP 47; `rtl`: it runs from right to left.

    English is the language that labels are written in; where a translation is missing, the
    English one is what is said.
    """

    code: str = "en"
    rtl: bool = False

    def say(self, text: str, **facts: object) -> str:
        """A built-in label or sentence; `{name}` in it is replaced by the fact of that name."""
        return text.format(**facts) if facts else text

    def count(self, one: str, many: str, n: int, **facts: object) -> str:
        """A sentence about `n` of something: `count("{n} item", "{n} items", 3)`."""
        return (one if n == 1 else many).format(n=self.number(n), **facts)

    def number(self, value: float) -> str:
        """A number as this language writes it."""
        return numbers.number(value)

    def figure(self, value: float, unit: str | None) -> str:
        """A number with its unit."""
        return numbers.figure(value, unit)

    def interval(self, low: float | None, high: float | None) -> str:
        """From low to high; an open end says so."""
        return numbers.interval(low, high)

    def date(self, text: str) -> str:
        """A date of the map in words: `2026-10-02` is `2 Oct 2026`."""
        return numbers.date(text)


@lru_cache(maxsize=32)
def speak(code: str | None) -> Language:
    """The language of a BCP 47 code; English where nothing nearer is there."""
    return Language(code or "en")
