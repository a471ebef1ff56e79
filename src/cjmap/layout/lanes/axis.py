"""The scale of a lane: where a score stands, and what is written beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cjmap.board.board import Lane
from cjmap.board.feelings import moods
from cjmap.language.language import Language
from cjmap.layout.grid import GUTTER, SIGN, Context
from cjmap.layout.lanes.lettering import SMALL, STRONG, leading, stacked
from cjmap.layout.lanes.spread import push_apart
from cjmap.layout.measure import Line, Ruler
from cjmap.layout.scene import Node, Paint, Path
from cjmap.model.lanes import Scale

AIR = 12.0
"""Between axis labels and the first column."""
_TITLE = 84.0
"""A lane's own label and description break at this width where the lane has an axis."""

DOTTED = Paint(stroke="rule", width=1.0, dash=(1.5, 3.5))
SOLID = Paint(stroke="line", width=1.0)


class Tick(NamedTuple):
    """A score with what is written beside it."""

    score: float
    text: str


class Axis(NamedTuple):
    """`height` units for the whole scale; `flipped` puts its low end on top, as the better one."""

    low: float
    high: float
    neutral: float
    height: float
    flipped: bool = False

    def y(self, score: float) -> float:
        """How far below the top of the scale a score stands."""
        share = (score - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return self.height * (share if self.flipped else 1 - share)

    def mood(self, score: float) -> float:
        """From -1, the worst score, through 0, neutral, to 1, the best."""
        reach = (self.high if score > self.neutral else self.low) - self.neutral
        share = abs((score - self.neutral) / reach) if reach else 0.0
        good = (score > self.neutral) != self.flipped
        return min(share, 1.0) if good else -min(share, 1.0)

    @property
    def middle(self) -> float:
        """Where the neutral score stands."""
        return self.y(self.neutral)


def ticks(scale: Scale, language: Language, *, feelings: bool) -> tuple[Tick, ...]:
    """The scale's own labels; else words for feelings on the default scale; else numbers."""
    if scale.labels:
        return tuple(Tick((label.low + label.high) / 2, label.text) for label in scale.labels)
    words = moods(scale, language) if feelings else {}
    best, worst = (scale.max, scale.min) if scale.better == "higher" else (scale.min, scale.max)
    scores = dict.fromkeys((best, scale.middle, worst))
    return tuple(Tick(score, words.get(score) or language.number(score)) for score in scores)


class Labels(NamedTuple):
    """Axis labels: their lines and the middle of each, below the top of the scale."""

    lines: tuple[tuple[Line, ...], ...]
    middles: tuple[float, ...]

    @property
    def top(self) -> float:
        """How far the first reaches above the top of the scale (negative is above)."""
        pairs = zip(self.lines, self.middles, strict=True)
        return min((middle - _height(lines) / 2 for lines, middle in pairs), default=0.0)

    @property
    def bottom(self) -> float:
        pairs = zip(self.lines, self.middles, strict=True)
        return max((middle + _height(lines) / 2 for lines, middle in pairs), default=0.0)


def room(lane: Lane, context: Context) -> float:
    """How wide axis labels may be beside the lane's own label."""
    title = context.ruler.width(lane.label, STRONG)
    title += SIGN if context.theme.icon(lane.key) else 0.0
    title = _TITLE if lane.description else min(title, _TITLE)
    return GUTTER - AIR - title - AIR


def broken(texts: Sequence[str], width: float, ruler: Ruler) -> tuple[tuple[Line, ...], ...]:
    return tuple(ruler.break_lines(text, SMALL, width) for text in texts)


def labels(marks: Sequence[Tick], axis: Axis, width: float, ruler: Ruler) -> Labels:
    """Labels beside their scores, moved apart where they would touch."""
    rising = sorted(marks, key=lambda tick: axis.y(tick.score))
    lines = broken([tick.text for tick in rising], width, ruler)
    return Labels(
        lines, push_apart([axis.y(tick.score) for tick in rising], [_height(one) for one in lines])
    )


def height_for(marks: Sequence[Tick], scale: Scale, least: float, most: float) -> float:
    """The height at which neighbouring labels stand a line apart, within limits."""
    scores = sorted(tick.score for tick in marks)
    steps = [b - a for a, b in pairwise(scores) if b > a]
    if not steps or scale.max <= scale.min:
        return least
    return min(max(least, leading(SMALL) * (scale.max - scale.min) / min(steps)), most)


def _height(lines: Sequence[Line]) -> float:
    return leading(SMALL) * len(lines)


def written(found: Labels, right: float, top: float) -> tuple[Node, ...]:
    """The labels, right-aligned at `right`; `top` is the top of the scale."""
    return tuple(
        text
        for lines, middle in zip(found.lines, found.middles, strict=True)
        for text in stacked(lines, right, top + middle, SMALL, "muted", "right")
    )


def level(
    y: float, left: float, right: float, paint: Paint,
    gaps: Sequence[tuple[float, float]] = (),
) -> tuple[Node, ...]:  # fmt: skip
    """A level line from left to right that opens at the gaps."""
    parts: list[Node] = []
    start = left
    for a, b in sorted(gaps):
        if start < min(a, right):
            parts.append(_stroke(start, min(a, right), y, paint))
        start = max(start, b)
    if start < right:
        parts.append(_stroke(start, right, y, paint))
    return tuple(parts)


def _stroke(left: float, right: float, y: float, paint: Paint) -> Path:
    return Path((("M", (left, y)), ("L", (right, y))), paint)
