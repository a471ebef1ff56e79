"""A text cut at the places where a line may end, each piece with its advance. Lengths in em."""

from __future__ import annotations

import re
from typing import NamedTuple

from icu4py.breakers import LineBreaker

from cjmap.layout.measure_shape import positions, total

# Words of letters and digits that may end in a comma and the like. Between two of them a line
# breaks at the blank and nowhere else, and nothing is kerned across it: no need to ask ICU or to
# shape more than the words. Everything else takes the long way.
_LETTERS = "[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+"
_WORD = f"{_LETTERS}(?:[.,:'\u2019]{_LETTERS})*[.,:;!?]?"
_SIMPLE = re.compile(f"{_WORD}(?: {_WORD})*")
_SOFT = "\u00ad"
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


def segments(
    text: str, weight: int, italic: bool, language: str
) -> tuple[Segment, ...]:
    """Cut a cleaned text by the line breaking rules of Unicode (UAX 14, with dictionaries)."""
    if _SIMPLE.fullmatch(text):
        return _words(text, weight, italic, language)
    return tuple(_pieces(text, weight, italic, language))


def _words(text: str, weight: int, italic: bool, language: str) -> tuple[Segment, ...]:
    blank = total(" ", weight, italic, language)
    words = text.split(" ")
    inks = [total(word, weight, italic, language) for word in words]
    return tuple(
        Segment(f"{word} ", ink + blank, ink)
        for word, ink in zip(words, inks, strict=True)
    )


def _pieces(text: str, weight: int, italic: bool, language: str) -> list[Segment]:
    at = positions(text, weight, italic, language)
    found = []
    end = 0
    for piece in LineBreaker(text, language):  # its `segments` count in UTF-16
        start, end = end, end + len(piece)
        shown = piece.rstrip(BLANK)
        ink = at[start + len(shown)] - at[start]
        if shown.endswith(_SOFT):
            ink = total(f"{shown[:-1]}-", weight, italic, language)
        elif len(shown) == len(piece) and end < len(text) and piece[-1] < "\u2e80":
            ink = total(
                shown, weight, italic, language
            )  # without the kerning to what follows
        found.append(
            Segment(piece, at[end] - at[start], ink, piece[-1:] in "\n\u2028\u2029")
        )
    return found
