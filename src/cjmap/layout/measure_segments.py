"""A text cut at the places where a line may end, each piece with its advance. Lengths in em."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from icu4py.breakers import LineBreaker

from cjmap.layout.measure_faces import is_latin
from cjmap.layout.measure_shape import positions, total

# Words of letters and digits that may end in a comma and the like. Between two of them a line
# breaks at the blank and nowhere else, and nothing is kerned across it: no need to ask ICU or to
# shape more than the words. Everything else takes the long way.
_LETTERS = "[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+"
_WORD = f"{_LETTERS}(?:[.,:'\u2019]{_LETTERS})*[.,:;!?]?"
_SIMPLE = re.compile(f"{_WORD}(?: {_WORD})*")
_SOFT = "\u00ad"
_HARD = "\n\u2028\u2029"
BLANK = " \t\n\u2028\u2029\u3000\u200b"


class Segment(NamedTuple):
    """The text up to a place where a line may end.

    `advance` counts if more follows on the line, `ink` (without blanks at the end, with the
    hyphen of a soft hyphen) if the line ends here; `hard` says that it must end here.
    """

    text: str
    advance: float
    ink: float
    hard: bool = False


def segments(text: str, weight: int, italic: bool, language: str) -> tuple[Segment, ...]:
    """Cut a cleaned text by the line breaking rules of Unicode (UAX 14, with dictionaries)."""
    if _SIMPLE.fullmatch(text):
        return _words(text, weight, italic, language)
    return tuple(_pieces(text, weight, italic, language))


def _words(text: str, weight: int, italic: bool, language: str) -> tuple[Segment, ...]:
    blank = total(" ", weight, italic, language)
    words = text.split(" ")
    inks = [total(word, weight, italic, language) for word in words]
    return tuple(
        Segment(f"{word} ", ink + blank, ink) for word, ink in zip(words, inks, strict=True)
    )


def _pieces(text: str, weight: int, italic: bool, language: str) -> Iterator[Segment]:
    """In Latin text the words between two blanks are measured alone, and so remembered."""
    latin = is_latin(text)
    group: list[str] = []
    for piece in LineBreaker(text, language):
        group.append(piece)
        if latin and piece[-1] in BLANK:
            yield from _measured(group, weight, italic, language)
            group = []
    yield from _measured(group, weight, italic, language)


def _measured(group: list[str], weight: int, italic: bool, language: str) -> Iterator[Segment]:
    """The pieces of a stretch of text that is shaped as a whole."""
    if len(group) == 1 and not group[0].rstrip(BLANK).endswith(_SOFT):
        yield _alone(group[0], weight, italic, language)
        return
    at = positions("".join(group), weight, italic, language)
    end = 0
    for number, piece in enumerate(group, 1):
        start, end = end, end + len(piece)
        shown = piece.rstrip(BLANK)
        ink = at[start + len(shown)] - at[start]
        if shown.endswith(_SOFT):
            ink = total(f"{shown[:-1]}-", weight, italic, language)
        elif number < len(group) and len(shown) == len(piece) and piece[-1] < "\u2e80":
            ink = total(shown, weight, italic, language)  # without the kerning to what follows
        yield Segment(piece, at[end] - at[start], ink, piece[-1] in _HARD)


def _alone(piece: str, weight: int, italic: bool, language: str) -> Segment:
    shown = piece.rstrip(BLANK)
    ink = total(shown, weight, italic, language)
    blank = total(piece[len(shown) :], weight, italic, language)
    return Segment(piece, ink + blank, ink, piece[-1] in _HARD)
