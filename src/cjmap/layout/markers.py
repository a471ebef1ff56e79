"""The mark of a persona: a shape that goes with its colour, so that colour is never alone."""

from __future__ import annotations

from math import cos, pi, sin

from cjmap.layout.scene import Box, Circle, Command, Frame, Node, Paint, Path


def marker(index: int, x: float, y: float, radius: float, paint: Paint) -> Node:
    """A persona by its place in the map, centred: circle, square, diamond, hexagon, then again."""
    shape = index % 4
    if shape == 0:
        return Circle(x, y, radius, paint)
    if shape == 1:
        side = radius * 1.8
        return Box(Frame(x - side / 2, y - side / 2, side, side), paint, radius * 0.45)
    return _polygon(x, y, radius * 1.2, 4 if shape == 2 else 6, paint)


def _polygon(x: float, y: float, radius: float, corners: int, paint: Paint) -> Path:
    """A regular polygon that stands on its base or tip, first corner on top."""
    points = [
        (x + radius * sin(2 * pi * i / corners), y - radius * cos(2 * pi * i / corners))
        for i in range(corners)
    ]
    segments: list[tuple[Command, tuple[float, ...]]] = [("M", points[0])]
    segments += [("L", point) for point in points[1:]]
    return Path((*segments, ("Z", ())), paint)
