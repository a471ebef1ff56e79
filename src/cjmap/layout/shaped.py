"""A piece of a text in one font as path data; Latin words are remembered."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from uharfbuzz import Buffer, Font, shape

from cjmap.layout.glyphs import glyphs
from cjmap.layout.measure_faces import face_of, font
from cjmap.layout.measure_shape import LETTERS

_MOST = 4096
_WORD = re.compile(f"(?!.*:){LETTERS} ?")


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


class Words(dict[str, Shaped | None]):
    """Words of letters with the blank after them, shaped when first asked for and remembered; None
    where it is no such word.

    Beside one another they look as they do alone. Not so with a colon, which Inter raises between
    capitals, and with figures and other signs.
    """

    def __init__(self, font: Font, language: str, cubic: bool) -> None:
        self.font = font
        self._language = language
        self._cubic = cubic

    def line(self, text: str) -> list[Shaped] | None:
        """The words of a line; None where it holds anything else."""
        if len(self) >= _MOST:
            self.clear()
        *others, last = text.split(" ")
        found = [self[f"{word} "] for word in others]
        found.append(self[last])
        return None if None in found else found  # type: ignore[return-value]

    def __missing__(self, word: str) -> Shaped | None:
        piece = Piece(word, 0, len(word), self.font)
        fits = _WORD.fullmatch(word) is not None
        self[word] = found = shaped(piece, self._language, self._cubic) if fits else None
        return found


@lru_cache(maxsize=64)
def words(weight: int, italic: bool, language: str, cubic: bool) -> Words:
    """The words of Inter in a style; the table lasts as long as the process."""
    return Words(font(face_of(0, weight, italic)), language, cubic)


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
