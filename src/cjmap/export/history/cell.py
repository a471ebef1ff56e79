"""One small multiple: who moved the curve when, the curve over the one before, and what moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.export.history import words
from cjmap.export.history.key import GHOST, TICK
from cjmap.history.axis import Axis
from cjmap.history.moment import Point, Strand
from cjmap.history.turns import Turn
from cjmap.language.language import Language
from cjmap.layout.lanes.curve_draw import drawn
from cjmap.layout.measure import Ruler
from cjmap.layout.monotone import through
from cjmap.layout.mood import tone
from cjmap.layout.paints import edged, filled, stroked
from cjmap.layout.paragraph import SMALL, STRONG, Paragraph, height, paragraph
from cjmap.layout.scene import Box, Circle, Frame, Group, Node, Paint, Path, Text
from cjmap.layout.strokes import line
from cjmap.layout.theme import Theme

CHART = 92.0
_ABOVE, _BELOW = 12.0, 24.0
_TICKS = 9.0
"""From the foot of a chart to the stretches of the phases."""
_LEADING = 2.0


class Cell(NamedTuple):
    """A turn with its texts, broken to a width."""

    turn: Turn
    head: tuple[Paragraph, ...]
    told: tuple[Paragraph, ...]
    width: float

    @property
    def texts(self) -> tuple[Paragraph, ...]:
        """All of them, from the top."""
        return (*self.head, *self.told)

    @property
    def above(self) -> float:
        """From its top to that of its chart."""
        return height(self.head) + _ABOVE

    @property
    def below(self) -> float:
        """From the foot of its chart to its own."""
        return _BELOW + height(self.told, _LEADING)


def cell(turn: Turn, width: float, ruler: Ruler, language: Language) -> Cell:
    """A turn at a width."""
    head = [paragraph(words.day(turn.entry, language), STRONG, "ink", width, ruler)]
    if who := words.who(turn.entry):
        head.append(paragraph(who, SMALL, "muted", width, ruler))
    told = [paragraph(text, SMALL, "ink", width, ruler) for text in words.movements(turn.entry)]
    return Cell(turn, tuple(head), tuple(told), width)


def draw(
    one: Cell,
    x: float,
    tops: tuple[float, float],
    axis: Axis,
    theme: Theme,
    names: tuple[str, str],
) -> Group:
    """The cell at `x`; `tops` are its own and that of its chart, `names` its own and that of the
    colours from good to bad."""
    top, chart = tops
    name, ramp = names
    plot = _Plot(x, chart, one.width, axis)
    strands = one.turn.moment.strands
    nodes: list[Node] = [*_texts(one.head, x, top, 0), *_ground(one.turn, plot, theme)]
    for strand in strands:
        colour = theme.persona(strand.index) if len(strands) > 1 else ""
        nodes += _curve(one.turn, strand, plot, colour, f"gradient:{ramp}")
    nodes += _texts(one.told, x, chart + CHART + _BELOW, _LEADING)
    title = " ".join(line.text for part in one.head for line in part.lines)
    frame = Frame(x, top, one.width, chart + CHART + one.below - top)
    return Group(name, "item", tuple(nodes), title, "", frame)


class _Plot(NamedTuple):
    """Where a chart stands."""

    x: float
    top: float
    width: float
    axis: Axis

    def at(self, point: Point) -> tuple[float, float]:
        """The place of a point."""
        y = self.top + (1 - point.mood) / 2 * CHART
        return round(self.x + self.axis.x(point) * self.width, 2), y


def _texts(found: Sequence[Paragraph], x: float, top: float, gap: float) -> Iterator[Text]:
    for one in found:
        yield from one.at_start().draw(x, top)
        top += one.height + gap


def _ground(turn: Turn, plot: _Plot, theme: Theme) -> Iterator[Node]:
    """The scale, and the phases that the map had."""
    x, top, width, axis = plot
    for part, role in ((0.0, "column-rule"), (1.0, "column-rule"), (0.5, "rule")):
        y = top + part * CHART
        yield line(((x, y), (x + width, y)), stroked(role, 1))
    numbers = list(axis.bands)
    for phase, _ in turn.moment.phases:
        start, end = (x + part * width for part in axis.span(phase))
        if start > x + 1:
            yield line(((start, top), (start, top + CHART)), stroked("column-rule", 1))
        frame = Frame(start + 1, top + CHART + _TICKS, max(1.0, end - start - 2), TICK)
        yield Box(frame, filled(theme.phase(numbers.index(phase))), TICK / 2)


def _curve(turn: Turn, strand: Strand, plot: _Plot, colour: str, ramp: str) -> Iterator[Node]:
    """What a persona feels, over what it felt before. Without a colour of its own a curve shows how
    good it is."""
    ghost = turn.ghost(strand)
    if ghost and ghost.points != strand.points:
        yield from _line(ghost, plot, GHOST)
    yield from _line(strand, plot, Paint(stroke=colour or ramp, width=2.5, cap="round"))
    for point in strand.points:
        x, y = plot.at(point)
        role = colour or tone(point.mood)
        if turn.is_new(strand, point):
            yield Circle(x, y, 5, edged("background", role, 2.0))
        else:
            yield Circle(x, y, 2.5, filled(role))


def _line(strand: Strand, plot: _Plot, paint: Paint) -> Iterator[Path]:
    """From left to right; of what stands above each other, one point."""
    spots = list(dict(sorted(map(plot.at, strand.points))).items())
    if len(spots) > 1:
        yield Path(drawn(through(spots).pieces(), 0), paint)
