"""Small marks, 12 to 14 units wide, drawn around their centre."""

from __future__ import annotations

from math import cos, pi, sin

from cjmap.layout.scene import Box, Circle, Frame, Node, Paint
from cjmap.layout.strokes import Point, line, polygon

RADIUS = 7.0
"""Half the room that an icon takes."""


def icon(kind: str, x: float, y: float, role: str) -> tuple[Node, ...]:
    """The mark of that kind: star, clock, diamond, flag, optional, loop or stop."""
    return _ICONS[kind](x, y, role)


def _star(x: float, y: float, role: str) -> tuple[Node, ...]:
    points: list[Point] = []
    for i in range(10):
        radius = 7.4 if i % 2 == 0 else 3.1
        angle = pi * i / 5
        points.append((x + radius * sin(angle), y + 0.4 - radius * cos(angle)))
    return (polygon(points, Paint(fill=role)),)


def _clock(x: float, y: float, role: str) -> tuple[Node, ...]:
    stroke = Paint(stroke=role, width=1.3, cap="round")
    hands = line(((x, y - 3.4), (x, y), (x + 2.6, y + 1.4)), stroke)
    return (Circle(x, y, 5.6, Paint(stroke=role, width=1.3)), hands)


def _diamond(x: float, y: float, role: str) -> tuple[Node, ...]:
    points = ((x, y - 5.6), (x + 5.6, y), (x, y + 5.6), (x - 5.6, y))
    return (polygon(points, Paint(stroke=role, width=1.3)),)


def _flag(x: float, y: float, role: str) -> tuple[Node, ...]:
    pole = line(((x - 4, y + 6), (x - 4, y - 6)), Paint(stroke=role, width=1.4, cap="round"))
    cloth = ((x - 4, y - 5.6), (x + 5, y - 5.6), (x + 2.6, y - 2.2), (x + 5, y + 1.2))
    return (polygon((*cloth, (x - 4, y + 1.2)), Paint(fill=role)), pole)


def _optional(x: float, y: float, role: str) -> tuple[Node, ...]:
    frame = Frame(x - 2.5, y - 6, 5, 12)
    return (Box(frame, Paint(stroke=role, width=1.3), 2.5),)


def _loop(x: float, y: float, role: str) -> tuple[Node, ...]:
    stroke = Paint(stroke=role, width=1.4, cap="round")
    back = ((x + 5, y - 3), (x + 5, y + 3), (x - 4, y + 3), (x - 4, y - 2))
    head = ((x - 6.6, y - 1.6), (x - 1.4, y - 1.6), (x - 4, y - 5))
    return (line(back, stroke), polygon(head, Paint(fill=role)))


def _stop(x: float, y: float, role: str) -> tuple[Node, ...]:
    cross = Paint(stroke=role, width=1.5, cap="round")
    return (
        Circle(x, y, 6, Paint(fill="card", stroke=role, width=1.5)),
        line(((x - 2.2, y - 2.2), (x + 2.2, y + 2.2)), cross),
        line(((x - 2.2, y + 2.2), (x + 2.2, y - 2.2)), cross),
    )


_ICONS = {
    "star": _star,
    "clock": _clock,
    "diamond": _diamond,
    "flag": _flag,
    "optional": _optional,
    "loop": _loop,
    "stop": _stop,
}
