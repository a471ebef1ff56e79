"""Texts as outlines: for pictures that are drawn without fonts, the same wherever they are made.

Shaped with the fonts that the layout measures with, so that a line is exactly as wide as it was
measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from uharfbuzz import Buffer, DrawFuncs, shape

from cjmap.language.direction import has_right
from cjmap.layout.bidi import levels, ordered
from cjmap.layout.fonts_index import Face
from cjmap.layout.measure import plain
from cjmap.layout.measure_faces import face_of, font, is_latin, runs
from cjmap.layout.scene import Style, Text, Typeface


class Outline(NamedTuple):
    """A piece of a line in one font: path data in the font's units with y upwards, `per_em` of
    them to an em, and how far the piece advances in em."""

    data: str
    per_em: int
    width: float


_TEXT = ("Inter", "Noto Sans CJK SC")
"""Families whose letters each stand alone: one sign is one letter."""


def is_plain(text: Text, typeface: Typeface | None) -> bool:
    """Whether a program sets a text with the fonts that ship as it was measured, and whoever copies
    it out gets what was written. Not so where letters join, or are made of several signs."""
    if typeface or text.rtl:
        return False
    clean = plain(text.text)
    style = text.style
    return is_latin(clean) or all(
        run.face is not None
        and run.face.family in _TEXT
        and not has_right(clean)
        and not any(category(letter) in _JOINING for letter in clean)
        for run in runs(clean, style.weight, style.italic)
    )


_JOINING = ("Mn", "Me", "Mc", "Cf")


class _Piece(NamedTuple):
    start: int
    end: int
    face: Face
    level: int


def outlines(
    text: str, style: Style, language: str, rtl: bool, typeface: Typeface | None = None
) -> list[Outline]:
    """The pieces of a line from left to right."""
    clean = plain(text).replace("\n", " ")
    pieces = list(_pieces(clean, style, rtl, typeface))
    in_order = ordered(pieces, [piece.level for piece in pieces])
    return [_outline(clean, piece, language) for piece in in_order]


def _pieces(text: str, style: Style, rtl: bool, typeface: Typeface | None) -> Iterator[_Piece]:
    """The text divided where its font, its script or its direction changes."""
    level = levels(text, rtl)
    for run in runs(text, style.weight, style.italic, typeface):
        face = run.face or face_of(0, style.weight, style.italic)  # it shows an empty box
        start = run.start
        for at in range(run.start + 1, run.end + 1):
            if at == run.end or level[at] != level[start]:
                yield _Piece(start, at, face, level[start])
                start = at


def _outline(text: str, piece: _Piece, language: str) -> Outline:
    buffer = Buffer()
    buffer.add_str(text, piece.start, piece.end - piece.start)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if piece.level % 2 else "ltr"
    buffer.language = language
    known = font(piece.face)
    shape(known, buffer)
    glyphs = _glyphs(piece.face.file, piece.face.axis)
    parts, x, y = [], 0, 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        drawn = glyphs.get(info.codepoint)
        if drawn is None:
            drawn = glyphs[info.codepoint] = _drawn(piece.face, info.codepoint)
        if drawn:
            parts.append(f"M{x + position.x_offset} {y + position.y_offset}{drawn}")
        x += position.x_advance
        y += position.y_advance
    per_em = known.face.upem
    return Outline("".join(parts), per_em, x / per_em)


@lru_cache(maxsize=64)
def _glyphs(file: str, axis: int) -> dict[int, str]:
    """The glyphs of a font as path data, drawn when first asked for."""
    return {}


class _Pen:
    """Writes path data relative to where the glyph begins, so that it can stand anywhere."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._x = self._y = self._first_x = self._first_y = 0.0

    def _to(self, *points: float) -> str:
        pairs = zip(points[::2], points[1::2], strict=True)
        text = " ".join(f"{round(x - self._x)} {round(y - self._y)}" for x, y in pairs)
        # What is rounded adds up to nothing: the next point is counted from where this one is.
        self._x += round(points[-2] - self._x)
        self._y += round(points[-1] - self._y)
        return text

    def move(self, x: float, y: float) -> None:
        self.parts.append(f"m{self._to(x, y)}")
        self._first_x, self._first_y = self._x, self._y

    def line(self, x: float, y: float) -> None:
        self.parts.append(f"l{self._to(x, y)}")

    def quadratic(self, x1: float, y1: float, x: float, y: float) -> None:
        """As a cubic: a PDF knows no others, and would write these with many digits."""
        first = self._x + (x1 - self._x) * 2 / 3, self._y + (y1 - self._y) * 2 / 3
        self.cubic(*first, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y)

    def cubic(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        self.parts.append(f"c{self._to(x1, y1, x2, y2, x, y)}")

    def close(self) -> None:
        self.parts.append("z")
        self._x, self._y = self._first_x, self._first_y


def _drawn(face: Face, glyph: int) -> str:
    pen = _Pen()
    font(face).draw_glyph(glyph, _funcs(), pen)
    return "".join(pen.parts)


@lru_cache(maxsize=1)
def _funcs() -> DrawFuncs:
    funcs = DrawFuncs()
    funcs.set_move_to_func(lambda x, y, pen: pen.move(x, y))
    funcs.set_line_to_func(lambda x, y, pen: pen.line(x, y))
    funcs.set_quadratic_to_func(lambda x1, y1, x, y, pen: pen.quadratic(x1, y1, x, y))
    funcs.set_cubic_to_func(lambda x1, y1, x2, y2, x, y, pen: pen.cubic(x1, y1, x2, y2, x, y))
    funcs.set_close_path_func(lambda pen: pen.close())
    return funcs
