"""Faces on a curve, in the shape of their persona.

The mood runs from -1 (worst) through 0 (neutral) to 1 (best): the mouth bends with it, so that
the score is told without colour.
"""

from __future__ import annotations

from cjmap.layout.markers import marker
from cjmap.layout.paints import edged, filled, stroked
from cjmap.layout.scene import Circle, Node, Path

RADIUS = 12.0
TINT, TINT_OF_MANY, WASH = 0.2, 0.085, 0.07
"""How much the tints of good and bad feelings cover, for one curve and for several, and the veil
between two curves."""
_ASSUMED = (3.2, 2.4)


def tone(mood: float) -> str:
    """The colour role of a mood on the emotion ramp."""
    return f"emotion.{round(2 + 2 * max(-1.0, min(1.0, mood)))}"


def half(shape: int, radius: float) -> float:
    """How far a persona's marker of this radius reaches to each side."""
    return radius * (1.0 if shape % 4 < 2 else 1.2)


def face(
    x: float, y: float, mood: float, role: str, radius: float = RADIUS, shape: int = 0,
    *, assumed: bool = False,
) -> tuple[Node, ...]:  # fmt: skip
    """A face around (x, y): its outline in the persona's shape, eyes and a mouth."""
    edge = edged("background", role, 2.0, _ASSUMED if assumed else ())
    size = radius / RADIUS
    eye, high, dot = filled(role), y - 3 * size, 1.5 * size
    return (
        marker(shape, x, y, radius, edge),
        Circle(x - 4 * size, high, dot, eye),
        Circle(x + 4 * size, high, dot, eye),
        _mouth(x, y, mood, role, size),
    )


def _mouth(x: float, y: float, mood: float, role: str, size: float) -> Path:
    ends, dip = y + (4.2 - 1.6 * mood) * size, y + (4.2 + 2.8 * mood) * size
    wide = 5 * size
    bow = (x - wide / 2, dip, x + wide / 2, dip, x + wide, ends)
    return Path((("M", (x - wide, ends)), ("C", bow)), stroked(role, 1.8 * size, (), "round"))
