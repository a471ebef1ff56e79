"""Where lines leave and enter cards: up to four ports on the upper edge of each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cjmap.board.routes import Edge
from cjmap.layout.grid import INSET, Grid

_IN_LEFT, _OUT_LEFT, _OUT, _OUT_RIGHT, _IN_RIGHT = range(5)
"""Ports from left to right: what comes from the left enters at the left. `_OUT` is the middle of
a decision, where its diamond stands: all its ways leave there."""
_PLACES = {1: (0.5,), 2: (0.3, 0.7), 3: (0.2, 0.5, 0.8), 4: (0.14, 0.38, 0.62, 0.86)}
_SKIP = {_IN_LEFT: 0.3, _OUT_RIGHT: 0.7}
"""Where a skip alone on its card stands: it passes by rather than belonging to the card."""


class Ends(NamedTuple):
    """The x of an edge's two ends; `target` is None for a drop-off."""

    source: float
    target: float | None


def ends(edges: Iterable[Edge], grid: Grid, diamonds: frozenset[int]) -> tuple[Ends, ...]:
    """The ends of each edge. Columns in `diamonds` let all their edges leave from the middle."""
    edges = tuple(edges)
    used: dict[int, set[int]] = {}
    skips: dict[int, bool] = {}
    sides = [_sides(edge, diamonds) for edge in edges]
    for edge, (leave, enter) in zip(edges, sides, strict=True):
        for column, port in ((edge.source, leave), (edge.target, enter)):
            if column is not None:
                used.setdefault(column, set()).add(port)
                skips[column] = skips.get(column, True) and edge.kind in ("skip", "merge")

    def x(column: int, port: int) -> float:
        left, right = grid.span(column, column)
        place = _place(port, used[column], skips[column])
        return left + INSET + place * (right - left - 2 * INSET)

    return tuple(
        Ends(
            x(edge.source, leave),
            None if edge.target is None else x(edge.target, enter),
        )
        for edge, (leave, enter) in zip(edges, sides, strict=True)
    )


def _sides(edge: Edge, diamonds: frozenset[int]) -> tuple[int, int]:
    """The port where an edge leaves and the one where it enters."""
    leave, enter = _OUT_RIGHT, _IN_LEFT
    if edge.target == edge.source:
        leave, enter = _OUT_RIGHT, _IN_RIGHT
    elif edge.target is not None and edge.target < edge.source:
        leave, enter = _OUT_LEFT, _IN_RIGHT
    return (_OUT if edge.source in diamonds else leave), enter


def _place(port: int, used: set[int], skips: bool) -> float:
    if len(used) == 1 and skips and port in _SKIP:
        return _SKIP[port]
    if _OUT in used:
        return {_IN_LEFT: 0.2, _OUT: 0.5, _IN_RIGHT: 0.8}[port]
    return _PLACES[len(used)][sorted(used).index(port)]
