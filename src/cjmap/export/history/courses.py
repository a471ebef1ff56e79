"""What became of pain points and opportunities, on the axis of all days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from markupsafe import Markup

from cjmap.export.history.charts import WIDE, n
from cjmap.history.history import History, Life, Stage

_HIDDEN = 'preserveAspectRatio="none" aria-hidden="true" focusable="false"'
_CLASSES = {Stage.OPEN: "open", Stage.DOING: "doing", Stage.DONE: "done"}


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
    parts = [f'<path class="year" d="M{n(x * WIDE)} 0V100"/>' for _, x in days.years()]
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
    steps = "".join(f"H{n(x * WIDE)}V{n(100 - 100 * y)}" for x, y in points[1:])
    return f"M{n(x * WIDE)} {n(100 - 100 * y)}{steps}"


def line(life: Life, days: Days) -> Markup:
    """A life on the axis of all days: open, in work, done."""
    ends = [*(days.part(step.at) for step in life.steps[1:]), 1.0]
    parts = [f'<path class="axis" d="M0 10H{WIDE:.0f}"/>']
    for step, end in zip(life.steps, ends, strict=True):
        start = days.part(step.at)
        kind = _CLASSES.get(step.stage, "shut")
        if step.stage.is_closed:
            parts.append(f'<path class="{kind}" d="M{n(start * WIDE)} 3v14"/>')
        elif end > start:
            parts.append(f'<path class="{kind}" d="M{n(start * WIDE)} 10H{n(end * WIDE)}"/>')
    return Markup(f'<svg class="life" viewBox="0 0 {WIDE:.0f} 20" {_HIDDEN}>{"".join(parts)}</svg>')
