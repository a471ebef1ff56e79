"""Moving things apart on a line, each as little as possible to both sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

Gap = Callable[[int, int], float]
"""How far apart the things i < j must stand; 0 when they may pass each other."""


EVERYWHERE = (float("-inf"), float("inf"))


def push_apart(
    places: Sequence[float], sizes: Sequence[float], bounds: tuple[float, float] = EVERYWHERE
) -> tuple[float, ...]:
    """Centres of things of these sizes, near their (rising) places and without overlap.

    They stay within `bounds` altogether if there is room.
    """

    def gap(i: int, j: int) -> float:
        return (sizes[i] + sizes[j]) / 2

    largest = max(sizes, default=0.0)
    low, high = bounds
    return part(places, gap, largest, (low + largest / 2, high - largest / 2))


def part(
    places: Sequence[float], gap: Gap, reach: float,
    bounds: tuple[float, float] = EVERYWHERE,
) -> tuple[float, ...]:  # fmt: skip
    """Rising `places` moved so that all gaps hold; `reach` is the largest gap there can be.

    Pushing everything right and pushing everything left both keep the gaps, so their mean does
    too, and it moves a cluster evenly to both sides. `bounds` are kept if there is room.
    """
    low, high = bounds
    means = list(places)
    if any(b - a < reach for a, b in pairwise(places)):
        rightwards = _push(places, gap, reach)
        leftwards = _mirrored(places, gap, reach)
        means = [(a + b) / 2 for a, b in zip(rightwards, leftwards, strict=True)]
    if any(x < low for x in means):
        means = _push([max(x, low) for x in means], gap, reach)
    if any(x > high for x in means):
        means = _mirrored([min(x, high) for x in means], gap, reach)
    return tuple(means)


def _push(places: Sequence[float], gap: Gap, reach: float) -> list[float]:
    moved: list[float] = []
    near: list[int] = []
    # What lies too far left of all that is still to come need not be looked at again.
    still = list(accumulate(reversed(places), min))[::-1]
    for i, place in enumerate(places):
        near = [j for j in near if moved[j] + reach > still[i]]
        moved.append(max([place, *(moved[j] + need for j in near if (need := gap(j, i)) > 0)]))
        near.append(i)
    return moved


def _mirrored(places: Sequence[float], gap: Gap, reach: float) -> list[float]:
    last = len(places) - 1
    mirrored = [-place for place in reversed(places)]
    pushed = _push(mirrored, lambda i, j: gap(last - j, last - i), reach)
    return [-place for place in reversed(pushed)]
