"""Markers that would touch move apart sideways; never up or down, which would change a score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby, permutations
from math import sqrt
from typing import NamedTuple

from cjmap.layout.lanes.spread import part
from cjmap.layout.monotone import Curve, through
from cjmap.layout.mood import RADIUS, half

RADII = (RADIUS, 9.0, 6.0)
"""Faces are drawn as large as they fit into their columns."""

_SAME = 8.0
"""The points of one curve stay at least this far apart, so that it always runs on."""
_MOST = 4
"""More markers than this over one spot keep the order of their personas."""


class Spot(NamedTuple):
    """A point before it moves: whose, its marker's shape, its room from `left` to `right`."""

    strand: int
    shape: int
    x: float
    y: float
    left: float
    right: float


class Settled(NamedTuple):
    """A spot with the x and the marker radius that it got."""

    spot: Spot
    x: float
    radius: float


def settle(spots: Iterable[Spot], left: float, right: float) -> tuple[Settled, ...]:
    """All spots in places where no markers touch, largest faces first, between left and right."""
    ordered = _in_order(sorted(spots, key=lambda spot: (spot.x, spot.strand)))
    for radius in RADII:
        xs = _moved(ordered, radius, left, right)
        slack = radius
        if all(
            spot.left - slack <= x <= spot.right + slack
            for spot, x in zip(ordered, xs, strict=True)
        ):  # fmt: skip
            break
    return tuple(Settled(spot, x, radius) for spot, x in zip(ordered, xs, strict=True))


def gap(a: Spot, b: Spot, radius: float) -> float:
    """How far apart sideways two markers must stand; 0 when one may stand over the other."""
    least = _SAME if a.strand == b.strand else 0.0
    reach = half(a.shape, radius) + half(b.shape, radius)
    away = abs(a.y - b.y)
    if away >= reach + 3:
        return least
    # Seven units of air on the slant; never so little that their frames would overlap.
    slant = sqrt(max((reach + 7) ** 2 - away**2, 0.0))
    return max(slant, reach + 1 if away < reach + 1 else 0.0, least)


def _moved(spots: Sequence[Spot], radius: float, left: float, right: float) -> tuple[float, ...]:
    def between(i: int, j: int) -> float:
        return gap(spots[i], spots[j], radius)

    largest = max((half(spot.shape, radius) for spot in spots), default=radius)
    bounds = (left + largest + 2, right - largest - 2)
    return part([spot.x for spot in spots], between, 2 * largest + 7, bounds)


def _in_order(spots: Sequence[Spot]) -> list[Spot]:
    """From left to right; markers over one spot in the order that hides least of the curves."""
    clusters = [list(group) for _, group in groupby(spots, key=lambda spot: round(spot.x, 1))]
    curves = _curves(spots) if len(clusters) < len(spots) else {}
    return list(chain.from_iterable(_best(cluster, curves) for cluster in clusters))


def _curves(spots: Sequence[Spot]) -> dict[int, Curve]:
    points: dict[int, list[tuple[float, float]]] = {}
    for spot in spots:
        points.setdefault(spot.strand, []).append((spot.x, spot.y))
    return {strand: through(found) for strand, found in points.items()}


def _best(cluster: list[Spot], curves: dict[int, Curve]) -> Sequence[Spot]:
    if not 1 < len(cluster) <= _MOST:
        return cluster
    return min(permutations(cluster), key=lambda order: _hidden(order, curves))


def _hidden(order: Sequence[Spot], curves: dict[int, Curve]) -> float:
    """How much of the curves would run under neighbours' markers in this order."""
    total = 0.0
    for i, a in enumerate(order):
        for b in order[i + 1 :]:
            away = gap(a, b, RADIUS)
            if away:
                total += _under(curves[a.strand], a.x + away, b.y)
                total += _under(curves[b.strand], b.x - away, a.y)
    return total


def _under(curve: Curve, x: float, y: float) -> float:
    return max(0.0, 1.5 * RADIUS - abs(curve.at(x) - y))
