"""Metrics: the name, the figure with its interval, target and sample, and a sparkline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Lane, Slot
from cjmap.board.figures import figures
from cjmap.language.direction import dotted
from cjmap.language.language import Language
from cjmap.layout.foot import letters
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import sparkline
from cjmap.layout.paragraph import ASCENT, LEADING, MEDIUM, SMALL, Paragraph, paragraph
from cjmap.layout.scene import Frame, Group, Node, Style
from cjmap.layout.stack import stack
from cjmap.layout.tooltip import tooltip
from cjmap.model.items import Figures, MetricItem

_TOP, _BOTTOM = 12.0, 10.0
_PAD = 4.0
_GAP = 8.0
_VALUE = Style(16, 700)


class _Reading(NamedTuple):
    """A metric at one place, its texts broken to its width."""

    figures: Figures
    name: Paragraph
    value: Paragraph
    interval: Paragraph | None
    below: Paragraph | None
    room: float

    @property
    def beside(self) -> bool:
        """The interval stands on the line of the value."""
        if self.interval is None or len(self.value.lines) > 1:
            return False
        return self.value.room + _GAP + self.interval.room <= self.room

    @property
    def spark(self) -> Frame | None:
        """Where the sparkline stands: beside the figure, or under all texts; from the top left."""
        if len(self.figures.trend) < 2:
            return None
        taken = self.value.room + (_GAP + self.interval.room if self.interval else 0.0)
        taken = max(taken, self.below.room if self.below else 0.0)
        x = max(min(self.room - 84, 168.0), taken + _GAP)
        if x + 80 > self.room:
            return Frame(0, self.texts + 6, min(self.room, 120.0), sparkline.HEIGHT)
        return Frame(x, self.name.height, 80.0, sparkline.HEIGHT)

    @property
    def figure(self) -> float:
        """Height of the value and of an interval below it."""
        more = LEADING[self.value.style.size] * (len(self.value.lines) - 1)
        under = self.interval.height if self.interval and not self.beside else 0.0
        return 23 + more + under

    @property
    def texts(self) -> float:
        """Height of all texts."""
        return self.name.height + self.figure + (self.below.height if self.below else 0.0)

    @property
    def height(self) -> float:
        spark = self.spark
        return max(self.texts, spark.bottom if spark else 0.0) + _PAD


def arrange(lane: Lane, context: Context) -> Block:
    """One reading per item."""
    readings: dict[str, _Reading] = {}

    def height(slot: Slot, width: float) -> float:
        readings[slot.id] = _read(slot, width - 2 * _PAD, context)
        return readings[slot.id].height

    frames, lowest = stack(lane.slots, context.grid, height, top=_TOP)

    def draw(y: float) -> tuple[Node, ...]:
        return tuple(
            _group(slot, readings[slot.id], frames[slot.id], y, lane.key, context)
            for slot in lane.slots
        )

    return Block(lowest + _BOTTOM, draw, frames)


def _read(slot: Slot, room: float, context: Context) -> _Reading:
    assert isinstance(slot.item, MetricItem)
    name, found = figures(slot.item, context.board.index)
    language, ruler = context.board.language, context.ruler
    heading = paragraph(name, MEDIUM, "ink", room, ruler).hugged()
    if found.value is None:
        value = paragraph(language.say("no figure yet"), SMALL, "muted", room, ruler)
    else:
        text = language.figure(found.value, found.unit)
        value = paragraph(text, _VALUE, "ink", room, ruler)
    extent = language.interval(found.low, found.high)
    range_ = paragraph(extent, SMALL, "muted", room, ruler).hugged() if extent else None
    text = dotted(_facts(found, slot.level == "map", language), context.board.rtl)
    if slot.item.text:
        text = f"{slot.item.text}\n{text}".strip()
    mark = letters(slot, context)
    text = dotted(filter(None, (text, mark)), context.board.rtl)
    below = paragraph(text, SMALL, "muted", room, ruler).hugged() if text else None
    return _Reading(found, heading, value.hugged(), range_, below, room)


def _facts(found: Figures, whole: bool, language: Language) -> Iterator[str]:
    """Whether it is the whole journey's, target, earlier value, sample."""
    if whole:
        yield language.say("whole journey")
    if found.target is not None:
        target = language.figure(found.target, found.unit)
        yield language.say("target\u00a0{figure}", figure=target)
    if found.baseline is not None:
        before = language.figure(found.baseline, found.unit)
        yield language.say("before\u00a0{figure}", figure=before)
    if found.n is not None:
        yield language.say("n\u00a0=\u00a0{n}", n=language.number(found.n))


def _group(
    slot: Slot, reading: _Reading, frame: Frame, y: float, lane: str, context: Context
) -> Group:
    frame = frame.lowered(y)
    nodes = tuple(_draw(reading, frame))
    told = tooltip(slot, context.board)
    return Group(slot.id, "item", nodes, told, slot.item.link or "", frame, lane)


def _draw(reading: _Reading, frame: Frame) -> Iterator[Node]:
    x, y = frame.x + _PAD, frame.y + _PAD
    yield from reading.name.draw(x, y)
    base = y + reading.name.height + 18
    yield from reading.value.draw(x, base - ASCENT[reading.value.style.size])
    low = y + reading.name.height + reading.figure
    if reading.interval and reading.beside:
        at = x + reading.value.room + _GAP
        yield from reading.interval.draw(at, base - ASCENT[SMALL.size])
    elif reading.interval:
        yield from reading.interval.draw(x, low - reading.interval.height)
    if reading.below:
        yield from reading.below.draw(x, low)
    spark = reading.spark
    if spark:
        place = spark._replace(x=x + spark.x, y=y + spark.y)
        yield from sparkline.draw(reading.figures, place)
