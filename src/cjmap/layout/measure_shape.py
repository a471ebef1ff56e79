"""How far each character of a text advances, by shaping with HarfBuzz. Lengths in em."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate, zip_longest
from typing import NamedTuple

from uharfbuzz._harfbuzz import Buffer, shape

from cjmap.layout.fonts_index import Face
from cjmap.layout.measure_faces import Run, font, runs
from cjmap.layout.scene import Typeface

UNKNOWN = 1.0
"""What a character advances that no shipped font has: a full em, wider than nearly all are."""
LETTERS = (
    '["\u2018\u201c\u201e\u00ab]?[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+'
    '[.,:;!?\u2026]?["\u2019\u201c\u201d\u00bb]?'
)
"""A word of letters, perhaps between quotation marks."""
_LETTERS = re.compile(LETTERS)
MOST = 65536


class Setting(NamedTuple):
    """All that decides on advances beside the text and its size."""

    weight: int
    italic: bool
    language: str
    typeface: Typeface | None = None


class Widths(dict[str, float]):
    """The advance of whole texts, measured when first asked for and remembered."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._pairs: dict[tuple[str, str], float] = {}

    def __missing__(self, text: str) -> float:
        if len(self) >= MOST:
            self.clear()
        self[text] = found = self._measure(text)
        return found

    def _measure(self, text: str) -> float:
        """Inter looks no further than at the next letter or quotation mark (digits and other signs
        are another matter), so how far a letter advances before another is remembered: the sum
        of a word takes a fifth of the time of shaping it."""
        if self._setting.typeface or not _LETTERS.fullmatch(text):
            return sum(advances(text, self._setting))
        pairs = tuple(zip_longest(text, text[1:], fillvalue=""))
        if not self._pairs.keys() >= set(pairs):
            self._pairs.update(zip(pairs, advances(text, self._setting), strict=True))
        return sum(map(self._pairs.__getitem__, pairs))


@lru_cache(maxsize=64)
def widths(setting: Setting) -> Widths:
    """The table of widths of a setting; it lasts as long as the process."""
    return Widths(setting)


def positions(text: str, setting: Setting) -> list[float]:
    """Where each character starts, and where the text ends: one number more than characters."""
    return list(accumulate(advances(text, setting), initial=0.0))


def advances(text: str, setting: Setting) -> list[float]:
    """The advance of every character; a cluster's stands at its first one, the others have 0."""
    result = [0.0] * len(text)
    for run in runs(text, setting.weight, setting.italic, setting.typeface):
        if run.face is None:
            _guess(text, run, result)
        else:
            _shape(text, run, run.face, setting.language, result)
    return result


def _shape(text: str, run: Run, face: Face, language: str, result: list[float]) -> None:
    buffer = Buffer()
    buffer.add_str(text, run.start, run.end - run.start)
    buffer.guess_segment_properties()
    buffer.language = language
    known = font(face)
    shape(known, buffer)
    unit = 1.0 / known.face.upem
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        result[info.cluster] += position.x_advance * unit


def _guess(text: str, run: Run, result: list[float]) -> None:
    for place in range(run.start, run.end):
        marks = unicodedata.category(text[place])[0] in "MC"
        result[place] = 0.0 if marks else UNKNOWN
