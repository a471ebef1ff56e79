"""A text cut at the places where a line may end. Lengths in em."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from icu4py.breakers import CharacterBreaker, LineBreaker

from cjmap.layout.measure_faces import is_latin
from cjmap.layout.measure_shape import Setting, positions, widths

BLANK = " \t\n\u2028\u2029\u3000\u200b"
SOFT = "\u00ad"
_KERNED = (",", ".", "\u2026")
_HARD = "\n\u2028\u2029"

_IN_KOREAN_WORD = re.compile(
    "[\uac00-\ud7a30-9A-Za-z](?=[(\uac00-\ud7a3])|[\uac00-\ud7a3](?=[0-9A-Za-z])"
)


class Cut(NamedTuple):
    """A text in pieces, each reaching to a place where a line may end, with `glue` between them.

    A line of the pieces i to j is `ends[j] - starts[i]` wide: `starts` counts the blanks between
    pieces, `ends` leaves out those at the end of the line and adds the hyphen of a soft hyphen.
    After the pieces of `hard` a line must end. `longest` is the widest piece alone.
    """

    pieces: list[str]
    glue: str
    starts: list[float]
    ends: list[float]
    hard: list[int]
    longest: float = 0.0


class Segment(NamedTuple):
    """`advance` counts if more follows on the line, `ink` if the line ends here."""

    text: str
    advance: float
    ink: float


def joined(segments: Sequence[Segment]) -> Cut:
    """The text that consists of these segments."""
    pieces = [segment.text for segment in segments]
    starts = list(accumulate((segment.advance for segment in segments), initial=0.0))
    inks = [segment.ink for segment in segments]
    hard = [number for number, piece in enumerate(pieces) if piece[-1] in _HARD]
    return Cut(pieces, "", starts, list(map(add, starts, inks)), hard, max(inks))


def segments(text: str, setting: Setting) -> list[Segment]:
    """A text cut by the line breaking rules of Unicode (UAX 14, with dictionaries): the pieces
    between ICU's places, measured in a text that is shaped as a whole."""
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
        found.append(Segment(piece, at[end] - at[start], ink))
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
