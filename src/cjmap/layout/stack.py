"""Items into rows: no two overlap, items that share a span share its width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cjmap.board.board import Slot
from cjmap.layout.grid import INSET, Grid
from cjmap.layout.scene import Frame

GAP = 8.0
"""Between items, across and down."""
NARROW = 168.0
"""Items that share a phase stand side by side as long as each is this wide."""


class Row(NamedTuple):
    """Items side by side over the columns `first` to `last`, each of this width, from `left` on."""

    slots: Sequence[Slot]
    first: int
    last: int
    left: float
    width: float


def rows(slots: Sequence[Slot], grid: Grid) -> Iterator[Row]:
    """One item in each row of a single column, several where a span is shared."""
    for (first, last), group in groupby(ordered(slots), key=lambda slot: (slot.first, slot.last)):
        members = list(group)
        left, right = grid.span(first, last)
        room = right - left - 2 * INSET
        most = 1 if first == last else max(1, int((room + GAP) // (NARROW + GAP)))
        size = -(-len(members) // -(-len(members) // most))
        for start in range(0, len(members), size):
            part = members[start : start + size]
            width = (room - GAP * (len(part) - 1)) / len(part)
            yield Row(part, first, last, left + INSET, width)


def ordered(slots: Sequence[Slot]) -> list[Slot]:
    """Broad items first, so that what holds for a phase stands above what holds for a step."""
    return sorted(slots, key=lambda slot: (slot.first - slot.last, slot.first))


def stack(
    slots: Sequence[Slot],
    grid: Grid,
    height: Callable[[Slot, float], float],
    *,
    top: float,
    level: bool = True,
) -> tuple[dict[str, Frame], float]:
    """Frames by slot id, and the lowest edge.

    `height` gives an item's height at a width. With `level`, cards of the first row that stand
    alone in their columns are made equally high.
    """
    floor = [top] * (len(grid.edges) - 1)
    frames: dict[str, Frame] = {}
    for members, first, last, left, width in rows(slots, grid):
        y = max(floor[first : last + 1])
        tall = max([height(slot, width) for slot in members])
        for i, slot in enumerate(members):
            frames[slot.id] = Frame(left + i * (width + GAP), y, width, tall)
        floor[first : last + 1] = [y + tall + GAP] * (last + 1 - first)
    if level and all(frame.y == top for frame in frames.values()):
        tallest = max(frame.height for frame in frames.values())
        frames = {key: Frame(x, y, width, tallest) for key, (x, y, width, _) in frames.items()}
    return frames, max(frame.bottom for frame in frames.values())
