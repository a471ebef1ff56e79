"""Where the dots of a score lane stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from cjmap.board.board import Lane
from cjmap.layout.grid import Context
from cjmap.layout.lanes.axis import Axis
from cjmap.layout.lanes.lettering import NOTE, STRONG, leading
from cjmap.layout.lanes.scores import Reading, readings
from cjmap.layout.lanes.spread import push_apart
from cjmap.layout.measure import Line, Ruler
from cjmap.layout.scene import Frame

_UP, _DOWN = 10.0, 19.0
"""From a dot's middle to the baseline of its value, above and below."""
_CAPITALS = 11.0
_GAP = 6.0
_TICK = 18.0


class Dot(NamedTuple):
    """A score in its place; y, baseline and frame count from the top of the scale."""

    reading: Reading
    x: float
    y: float
    base: float
    value: Line
    role: str
    shape: int

    @property
    def baseline(self) -> float:
        """Of its value: above the dot, or below it when the stem hangs down."""
        return self.y - _UP if self.y <= self.base else self.y + _DOWN

    @property
    def frame(self) -> Frame:
        half = max(self.value.width / 2, 6.0)
        edges = (self.baseline - _CAPITALS, self.baseline + 2, self.y - 6, self.y + 6, self.base)
        return Frame(self.x - half, min(edges), 2 * half, max(edges) - min(edges))


class Remark(NamedTuple):
    """The words of a reading under the base, in row 0 (of a step) or row 1 (of a phase).

    `alone` where there is no dot that they belong to.
    """

    reading: Reading
    x: float
    lines: tuple[Line, ...]
    row: int
    role: str
    alone: bool

    def frame(self, rows: tuple[float, float]) -> Frame:
        """`rows` are the tops of the two rows."""
        width = max(line.width for line in self.lines)
        height = leading(NOTE) * len(self.lines)
        return Frame(self.x - width / 2, rows[self.row], width, height)


class Tick(NamedTuple):
    """A target of one score: a dash from x - half to x + half."""

    x: float
    y: float
    half: float


class Chart(NamedTuple):
    """A score lane in place. `target` is one that holds everywhere, else `ticks` has each.

    `missing` are the places where nothing is known.
    """

    axis: Axis
    base: float
    dots: tuple[Dot, ...]
    remarks: tuple[Remark, ...]
    missing: tuple[float, ...]
    target: float | None
    ticks: tuple[Tick, ...]

    def rows(self, top: float) -> tuple[float, float]:
        """Where the two rows of words begin."""
        lines = max((len(one.lines) for one in self.remarks if one.row == 0), default=0)
        return top, top + leading(NOTE) * lines + (4 if lines else 0)

    def gaps(self, y: float) -> list[tuple[float, float]]:
        """Where a level line has to open, because a value stands on it."""
        return [
            (dot.x - dot.value.width / 2 - 4, dot.x + dot.value.width / 2 + 4)
            for dot in self.dots
            if dot.baseline - _CAPITALS - 1 < y < dot.baseline + 3
        ]


def chart(lane: Lane, context: Context, axis: Axis, base: float) -> Chart:
    """All dots, words and targets of a lane."""
    found = [one for _, mine in readings(lane, context) for one in mine]
    many = len({one.actor.index for one in found if one.actor}) > 1
    placed = _shared(found)
    scored = [(one, x) for one, x, _ in placed if one.score is not None]
    dots = tuple(_dots(scored, axis, base, context, many=many))
    target, ticks = _targets(dots, placed, axis)
    remarks = [_apart(row, context) for row in _rows(_remarks(placed, dots, context, many=many))]
    return Chart(axis, base, dots, tuple(chain(*remarks)), _missing(found, context), target, ticks)


