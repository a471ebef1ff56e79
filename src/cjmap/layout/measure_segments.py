"""A text cut at the places where a line may end. Lengths in em."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from icu4py.breakers import CharacterBreaker, LineBreaker

from cjmap.layout.measure_faces import is_latin
from cjmap.layout.measure_shape import MOST, Setting, positions, widths

BLANK = " \t\n\u2028\u2029\u3000\u200b"
SOFT = "\u00ad"
_KERNED = (",", ".", "\u2026")
_HARD = "\n\u2028\u2029"

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


_IN_KOREAN_WORD = re.compile(
    "[\uac00-\ud7a30-9A-Za-z](?=[(\uac00-\ud7a3])|[\uac00-\ud7a3](?=[0-9A-Za-z])"
)


class Cut(NamedTuple):
    """A text and its segments, each reaching to a place where a line may end.

    Segment k is `text[places[k]:places[k + 1]]`. A line of the segments i to j is
    `ends[j] - starts[i]` wide: `starts` counts the blanks between segments, `ends` leaves out
    those at the end of the line and adds the hyphen of a soft hyphen. After the segments of
    `hard` a line must end. `longest` is the widest segment alone.
    """

    text: str
    places: list[int]
    starts: list[float]
    ends: list[float]
    hard: list[int]
    longest: float = 0.0


class Segment(NamedTuple):
    """So many characters; `advance` counts if more follows on the line, `ink` if it ends here."""

    length: int
    advance: float
    ink: float


def cut(text: str, setting: Setting) -> Cut:
    """Cut a cleaned text by the line breaking rules of Unicode (UAX 14, with dictionaries)."""
    if not text:
        return Cut(text, [0], [0.0], [], [])
    if is_latin(text) and not _STICKY.search(f" {text}"):
        return _words(text, setting)
    return joined(text, _segments(text, setting))


def joined(text: str, segments: Sequence[Segment]) -> Cut:
    """The same text cut into these segments."""
    lengths, advances, inks = zip(*segments, strict=True)
    places = list(accumulate(lengths, initial=0))
    places[-1] = len(text)  # a word is remembered with the blank after it
    starts = list(accumulate(advances, initial=0.0))
    ends = list(map(add, starts, inks))
    hard = [] if text.isprintable() else _hard(text, places)
    return Cut(text, places, starts, ends, hard, max(inks))


def _hard(text: str, places: list[int]) -> list[int]:
    return [number for number, end in enumerate(places[1:]) if text[end - 1] in _HARD]


class _Words(dict[str, list[Segment]]):
    """The segments of words, cut when first asked for and remembered."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting

    def __missing__(self, word: str) -> list[Segment]:
        if len(self) >= MOST:
            self.clear()
        known = widths(self._setting)
        if _WHOLE.fullmatch(word):
            *inner, last = (Segment(len(word), known[word], known[word]),)
        else:
            *inner, last = _segments(word, self._setting)
        gap = known[f"{word[-1]} "] - known[word[-1]]  # after a comma it may be narrower
        found = [*inner, Segment(last.length + 1, last.advance + gap, last.ink)]
        self[word] = found
        return found


@lru_cache(maxsize=64)
def _known_words(setting: Setting) -> _Words:
    return _Words(setting)


def _words(text: str, setting: Setting) -> Cut:
    known = _known_words(setting)
    return joined(text, [segment for word in text.split(" ") for segment in known[word]])


def _segments(text: str, setting: Setting) -> list[Segment]:
    """The pieces between ICU's places, measured in a text that is shaped as a whole."""
    known = widths(setting)
    at = positions(text, setting)
    found = []
    end = 0
    for piece in _breaks(text, setting.language):
        start, end = end, end + len(piece)
        shown = piece.rstrip(BLANK)
        ink = at[start + len(shown)] - at[start]
        if shown.endswith(SOFT):
            ink = known[f"{shown[:-1]}-"]
        elif shown[-1:] in _KERNED or (end < len(text) and shown == piece and piece[-1] < "\u2e80"):
            ink = max(ink, known[shown])  # without the kerning to what follows
        found.append(Segment(len(piece), at[end] - at[start], ink))
    return found


def _breaks(text: str, language: str) -> list[str]:
    """The pieces between the places where ICU ends a line, never inside a grapheme cluster.

    Korean breaks between words, as its readers are used to, not between syllables.
    """
    pieces = list(LineBreaker(text, language))
    if is_latin(text):
        return pieces
    whole = set(accumulate(map(len, CharacterBreaker(text, "en"))))
    if language.partition("-")[0] == "ko":
        whole -= {found.start() + 1 for found in _IN_KOREAN_WORD.finditer(text)}
    places = [place for place in accumulate(map(len, pieces)) if place in whole]
    return [text[start:end] for start, end in pairwise([0, *places])]
