"""Metrics: the name, the figure with its interval, target and sample, and a sparkline."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Lane, Slot
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import sparkline
from cjmap.layout.lanes.reading import PAD, Reading, read
from cjmap.layout.paragraph import ASCENT
from cjmap.layout.scene import Frame, Group, Node
from cjmap.layout.stack import rows, stack
from cjmap.layout.tooltip import tooltip

_TOP, _BOTTOM = 12.0, 10.0


def arrange(lane: Lane, context: Context) -> Block:
    """One reading per item; the sparklines of a lane stand all beside the texts or all below."""
    readings = {
        slot.id: read(slot, row.width - 2 * PAD, context)
        for row in rows(lane.slots, context.grid)
        for slot in row.slots
    }
    aside = all(reading.fits for reading in readings.values() if reading.told)
    readings = {key: reading._replace(aside=aside) for key, reading in readings.items()}
    frames, lowest = stack(
        lane.slots, context.grid, lambda slot, width: readings[slot.id].height, top=_TOP
    )

    def draw(y: float) -> tuple[Node, ...]:
        return tuple(
            _group(slot, readings[slot.id], frames[slot.id], y, lane.key, context)
            for slot in lane.slots
        )

    return Block(lowest + _BOTTOM, draw, frames)


def _group(
    slot: Slot, reading: Reading, frame: Frame, y: float, lane: str, context: Context
) -> Group:
    frame = frame.lowered(y)
    nodes = tuple(_draw(reading, frame))
    told = tooltip(slot, context.board)
    return Group(slot.id, "item", nodes, told, slot.item.link or "", frame, lane)


def _draw(reading: Reading, frame: Frame) -> Iterator[Node]:
    x, y = frame.x + PAD, frame.y + PAD
    yield from reading.name.draw(x, y)
    base = y + reading.name.height + 18
    yield from reading.value.draw(x, base - ASCENT[reading.value.style.size])
    for at, part in reading.beside:
        yield from part.draw(x + at, base - ASCENT[part.style.size])
    top = y + reading.name.height + reading.figure
    top -= sum(part.height for part in reading.under)
    for part in (*reading.under, *([reading.below] if reading.below else ())):
        yield from part.draw(x, top)
        top += part.height
    spark = reading.spark
    if spark:
        place = spark._replace(x=x + spark.x, y=y + spark.y)
        yield from sparkline.draw(reading.figures, place)
