"""Where the phases of all states stand on one axis, so that curves can be laid over each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from cjmap.history.moment import Moment, Point


class Band(NamedTuple):
    """A phase's part of the axis, which runs from 0 to 1."""

    start: float
    end: float


class Axis(NamedTuple):
    """The bands of all phases by their numbers, in the order in which they stand.

    A phase is as wide as the most columns that it ever had. `rtl`: the journey runs to the left.
    """

    bands: Mapping[int, Band]
    rtl: bool = False

    def x(self, point: Point) -> float:
        """Where a point stands, from 0 at the left to 1."""
        start, end = self.bands[point.phase]
        return self._turned(start + point.part * (end - start))

    def span(self, phase: int) -> Band:
        """From where to where a phase reaches, from the left."""
        ends = sorted(map(self._turned, self.bands[phase]))
        return Band(ends[0], ends[1])

    def _turned(self, x: float) -> float:
        return 1 - x if self.rtl else x


def axis(moments: Sequence[Moment]) -> Axis:
    """The axis of some states, the oldest first: phases stand as they stand in the last one, and
    what is no more behind what it followed."""
    widths: dict[int, int] = {}
    for one in moments:
        for phase, columns in one.phases:
            widths[phase] = max(widths.get(phase, 1), columns)
    order = _order([[phase for phase, _ in one.phases] for one in moments])
    edges = [0, *accumulate(widths[phase] for phase in order)]
    whole = edges[-1] or 1
    bands = {
        phase: Band(edges[at] / whole, edges[at + 1] / whole) for at, phase in enumerate(order)
    }
    return Axis(bands, bool(moments) and moments[-1].rtl)


def _order(states: Iterable[Sequence[int]]) -> list[int]:
    order: list[int] = []
    for phases in reversed(list(states)):
        before: int | None = None
        for phase in phases:
            if phase not in order:
                order.insert(0 if before is None else order.index(before) + 1, phase)
            before = phase
    return order
