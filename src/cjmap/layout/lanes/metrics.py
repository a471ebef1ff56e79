"""Metrics: the name, the figure with its interval, target and sample, and a sparkline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cjmap.layout import words
from cjmap.layout.board import Lane, Slot
from cjmap.layout.foot import letters
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import sparkline
from cjmap.layout.numbers import figure, interval, number
from cjmap.layout.paragraph import MEDIUM, SMALL, Paragraph, label, paragraph
from cjmap.layout.scene import Frame, Group, Node, Style
from cjmap.layout.stack import stack
from cjmap.layout.tooltip import tooltip
from cjmap.model.items import Figures, MetricItem

_TOP, _BOTTOM = 12.0, 10.0
_PAD = 4.0
_VALUE = Style(16, 700)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A metric at one place, its texts broken to its width."""

    figures: Figures
    name: Paragraph
    value: str
    aside: str
    below: Paragraph | None
    height: float


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


def figures(item: MetricItem, context: Context) -> tuple[str, Figures]:
    """The name and the figures of a reading, with unit, direction and target of its definition."""
    metric = context.board.index.metric(item.metric)
    name = item.name or (metric.name if metric else item.metric)
    if metric is None:
        return name, item
    missing = {
        key: getattr(metric, key)
        for key in ("unit", "better", "target")
        if getattr(item, key) is None
    }
    return name, item.model_copy(update=missing)


def _read(slot: Slot, room: float, context: Context) -> _Reading:
    assert isinstance(slot.item, MetricItem)
    name, found = figures(slot.item, context)
    heading = paragraph(name, MEDIUM, "ink", room, context.ruler).hugged()
    value = words.NO_FIGURE if found.value is None else figure(found.value, found.unit)
    facts = []
    if found.target is not None:
        facts.append(f"{words.TARGET}\u00a0{figure(found.target, found.unit)}")
    if found.baseline is not None:
        facts.append(f"{words.BASELINE}\u00a0{figure(found.baseline, found.unit)}")
    if found.n is not None:
        facts.append(f"n\u00a0=\u00a0{number(found.n)}")
    text = "\u00a0· ".join(facts)
    if slot.item.text:
        text = f"{slot.item.text}\n{text}".strip()
    mark = letters(slot, context)
    text = f"{text} · {mark}" if text and mark else text or mark
    below = paragraph(text, SMALL, "muted", room, context.ruler).hugged() if text else None
    tall = heading.height + 24 + (below.height if below else 0.0)
    tall += sparkline.HEIGHT + 8 if _spark_below(found, room) else 0.0
    aside = interval(found.low, found.high)
    return _Reading(found, heading, value, aside, below, tall)


def _spark_below(found: Figures, room: float) -> bool:
    return len(found.trend) > 1 and room < 190


def _group(
    slot: Slot, reading: _Reading, frame: Frame, y: float, lane: str, context: Context
) -> Group:
    frame = frame.lowered(y)
    nodes = tuple(_draw(reading, frame, context))
    return Group(slot.id, "item", nodes, tooltip(slot), slot.item.link or "", frame, lane)


def _draw(reading: _Reading, frame: Frame, context: Context) -> Iterator[Node]:
    x, y, ruler = frame.x + _PAD, frame.y, context.ruler
    yield from reading.name.draw(x, y + 4)
    base = y + 4 + reading.name.height + 18
    missing = reading.figures.value is None
    style, role = (SMALL, "muted") if missing else (_VALUE, "ink")
    value = label(reading.value, x, base, style, role, ruler)
    yield value
    if reading.aside:
        yield label(reading.aside, x + value.width + 8, base, SMALL, "muted", ruler)
    if reading.below:
        yield from reading.below.draw(x, base + 5)
    if len(reading.figures.trend) > 1:
        yield from sparkline.draw(reading.figures, _spark_frame(reading, frame, base))


def _spark_frame(reading: _Reading, frame: Frame, base: float) -> Frame:
    room = frame.width - 2 * _PAD
    if _spark_below(reading.figures, room):
        top = base + 5 + (reading.below.height if reading.below else 0.0) + 6
        return Frame(frame.x + _PAD, top, min(room, 120.0), sparkline.HEIGHT)
    return Frame(frame.x + _PAD + min(room - 84, 168.0), base - 18, 80.0, sparkline.HEIGHT)
