"""Where a way out of the journey ends, and where its words stand clear of the other ways.

The words stand behind the stop mark, at either side of the card, in one line or broken to the
room that there is, or else over the mark. Where all of that is taken they stand behind the mark
nevertheless, and the lines that pass open for them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cjmap.layout.grid import Grid
from cjmap.layout.paragraph import Paragraph

LEAST = 150.0
"""A label may be this wide even where its line is shorter."""
_STUB = 30.0
"""How long the line of a drop-off is."""
_MARK = 10.0
"""From the middle of a stop mark to its label."""
_AIR = 5.0
"""Between what is drawn here and the line of another way."""
_LINES = 2
"""A label behind a mark has no more lines, where that would keep it clear."""

Broken = Callable[[float], Paragraph | None]
"""The words of a way broken to a width; None where it has none."""


class DropOff(NamedTuple):
    """The stop mark stands at `end`, the label begins at `at`, behind the mark or `over` it."""

    end: float
    at: float
    label: Paragraph | None
    over: bool = False


class _Room(NamedTuple):
    """What is free around the line up from a card at `start`, between the lines of other ways.

    `low` and `high` are the nearest of them, or where the columns end.
    """

    start: float
    low: float
    high: float
    grid: Grid

    def reach(self, side: int) -> float:
        """How far one may go to the right (1) or left (-1)."""
        return self.high - self.start if side > 0 else self.start - self.low

    def widest(self, side: int) -> float:
        """The same up to where the columns end, over the lines of others."""
        return self.grid.end - self.start if side > 0 else self.start - self.grid.start


def drop_off(start: float, broken: Broken, stems: Sequence[float], grid: Grid) -> DropOff:
    """The best place for a way that leaves from `start`; `stems` are where all ways go up or
    down, in order, this one included."""
    left, right = bisect_left(stems, start), bisect_right(stems, start)
    low = max(grid.start, stems[left - 1] + _AIR if left else grid.start)
    high = min(grid.end, stems[right] - _AIR if right < len(stems) else grid.end)
    room = _Room(start, low, high, grid)
    shared = right - left > 1
    return next(_places(room, broken, shared))


def _places(room: _Room, broken: Broken, shared: bool) -> Iterator[DropOff]:
    """From the best on; the last one is there always. `shared`: others leave at `start` too."""
    line = broken(LEAST)
    for side in (1, -1):
        if (line.room if line else 0.0) + _STUB + _MARK <= room.reach(side):
            yield _behind(room.start, side, line)
    for side in (1, -1):
        space = room.reach(side) - _STUB - _MARK
        label = broken(space) if space > 0 else None
        if label and label.room <= space and len(label.lines) <= _LINES:
            yield _behind(room.start, side, label)
    for side in (1, -1):
        found = _over(room, side, line, shared)
        if found:
            yield found
    side = 1 if (line.room if line else 0.0) + _STUB + _MARK <= room.widest(1) else -1
    yield _behind(room.start, side, broken(min(LEAST, room.widest(side) - _STUB - _MARK)))


def _behind(start: float, side: int, label: Paragraph | None) -> DropOff:
    end = start + side * _STUB
    return DropOff(end, end + _MARK if side > 0 else end - _MARK - _width(label), label)


def _over(room: _Room, side: int, label: Paragraph | None, shared: bool) -> DropOff | None:
    """The label over the mark and its line; it stays clear of what else leaves at `start`."""
    if label is None or room.reach(side) < _STUB + _MARK:
        return None
    end = room.start + side * _STUB
    low = room.start + _AIR if shared and side > 0 else room.low
    high = room.start - _AIR if shared and side < 0 else room.high
    if label.room > high - low:
        return None
    return DropOff(end, max(low, min(end - label.room / 2, high - label.room)), label, True)


def _width(label: Paragraph | None) -> float:
    return label.room if label else 0.0
