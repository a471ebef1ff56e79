"""How far each character of a text advances, by shaping with HarfBuzz. Lengths in em."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate

from uharfbuzz._harfbuzz import Buffer, shape  # type: ignore[import-untyped]

from cjmap.layout.fonts_index import Face
from cjmap.layout.measure_faces import Run, font, runs

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
    return sum(advances(text, weight, italic, language))


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
