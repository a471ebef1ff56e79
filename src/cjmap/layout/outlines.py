"""Texts as outlines: for pictures that are drawn without fonts, the same wherever they are made.

Shaped with the fonts that the layout measures with, so that a line is exactly as wide as it was
measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import category

from uharfbuzz import Font

from cjmap.language.direction import has_right
from cjmap.layout.bidi import levels, ordered
from cjmap.layout.measure import plain
from cjmap.layout.measure_faces import face_of, font, is_latin, runs
from cjmap.layout.scene import Style, Text, Typeface
from cjmap.layout.shaped import Piece, Shaped, shaped, words


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


def outlines(
    text: str,
    style: Style,
    language: str,
    rtl: bool,
    typeface: Typeface | None = None,
    cubic: bool = False,
) -> list[Outline]:
    """The pieces of a line from left to right. `cubic`: all curves are cubic ones, for formats that
    know no others."""
    clean = plain(text).replace("\n", " ")
    if not (typeface or rtl):
        known = words(style.weight, style.italic, language, cubic)
        if line := known.line(clean):
            return [_outline(line, known.font)]
    pieces = list(_pieces(clean, style, rtl, typeface))
    in_order = ordered(pieces, [piece.level for piece in pieces])
    return [_outline([shaped(one, language, cubic)], one.font) for one in in_order]


def _pieces(text: str, style: Style, rtl: bool, typeface: Typeface | None) -> Iterator[Piece]:
    """The text divided where its font, its script or its direction changes."""
    level = levels(text, rtl)
    for run in runs(text, style.weight, style.italic, typeface):
        face = run.face or face_of(0, style.weight, style.italic)  # it shows an empty box
        start = run.start
        for at in range(run.start + 1, run.end + 1):
            if at == run.end or level[at] != level[start]:
                yield Piece(text, start, at, font(face), level[start])
                start = at


def _outline(paths: list[Shaped], font: Font) -> Outline:
    parts, x = [], 0
    for path in paths:
        if path.data:
            parts.append(f"M{x} 0{path.data}")
        x += path.advance
    per_em = font.face.upem
    return Outline("".join(parts), per_em, x / per_em)