def _shared(found: Sequence[Reading]) -> list[tuple[Reading, float, float]]:
    """Readings with x and room; all that stand in one place share it, whoever they are."""
    places: dict[tuple[str, int, int], list[Reading]] = defaultdict(list)
    for one in found:
        places[one.slot.level, one.slot.first, one.slot.last].append(one)
    placed = []
    for here in places.values():
        left, right = min(one.left for one in here), max(one.right for one in here)
        share = (right - left) / len(here)
        placed += [(one, left + (i + 0.5) * share, share) for i, one in enumerate(here)]
    return sorted(placed, key=lambda entry: entry[1])


def _dots(
    scored: Sequence[tuple[Reading, float]], axis: Axis, base: float, context: Context,
    *, many: bool,
) -> Iterator[Dot]:  # fmt: skip
    number = context.board.language.number
    values = [_line(number(one.score or 0.0), context.ruler) for one, _ in scored]
    widths = [max(value.width, 12.0) + _GAP for value in values]
    xs = push_apart([x for _, x in scored], widths, _bounds(context))
    for (one, _), x, value in zip(scored, xs, values, strict=True):
        shape = one.actor.index if many and one.actor else 0
        role = _role(one, context, many=many)
        yield Dot(one, x, axis.y(one.score or 0.0), axis.y(base), value, role, shape)


def _line(text: str, ruler: Ruler) -> Line:
    return ruler.line(text, STRONG)


def _role(one: Reading, context: Context, *, many: bool) -> str:
    if many and one.actor:
        return context.theme.persona(one.actor.index)
    return context.theme.phase(context.board.columns[one.slot.first].phase)


def _targets(
    dots: Sequence[Dot], placed: Sequence[tuple[Reading, float, float]], axis: Axis
) -> tuple[float | None, tuple[Tick, ...]]:
    """One target if every score has the same; else a tick for each."""
    targets = {dot.reading.target for dot in dots}
    if len(targets) == 1 and len(dots) > 1 and None not in targets:
        return targets.pop(), ()
    moved = {dot.reading.id: dot.x for dot in dots}
    return None, tuple(
        Tick(moved.get(one.id, x), axis.y(one.target), min(_TICK, share / 2 - 3))
        for one, x, share in placed
        if one.target is not None
    )


def _remarks(
    placed: Sequence[tuple[Reading, float, float]], dots: Sequence[Dot], context: Context,
    *, many: bool,
) -> Iterator[Remark]:  # fmt: skip
    moved = {dot.reading.id: dot.x for dot in dots}
    for one, x, share in placed:
        if one.word:
            lines = context.ruler.break_lines(one.word, NOTE, max(share - 8, 24.0))
            role = _role(one, context, many=True) if many else "muted"
            row = 0 if one.slot.level == "action" else 1
            yield Remark(one, x, lines, row, role, alone=one.id not in moved)


def _rows(remarks: Iterable[Remark]) -> tuple[list[Remark], list[Remark]]:
    rows: tuple[list[Remark], list[Remark]] = ([], [])
    for one in remarks:
        rows[one.row].append(one)
    return rows


def _apart(row: Sequence[Remark], context: Context) -> list[Remark]:
    """The words of one row, moved where they would touch."""
    widths = [max(line.width for line in one.lines) + _GAP for one in row]
    xs = push_apart([one.x for one in row], widths, _bounds(context))
    return [one._replace(x=x) for one, x in zip(row, xs, strict=True)]


def _bounds(context: Context) -> tuple[float, float]:
    return context.grid.start, context.grid.end


def _missing(found: Sequence[Reading], context: Context) -> tuple[float, ...]:
    """The middle of each run of columns, within a phase, of which nothing at all is said."""
    told = {
        column
        for one in found
        if one.word or one.score is not None
        for column in range(one.slot.first, one.slot.last + 1)
    }
    runs: list[list[int]] = []
    columns = context.board.columns
    for index in (one.index for one in columns if one.index not in told and not one.empty):
        here = runs[-1] if runs else [-2]
        if here[-1] == index - 1 and columns[index].phase == columns[index - 1].phase:
            here.append(index)
        else:
            runs.append([index])
    spans = (context.grid.span(run[0], run[-1]) for run in runs)
    return tuple((left + right) / 2 for left, right in spans)
