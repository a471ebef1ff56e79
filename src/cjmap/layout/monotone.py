"""Smooth curves that never overshoot their points.

The slopes are the weighted harmonic means of F. N. Fritsch and J. Butland, "A Method for
Constructing Local Monotone Piecewise Cubic Interpolants", SIAM J. Sci. Stat. Comput. 5 (1984),
in the form for unequal steps; they lie in the monotone region of F. N. Fritsch and
R. E. Carlson, SIAM J. Numer. Anal. 17 (1980). The slopes at both ends are the three-point
formula, held to the same region.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cjmap.layout.scene import Command

Segment = tuple[Command, tuple[float, ...]]


class Piece(NamedTuple):
    """A cubic Bézier from (x0, y0) to (x3, y3); x runs evenly, so it is a function of x."""

    x0: float
    y0: float
    x1: float
    y1: float
    x2: float
    y2: float
    x3: float
    y3: float

    def segment(self) -> Segment:
        """As a path segment that starts where the path stands."""
        return "C", self[2:]

    def backwards(self) -> Piece:
        """The same piece, drawn from its end to its start."""
        x0, y0, x1, y1, x2, y2, x3, y3 = self
        return Piece(x3, y3, x2, y2, x1, y1, x0, y0)


class Curve(NamedTuple):
    """A curve through points with strictly increasing `xs`, monotone between neighbours."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slopes: tuple[float, ...]

    def at(self, x: float) -> float:
        """Its height at x; left and right of its ends it goes on level."""
        return self._look(x)[0]

    def span(self, start: float, end: float) -> tuple[float, float] | None:
        """The lowest and highest y between two x, exactly; None where it does not run at all.

        It is monotone between neighbours, so its extremes lie at the ends or at its points.
        """
        xs = self.xs
        start, end = max(start, xs[0]), min(end, xs[-1])
        if start > end:
            return None
        inside = self.ys[bisect_left(xs, start) : bisect_right(xs, end)]
        heights = (self.at(start), self.at(end), *inside)
        return min(heights), max(heights)

    def pieces(self, start: float | None = None, end: float | None = None) -> tuple[Piece, ...]:
        """The Béziers that draw it, from `start` to `end` if given (within its own ends)."""
        if start is None and end is None:
            knots = list(zip(self.xs, self.ys, self.slopes, strict=True))
            return tuple(
                _piece(x0, (y0, before), x1, (y1, after))
                for (x0, y0, before), (x1, y1, after) in pairwise(knots)
            )
        start = self.xs[0] if start is None else start
        end = self.xs[-1] if end is None else end
        within = [x for x in self.xs if start < x < end]
        return tuple(
            _piece(a, self._look(a), b, self._look(b, from_left=True))
            for a, b in pairwise([start, *within, end])
            if a < b
        )

    def _look(self, x: float, *, from_left: bool = False) -> tuple[float, float]:
        """Height and slope at x (cubic Hermite)."""
        xs, ys = self.xs, self.ys
        if x <= xs[0] or x >= xs[-1]:
            end = 0 if x <= xs[0] else -1
            return ys[end], self.slopes[end]
        i = (bisect_left if from_left else bisect_right)(xs, x) - 1
        step = xs[i + 1] - xs[i]
        t = (x - xs[i]) / step
        rise, m0, m1 = ys[i + 1] - ys[i], self.slopes[i] * step, self.slopes[i + 1] * step
        height = ys[i] + t * (m0 + t * (3 * rise - 2 * m0 - m1 + t * (m0 + m1 - 2 * rise)))
        slope = (m0 + t * (2 * (3 * rise - 2 * m0 - m1) + 3 * t * (m0 + m1 - 2 * rise))) / step
        low, high = (ys[i], ys[i + 1]) if ys[i] < ys[i + 1] else (ys[i + 1], ys[i])
        return min(max(height, low), high), slope


def _piece(x0: float, here: tuple[float, float], x3: float, there: tuple[float, float]) -> Piece:
    """The Bézier between two points with (height, slope)."""
    (y0, before), (y3, after) = here, there
    third = (x3 - x0) / 3
    return Piece(x0, y0, x0 + third, y0 + before * third, x3 - third, y3 - after * third, x3, y3)


def through(points: Sequence[tuple[float, float]]) -> Curve:
    """The curve through at least one point; x must strictly increase."""
    xs, ys = tuple(x for x, _ in points), tuple(y for _, y in points)
    steps = [b - a for a, b in pairwise(xs)]
    rises = [(b - a) / step for (a, b), step in zip(pairwise(ys), steps, strict=True)]
    if len(points) < 3:
        return Curve(xs, ys, (rises[0] if rises else 0.0,) * len(points))
    inner = [
        _harmonic(*pair)
        for pair in zip(pairwise(steps), pairwise(rises), strict=True)
    ]  # fmt: skip
    first = _end(steps[0], steps[1], rises[0], rises[1])
    last = _end(steps[-1], steps[-2], rises[-1], rises[-2])
    return Curve(xs, ys, (first, *inner, last))


def _harmonic(steps: tuple[float, float], rises: tuple[float, float]) -> float:
    """The slope at an inner point; level where the curve turns."""
    (left, right), (before, after) = steps, rises
    if before * after <= 0:
        return 0.0
    heavy, light = 2 * right + left, right + 2 * left
    return 3 * (left + right) / (heavy / before + light / after)


def _end(near: float, far: float, rise: float, next_rise: float) -> float:
    """The slope at an end from the two nearest steps."""
    slope = ((2 * near + far) * rise - near * next_rise) / (near + far)
    if slope * rise <= 0:
        return 0.0
    if rise * next_rise <= 0 and abs(slope) > 3 * abs(rise):
        return 3 * rise
    return slope
