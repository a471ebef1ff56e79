"""Texts cut at the places where a line may end; Latin words are remembered. Lengths in em."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from operator import add

from cjmap.layout.measure_faces import is_latin
from cjmap.layout.measure_segments import Cut, Segment, joined, segments
from cjmap.layout.measure_shape import MOST, Setting, widths

# Where Latin words stand between single blanks, a line may end at each blank, so the words can be
# cut and measured one by one and remembered. Not so beside signs that stick to a neighbour across
# a blank (UAX 14, LB 13 to 15): such texts, and those in other scripts, are cut as a whole.
# The pattern is for a text with a blank before it, and starts with one because that is quick.
_STICKY = re.compile(
    r" (?:[])}!?.,:;/%\u2019\u201d\u2026\u00bb]"
    r"|(?<=[([{\u00ab\u00bb\u2018-\u201e\u00b4] )"
    r"|(?<=\u2014 )\u2014)"
)


# Words in which no line may end: letters and digits, and what may stand in or after them.
_LETTERS = "[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+"
_WHOLE = re.compile(
    f'[("\u201c\u201e\u00ab]?{_LETTERS}(?:[.,:\'\u2019]{_LETTERS})*[.,:;!?)"\u2026\u201c\u201d\u00bb]*'
)


def cut(text: str, setting: Setting) -> Cut:
    """Cut a cleaned text."""
    if not text:
        return Cut([], "", [0.0], [], [])
    if is_latin(text) and not _STICKY.search(f" {text}"):
        return _words(setting).cut(text)
    return joined(segments(text, setting))


@lru_cache(maxsize=64)
def _words(setting: Setting) -> _Words:
    return _Words(setting)


class _Words(dict[str, float]):
    """How wide words are at the end of a line, measured when first asked for and remembered.

    `advances` has them with the blank after them, `broken` the segments of those in which a line
    may end.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._advances: dict[str, float] = {}
        self._broken: dict[str, list[Segment]] = {}

    def cut(self, text: str) -> Cut:
        """A text whose words stand between single blanks."""
        if len(self) >= MOST:
            self.clear()
        words = text.split(" ")
        inks = list(map(self.__getitem__, words))
        if not self._broken.keys().isdisjoint(words):
            return joined([segment for word in words for segment in self._segments(word)])
        starts = list(accumulate(map(self._advances.__getitem__, words), initial=0.0))
        return Cut(words, " ", starts, list(map(add, starts, inks)), [], max(inks))

    def __missing__(self, word: str) -> float:
        known = widths(self._setting)
        gap = known[f"{word[-1]} "] - known[word[-1]]  # after a comma it may be narrower
        if _WHOLE.fullmatch(word):
            ink = advance = known[word]
        else:
            *inner, (text, advance, ink) = segments(word, self._setting)
            if inner:
                self._broken[word] = [*inner, Segment(f"{text} ", advance + gap, ink)]
        self._advances[word] = advance + gap
        self[word] = ink
        return ink

    def _segments(self, word: str) -> list[Segment]:
        return self._broken.get(word) or [Segment(f"{word} ", self._advances[word], self[word])]
