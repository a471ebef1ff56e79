"""A piece of a text in one font as path data; Latin words are remembered."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from uharfbuzz import Buffer, Font, shape

from cjmap.layout.glyphs import glyphs
from cjmap.layout.measure_shape import LETTERS

_MOST = 4096
_WORDS = re.compile(f"(?!.*:){LETTERS}(?: {LETTERS})*")


class Piece(NamedTuple):
    """The characters `start` to `end` of a text, in one font; of an odd `level` from the right."""

    text: str
    start: int
    end: int
    font: Font
    level: int = 0


class Shaped(NamedTuple):
    """Path data from a place on a base line, and how far it advances, in the font's units."""

    data: str
    advance: int


def are_words(text: str) -> bool:
    """Whether a text is words of letters with a blank between them, each of which looks the same
    beside whatever others. Not so with a colon, which Inter raises between capitals."""
    return _WORDS.fullmatch(text) is not None


class Words(dict[str, Shaped]):
    """Words with the blank after them, shaped when first asked for and remembered."""

    def __init__(self, font: Font, language: str, cubic: bool) -> None:
        self._font = font
        self._language = language
        self._cubic = cubic

    def line(self, text: str) -> list[Shaped]:
        """The words of a line."""
        if len(self) >= _MOST:
            self.clear()
        *others, last = text.split(" ")
        return [*(self[f"{word} "] for word in others), self[last]]

    def __missing__(self, word: str) -> Shaped:
        piece = Piece(word, 0, len(word), self._font)
        self[word] = found = shaped(piece, self._language, self._cubic)
        return found


@lru_cache(maxsize=64)
def words(font: Font, language: str, cubic: bool) -> Words:
    """The words of a font; the table lasts as long as the process."""
    return Words(font, language, cubic)


def shaped(piece: Piece, language: str, cubic: bool) -> Shaped:
    """A piece as HarfBuzz shapes it, beside the characters that stand around it."""
    buffer = Buffer()
    buffer.add_str(piece.text, piece.start, piece.end - piece.start)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if piece.level % 2 else "ltr"
    buffer.language = language
    shape(piece.font, buffer)
    known = glyphs(piece.font, cubic)
    parts: list[str] = []
    x = y = at_x = at_y = 0  # the origin of a glyph, and where the last one ended
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyph = known[info.codepoint]
        if glyph.path:
            left, base = x + position.x_offset, y + position.y_offset
            parts.append(f"m{left + glyph.x - at_x} {base + glyph.y - at_y}{glyph.path}")
            at_x, at_y = left + glyph.end_x, base + glyph.end_y
        x += position.x_advance
        y += position.y_advance
    return Shaped("".join(parts), x)
