"""Lines made of points: straight, closed, with rounded corners, with arrowheads."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from cjmap.layout.paints import filled, stroked
from cjmap.layout.scene import Command, Paint, Path

Point = tuple[float, float]
Segments = tuple[tuple[Command, tuple[float, ...]], ...]
_KAPPA = 0.45
"""How near to the corner the handles of a rounded corner stand, as a part of the radius."""


def straight(points: Sequence[Point]) -> Segments:
    """The segments of an open line through the points."""
    rest: list[tuple[Command, tuple[float, ...]]] = [("L", point) for point in points[1:]]
    return (("M", points[0]), *rest)


def line(points: Sequence[Point], paint: Paint) -> Path:
    """An open line."""
    return Path(straight(points), paint)


def polygon(points: Sequence[Point], paint: Paint) -> Path:
    """A closed line."""
    return Path((*straight(points), ("Z", ())), paint)


def rounded(points: Sequence[Point], radius: float) -> Segments:
    """The segments of an open line whose corners are rounded, less where a side is short."""
    segments: list[tuple[Command, tuple[float, ...]]] = [("M", points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        room = min(hypot(corner[0] - p[0], corner[1] - p[1]) for p in (before, after)) / 2
        r = min(radius, room)
        start, end = _toward(corner, before, r), _toward(corner, after, r)
        one, two = _toward(corner, before, r * _KAPPA), _toward(corner, after, r * _KAPPA)
        segments += [("L", start), ("C", (*one, *two, *end))]
    segments.append(("L", points[-1]))
    return tuple(segments)


def _toward(start: Point, goal: Point, distance: float) -> Point:
    length = hypot(goal[0] - start[0], goal[1] - start[1])
    if not length:
        return start
    part = distance / length
    return start[0] + (goal[0] - start[0]) * part, start[1] + (goal[1] - start[1]) * part


def arrowhead(x: float, y: float, half: float, length: float, role: str) -> Path:
    """A filled head with its tip at `x`, `y`; it points down, or up where `length` is below 0."""
    points = ((x - half, y - length), (x + half, y - length), (x, y))
    return polygon(points, filled(role))


def squares(x: float, y: float, places: range, role: str) -> Path:
    """Squares of a gauge at these places of its row, 7 by 8 units and 9 apart, as one broken line:
    a map has hundreds of them."""
    left, right = x + 9 * places.start, x + 9 * places.stop - 2
    return Path((("M", (left, y + 4)), ("L", (right, y + 4))), stroked(role, 8, (7, 2)))
