"""The small drawings of the page, as inline SVG that takes its colours from the style sheet.

They are as wide as their room, so nothing in them is round or text: a dot is a line without length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from cjmap.diff.words import number
from cjmap.history.axis import Axis
from cjmap.history.history import History, Life, Stage
from cjmap.history.moment import Point, Strand
from cjmap.history.turns import Turn
from cjmap.layout.monotone import through
from cjmap.layout.mood import tone
from cjmap.layout.theme import Theme

WIDE, TALL = 1000.0, 200.0
RAMP = Markup(
    '<svg class="vh" aria-hidden="true" focusable="false"><defs><linearGradient id="ramp"'
    f' gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{TALL:.0f}"><stop offset="0"/>'
    '<stop offset=".5"/><stop offset="1"/></linearGradient></defs></svg>'
)
_HIDDEN = 'preserveAspectRatio="none" aria-hidden="true" focusable="false"'
_CLASSES = {Stage.OPEN: "open", Stage.DOING: "doing", Stage.DONE: "done"}


def curve(turn: Turn, axis: Axis, theme: Theme) -> Markup:
    """The curves of a state over those before, with the phases below."""
    parts = [f'<path class="end" d="M0 0H{WIDE:.0f}M0 {TALL:.0f}H{WIDE:.0f}"/>']
    parts += _phases(turn, axis, theme)
    parts.append(f'<path class="neutral" d="M0 {TALL / 2:.0f}H{WIDE:.0f}"/>')
    many = len(turn.moment.strands) > 1
    for strand in turn.moment.strands:
        hue = f" n{strand.index % theme.personas}" if many else ""
        parts.append(f'<g class="of{hue}">{"".join(_curve(turn, strand, axis))}</g>')
    said = escape("; ".join(map(_said, turn.moment.strands)) or "no scores")
    return Markup(
        f'<svg class="curve" viewBox="0 0 {WIDE:.0f} {TALL:.0f}" preserveAspectRatio="none"'
        f' role="img" aria-label="{said}">{"".join(parts)}</svg>'
    )


def _phases(turn: Turn, axis: Axis, theme: Theme) -> Iterator[str]:
    numbers = list(axis.bands)
    for phase, _ in turn.moment.phases:
        start, end = axis.span(phase)
        if start > 0.001:
            yield f'<path class="edge" d="M{_n(start * WIDE)} 0V{TALL:.0f}"/>'
        hue = numbers.index(phase) % theme.phases
        left, right = start * WIDE + 2, end * WIDE - 2
        yield f'<path class="tick p{hue}" d="M{_n(left)} {TALL + 26:.0f}H{_n(right)}"/>'


def _curve(turn: Turn, strand: Strand, axis: Axis) -> Iterator[str]:
    ghost = turn.ghost(strand)
    if ghost and ghost.points != strand.points:
        yield from _way(ghost, axis, "ghost")
    yield from _way(strand, axis, "way")
    dots: dict[tuple[str, int], list[str]] = defaultdict(list)
    for point in strand.points:
        x, y = _place(point, axis)
        kind = "ring" if turn.is_new(strand, point) else "dots"
        dots[kind, int(tone(point.mood)[-1])].append(f"M{_n(x)} {_n(y)}h0")
    for (kind, role), some in sorted(dots.items()):
        yield f'<path class="{kind} t{role}" d="{"".join(some)}"/>'
        if kind == "ring":
            yield f'<path class="hole" d="{"".join(some)}"/>'


def _way(strand: Strand, axis: Axis, kind: str) -> Iterator[str]:
    spots = dict(sorted(_place(one, axis) for one in strand.points))
    if len(spots) > 1:
        yield f'<path class="{kind}" d="{_line(tuple(spots.items()))}"/>'


@lru_cache(maxsize=64)
def _line(spots: tuple[tuple[float, float], ...]) -> str:
    """What is a curve now stands behind the next one."""
    x, y = spots[0]
    pieces = (f"C{' '.join(map(_n, piece[2:]))}" for piece in through(spots).pieces())
    return f"M{_n(x)} {_n(y)}{''.join(pieces)}"


def _place(point: Point, axis: Axis) -> tuple[float, float]:
    return round(axis.x(point) * WIDE, 1), round((1 - point.mood) / 2 * TALL, 1)


def _said(strand: Strand) -> str:
    """The curve for those who hear it."""
    points = ", ".join(f"{one.step} {number(one.score)}" for one in strand.points)
    return f"{strand.name}: {points}" if strand.name else points


class Days:
    """The days of a history, from 0, the first, to 1."""

    def __init__(self, history: History) -> None:
        self.history = history
        first, last = history.days or ("2000-01-01", "2000-01-01")
        self._first, self._last = date.fromisoformat(first), date.fromisoformat(last)
        self._length = max(1, (self._last - self._first).days)

    def part(self, at: int) -> float:
        """When an entry was; what is not committed is as old as the commit before it."""
        day = self.history.day(at)
        gone = (date.fromisoformat(day) - self._first).days if day else 0
        return min(1.0, max(0.0, gone / self._length))

    def years(self) -> Iterator[tuple[int, float]]:
        """Every year with the place of its first day."""
        for year in range(self._first.year, self._last.year + 1):
            gone = (date(year, 1, 1) - self._first).days / self._length
            if 0 <= gone <= 0.94 or self._first.year == self._last.year:
                yield year, max(0.0, gone)


Count = tuple[float, int, int, int]
"""When it was; how many were open, done, and closed otherwise."""


def course(counts: Sequence[Count], days: Days, kind: str) -> Markup:
    """How many were open, done, and closed otherwise, day by day."""
    most = max((max(one[1:]) for one in counts), default=0)
    if not most or len({one[1:] for one in counts}) < 2:
        return Markup("")
    parts = [f'<path class="year" d="M{_n(x * WIDE)} 0V100"/>' for _, x in days.years()]
    for at, name in ((1, "open"), (3, "shut"), (2, "done")):
        if any(one[at] for one in counts):
            way = _stairs([(one[0], one[at] / most) for one in counts])
            if name == "open":
                parts.append(f'<path class="area" d="{way}V100H0Z"/>')
            parts.append(f'<path class="{name}" d="{way}"/>')
    parts.append(f'<path class="base" d="M0 100H{WIDE:.0f}"/>')
    return Markup(
        f'<svg class="{kind}" viewBox="0 0 {WIDE:.0f} 100" {_HIDDEN}>{"".join(parts)}</svg>'
    )


def counts(found: Sequence[Life], days: Days) -> Iterator[Count]:
    """After every entry that changed them."""
    moves: dict[int, list[tuple[int, Stage]]] = defaultdict(list)
    for which, life in enumerate(found):
        for step in life.steps:
            moves[step.at].append((which, step.stage))
    now: dict[int, Stage] = {}
    for at in sorted({0, *moves, len(days.history.entries) - 1}):
        now.update(moves.get(at, ()))
        stages = list(now.values())
        done = stages.count(Stage.DONE)
        shut = sum(one.is_closed for one in stages) - done
        yield days.part(at), len(stages) - done - shut, done, shut


def _stairs(points: Sequence[tuple[float, float]]) -> str:
    x, y = points[0]
    steps = "".join(f"H{_n(x * WIDE)}V{_n(100 - 100 * y)}" for x, y in points[1:])
    return f"M{_n(x * WIDE)} {_n(100 - 100 * y)}{steps}"


def line(life: Life, days: Days) -> Markup:
    """A life on the axis of all days: open, in work, done."""
    ends = [*(days.part(step.at) for step in life.steps[1:]), 1.0]
    parts = [f'<path class="axis" d="M0 10H{WIDE:.0f}"/>']
    for step, end in zip(life.steps, ends, strict=True):
        start = days.part(step.at)
        kind = _CLASSES.get(step.stage, "shut")
        if step.stage.is_closed:
            parts.append(f'<path class="{kind}" d="M{_n(start * WIDE)} 3v14"/>')
        elif end > start:
            parts.append(f'<path class="{kind}" d="M{_n(start * WIDE)} 10H{_n(end * WIDE)}"/>')
    return Markup(f'<svg class="life" viewBox="0 0 {WIDE:.0f} 20" {_HIDDEN}>{"".join(parts)}</svg>')


def _n(value: float) -> str:
    """At most one decimal."""
    return f"{value:.1f}".removesuffix(".0")
