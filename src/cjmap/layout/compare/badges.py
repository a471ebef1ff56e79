"""A number that stands on everything that is the same."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.layout.grid import Context
from cjmap.layout.paragraph import SMALL_STRONG, label
from cjmap.layout.scene import Circle, Node, Paint

RADIUS = 7.5


def badge(number: int, x: float, y: float, context: Context) -> Iterator[Node]:
    """The number, centred."""
    yield Circle(x, y, RADIUS, Paint(fill="ink"))
    yield label(str(number), x, y + 4, SMALL_STRONG, "background", context.ruler, "middle")
