"""Glyphs as path data, drawn when first asked for and remembered."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from uharfbuzz import DrawFuncs, Font


class Glyph(NamedTuple):
    """Where a glyph begins, seen from its origin; the path from there on, all of it relative, so
    that it can stand anywhere; and where that ends. In units of the font, with y upwards."""

    x: int
    y: int
    path: str
    end_x: int
    end_y: int


class Glyphs(dict[int, Glyph]):
    """The glyphs of a font by their numbers in it. `cubic`: all its curves are cubic ones."""

    def __init__(self, font: Font, cubic: bool) -> None:
        self._font = font
        self._cubic = cubic

    def __missing__(self, number: int) -> Glyph:
        pen = _Pen(self._cubic)
        self._font.draw_glyph(number, _funcs(), pen)
        self[number] = found = pen.glyph()
        return found


@lru_cache(maxsize=64)
def glyphs(font: Font, cubic: bool) -> Glyphs:
    """The glyphs of a font; the table lasts as long as the process."""
    return Glyphs(font, cubic)


class _Pen:
    """Writes path data in whole numbers, each counted from where the last one led."""

    def __init__(self, cubic: bool) -> None:
        self._cubic = cubic
        self._parts: list[str] = []
        self._x = self._y = 0
        self._begin = self._first = (0, 0)

    def glyph(self) -> Glyph:
        return Glyph(*self._begin, "".join(self._parts), self._x, self._y)

    def _to(self, *points: float) -> str:
        numbers = [
            round(at - (self._y if place % 2 else self._x)) for place, at in enumerate(points)
        ]
        # What is rounded adds up to nothing: the next point is counted from where this one is.
        self._x += numbers[-2]
        self._y += numbers[-1]
        return " ".join(map(str, numbers)).replace(" -", "-")

    def move(self, x: float, y: float) -> None:
        to = self._to(x, y)
        if self._parts:
            self._parts.append(f"m{to}")
        else:
            self._begin = self._x, self._y
        self._first = self._x, self._y

    def line(self, x: float, y: float) -> None:
        self._parts.append(f"l{self._to(x, y)}")

    def quadratic(self, x1: float, y1: float, x: float, y: float) -> None:
        if not self._cubic:
            self._parts.append(f"q{self._to(x1, y1, x, y)}")
            return
        first = self._x + (x1 - self._x) * 2 / 3, self._y + (y1 - self._y) * 2 / 3
        self.cubic(*first, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y)

    def cubic(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        self._parts.append(f"c{self._to(x1, y1, x2, y2, x, y)}")

    def close(self) -> None:
        self._parts.append("z")
        self._x, self._y = self._first


@lru_cache(maxsize=1)
def _funcs() -> DrawFuncs:
    funcs = DrawFuncs()
    funcs.set_move_to_func(lambda x, y, pen: pen.move(x, y))
    funcs.set_line_to_func(lambda x, y, pen: pen.line(x, y))
    funcs.set_quadratic_to_func(lambda x1, y1, x, y, pen: pen.quadratic(x1, y1, x, y))
    funcs.set_cubic_to_func(lambda x1, y1, x2, y2, x, y, pen: pen.cubic(x1, y1, x2, y2, x, y))
    funcs.set_close_path_func(lambda pen: pen.close())
    return funcs
