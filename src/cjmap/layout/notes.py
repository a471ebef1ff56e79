"""Short texts beside points, clear of curves, markers and each other.

Each note tries places in the order of how well they belong to the point; the first free one is
taken. Curves are tested exactly, not by samples. Far above and below everything is always
free, so every note finds a place and the lane grows to hold it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from math import hypot
from typing import NamedTuple

from cjmap.layout.measure import Line
from cjmap.layout.monotone import Curve
from cjmap.layout.scene import Frame

AIR = 3.0
"""Kept free around a note."""

_CELL = 96.0
_NUDGES = (0.0, 12.0, -12.0, 24.0, -24.0, 40.0, -40.0)
_DISTANCES = (5.0, 12.0, 20.0)
_STEPS = 24
_SLACK = 22.0
"""How far from its point the nearer half of a note may end."""
_BEAD = 4.0

Leader = tuple[float, float, float, float]
"""A straight line: x, y of the point's end, then of the note's."""


class Note(NamedTuple):
    """A text for the point (x, y) with a marker of `radius`; `above` is the side it likes.

    `shapes` are its lines broken in several ways, the best first; lines stand `leading` apart.
    `id` is empty for a text that is no thing of its own.
    """

    id: str
    x: float
    y: float
    radius: float
    above: bool
    shapes: tuple[tuple[Line, ...], ...]
    leading: float
    beside: bool = False
    """It likes best to stand to the right of its point."""

    def size(self, shape: Sequence[Line]) -> tuple[float, float]:
        return max([line.width for line in shape]), self.leading * len(shape)


class Placed(NamedTuple):
    """A note in its place; `leader` joins it to a point that is far."""

    note: Note
    shape: tuple[Line, ...]
    frame: Frame
    leader: Leader | None = None


def touch(a: Frame, b: Frame, air: float = 0.0) -> bool:
    """Whether two frames come nearer to each other than `air`."""
    ax, ay, width, height = a
    bx, by, wide, tall = b
    return (
        ax < bx + wide + air and bx < ax + width + air
        and ay < by + tall + air and by < ay + height + air
    )  # fmt: skip


class _Field:
    """What is taken: curves, level lines, and frames filed by where they stand."""

    def __init__(
        self, curves: Sequence[Curve], levels: Sequence[float], left: float, right: float
    ) -> None:
        self._curves, self._levels = curves, levels
        self._left, self._right = left, right
        self._cells: dict[int, list[Frame]] = defaultdict(list)
        self._spans: dict[tuple[float, float], list[tuple[float, float]]] = {}

    def add(self, frame: Frame) -> None:
        for cell in _cells(frame):
            self._cells[cell].append(frame)

    def free(self, frame: Frame) -> bool:
        """Neither a curve nor a frame is there."""
        x, y, width, height = frame
        low, high = y - AIR, y + height + AIR
        for top, bottom in self._heights(x, width):
            if top < high and bottom > low:
                return False
        return self.open(frame)

    def _heights(self, x: float, width: float) -> list[tuple[float, float]]:
        """How far up and down each curve runs between the sides of a frame."""
        found = self._spans.get((x, width))
        if found is None:
            spans = [curve.span(x - AIR, x + width + AIR) for curve in self._curves]
            found = self._spans[x, width] = [span for span in spans if span]
        return found

    def open(self, frame: Frame) -> bool:
        """No marker, note or leader is there."""
        for cell in _cells(frame):
            for other in self._cells.get(cell, ()):
                if touch(frame, other, AIR):
                    return False
        return True

    def ruled(self, frame: Frame) -> bool:
        """A level line runs through it."""
        _, y, _, height = frame
        return any(y < level < y + height for level in self._levels)

    def frame(self, x: float, y: float, size: tuple[float, float]) -> Frame:
        """A frame with its middle near x and its top at y, between left and right."""
        width, height = size
        return Frame(max(self._left, min(x - width / 2, self._right - width)), y, width, height)


def _cells(frame: Frame) -> range:
    x, _, width, _ = frame
    return range(int((x - AIR) // _CELL), int((x + width + AIR) // _CELL) + 1)


def place(
    notes: Iterable[Note], curves: Sequence[Curve], markers: Iterable[Frame],
    levels: Sequence[float], left: float, right: float,
) -> tuple[Placed, ...]:  # fmt: skip
    """Every note in a free place between `left` and `right`, in the order given.

    `levels` are lines that a note rather does not stand on.
    """
    taken = _Field(curves, levels, left, right)
    for marker in markers:
        taken.add(marker)
    found = []
    for note in notes:
        placed = _near(note, taken) or _far(note, taken)
        taken.add(placed.frame)
        if placed.leader:
            for bead in _beads(placed.leader):
                taken.add(bead)
        found.append(placed)
    return tuple(found)


def _near(note: Note, taken: _Field) -> Placed | None:
    """The first free place close by; first without, then with a level line through it.

    A word without a marker belongs to its side, so that a level line does not turn it away.
    """
    for ruled in (False, True) if note.radius else (True,):
        for shape in note.shapes:
            for frame in _around(note, note.size(shape), taken):
                if (ruled or not taken.ruled(frame)) and taken.free(frame):
                    return Placed(note, shape, frame)
    return None


def _around(note: Note, size: tuple[float, float], taken: _Field) -> Iterator[Frame]:
    if note.beside:
        yield from _beside(note, size, taken)
    for gap in _DISTANCES:
        for above in (note.above, not note.above):
            y = note.y - note.radius - gap - size[1] if above else note.y + note.radius + gap
            for nudge in _NUDGES:
                frame = taken.frame(note.x + nudge, y, size)
                if abs(frame.middle - note.x) < size[0] / 2 + _SLACK:
                    yield frame
    yield from _beside(note, size, taken)


def _beside(note: Note, size: tuple[float, float], taken: _Field) -> Iterator[Frame]:
    width, height = size
    away = note.radius + 6 + width / 2
    for lift in (0.0, 10.0, -10.0):
        for side in (1, -1):
            frame = taken.frame(note.x + side * away, note.y - height / 2 + lift, size)
            if abs(frame.middle - note.x) >= away - 1:
                yield frame


def _far(note: Note, taken: _Field) -> Placed:
    """A place further above or below, joined by a line that runs through no marker or note."""
    shape = note.shapes[0]
    for frame in _outwards(note, note.size(shape), taken, range(_STEPS)):
        if taken.free(frame):
            leader = _leader(note, frame)
            if all(taken.open(bead) for bead in _beads(leader)):
                return Placed(note, shape, frame, leader)
    # Beyond everything there is room; only the line may have to cross something.
    places = _outwards(note, note.size(shape), taken, count())
    frame = next(frame for frame in places if taken.free(frame))
    return Placed(note, shape, frame, _leader(note, frame))


def _outwards(
    note: Note, size: tuple[float, float], taken: _Field, steps: Iterable[int]
) -> Iterator[Frame]:
    aside = size[0] / 2
    swings = (0.0, aside, -aside, aside + 24, -aside - 24, aside + 56, -aside - 56)
    for step in steps:
        away = note.radius + 24 + 10 * step
        for above in (note.above, not note.above):
            y = note.y - away - size[1] if above else note.y + away
            for nudge in swings:
                yield taken.frame(note.x + nudge, y, size)


def _leader(note: Note, frame: Frame) -> Leader:
    """From the marker's rim to the nearest edge of the note."""
    inset = min(10.0, frame.width / 2)
    x = max(frame.x + inset, min(note.x, frame.right - inset))
    y = frame.y - 1 if frame.y > note.y else frame.bottom + 1
    length = hypot(x - note.x, y - note.y)
    start = min((note.radius + AIR) / length, 1.0)
    return note.x + (x - note.x) * start, note.y + (y - note.y) * start, x, y


def _beads(leader: Leader) -> Iterator[Frame]:
    """The line as small frames; both ends stay clear of what it joins."""
    x0, y0, x1, y1 = leader
    parts = max(int(hypot(x1 - x0, y1 - y0) / _BEAD), 1)
    for i in range(2, parts - 1):
        x, y = x0 + (x1 - x0) * i / parts, y0 + (y1 - y0) * i / parts
        yield Frame(x - 0.5, y - 0.5, 1.0, 1.0)
