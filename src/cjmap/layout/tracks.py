"""Horizontal lines into tracks, so that neither lines nor their labels run into each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """What a line takes on its track: from `left` to `right`, label included.

    Runs are placed by `length`, which is that of the line itself for most; `own` are the columns
    whose diamonds it may touch.
    """

    left: float
    right: float
    length: float
    own: frozenset[int] = frozenset()


class _Track:
    """What stands on one track, from left to right, nothing overlapping."""

    def __init__(self) -> None:
        self.taken: list[tuple[float, float]] = []

    def free(self, left: float, right: float) -> bool:
        at = bisect_left(self.taken, (left, left))
        before = at > 0 and self.taken[at - 1][1] > left
        return not before and (at == len(self.taken) or self.taken[at][0] >= right)


def allocate(
    runs: Sequence[Run], diamonds: Sequence[tuple[float, int]] = (), air: float = 13.0
) -> tuple[int, ...]:
    """The track of each run, 0 the lowest: short ones first, each on the lowest that is free.

    `diamonds` are (x, column), sorted, and stand on track 0: only runs that own them come nearer
    than `air`.
    """
    tracks: list[_Track] = []
    result = [0] * len(runs)
    for i in sorted(range(len(runs)), key=lambda i: (runs[i].length, runs[i].left, i)):
        run = runs[i]
        level = 1 if _blocked(run, diamonds, air) else 0
        while level < len(tracks) and not tracks[level].free(run.left, run.right):
            level += 1
        while level >= len(tracks):
            tracks.append(_Track())
        insort(tracks[level].taken, (run.left, run.right))
        result[i] = level
    return tuple(result)


def _blocked(run: Run, diamonds: Sequence[tuple[float, int]], air: float) -> bool:
    low = bisect_left(diamonds, (run.left - air, -1))
    high = bisect_right(diamonds, (run.right + air, 1 << 60))
    return any(column not in run.own for _, column in diamonds[low:high])
