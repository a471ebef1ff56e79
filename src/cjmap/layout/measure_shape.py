"""How far each character of a text advances, by shaping with HarfBuzz. Lengths in em."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

from uharfbuzz._harfbuzz import Buffer, shape  # type: ignore[import-untyped]

from cjmap.layout.fonts_index import Face
from cjmap.layout.measure_faces import Run, font, runs

_PAIRED = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+[.,;!?]?")
UNKNOWN = 1.0
"""What a character advances that no shipped font has: a full em, wider than nearly all are."""


def advances(text: str, weight: int, italic: bool, language: str) -> list[float]:
    """The advance of every character; a cluster's stands at its first one, the others have 0."""
    result = [0.0] * len(text)
    for run in runs(text, weight, italic):
        if run.face is None:
            _guess(text, run, result)
        else:
            _shape(text, run, run.face, language, result)
    return result


@lru_cache(maxsize=65536)
def total(text: str, weight: int, italic: bool, language: str) -> float:
    """The advance of a whole text."""
    if _PAIRED.fullmatch(text):
        pairs = _pairs(weight, italic, language)
        return sum(map(pairs.__getitem__, zip(text, text[1:] + " ", strict=True)))
    return sum(advances(text, weight, italic, language))


class _Pairs(dict[tuple[str, str], float]):
    """How far a letter advances before another one; shaped at the first use of the pair.

    Inter looks no further than at the next letter (digits and signs are another matter), so a
    word of letters is the sum of its pairs, at a fifth of the cost of shaping it.
    """

    def __init__(self, weight: int, italic: bool, language: str) -> None:
        self._how = weight, italic, language

    def __missing__(self, pair: tuple[str, str]) -> float:
        self[pair] = found = advances("".join(pair), *self._how)[0]
        return found


@lru_cache(maxsize=16)
def _pairs(weight: int, italic: bool, language: str) -> _Pairs:
    return _Pairs(weight, italic, language)


def positions(text: str, weight: int, italic: bool, language: str) -> list[float]:
    """Where each character starts, and where the text ends: one number more than characters."""
    return list(accumulate(advances(text, weight, italic, language), initial=0.0))


def _shape(text: str, run: Run, face: Face, language: str, result: list[float]) -> None:
    buffer = Buffer()
    buffer.add_str(text, run.start, run.end - run.start)
    buffer.guess_segment_properties()
    buffer.language = language
    known = font(face.file)
    shape(known, buffer)
    unit = 1.0 / known.face.upem
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        result[info.cluster] += position.x_advance * unit


def _guess(text: str, run: Run, result: list[float]) -> None:
    for place in range(run.start, run.end):
        marks = unicodedata.category(text[place])[0] in "MC"
        result[place] = 0.0 if marks else UNKNOWN
