"""The paints that a map asks for hundreds of times, each made once."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from cjmap.layout.scene import Paint

_DASHED = (4, 3)


@lru_cache(maxsize=256)
def filled(role: str) -> Paint:
    """A plain surface."""
    return Paint(role)


@lru_cache(maxsize=256)
def stroked(
    role: str, width: float, dash: tuple[float, ...] = (), cap: Literal["butt", "round"] = "butt"
) -> Paint:
    """A line."""
    return Paint(None, role, width, dash, cap=cap)


@lru_cache(maxsize=256)
def edged(fill: str, edge: str, width: float = 1.0, dash: tuple[float, ...] = ()) -> Paint:
    """A surface with an edge."""
    return Paint(fill, edge, width, dash)


def assumed(role: str = "assumed") -> Paint:
    """The surface of what is only assumed: white, with a dashed edge."""
    return edged("card", role, 1.3, _DASHED)
