"""Bubbles: thoughts with two small circles, quotes with a pointed tail."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Lane, Slot
from cjmap.language.speech import quoted
from cjmap.layout.card import Card, Look
from cjmap.layout.card import measure as measure_card
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes.stacked import arrange_cards, quiet_lines
from cjmap.layout.scene import Circle, Frame, Node, Paint, Path
from cjmap.layout.speech import spoken
from cjmap.model.items import Quote

_LOOK = Look(fill="bubble.fill", edge="bubble.edge", radius=10.0, tail=10.0)


def arrange(lane: Lane, context: Context) -> Block:
    """One bubble per item."""
    language = context.board.journey.language or "en"

    def measure(slot: Slot, width: float) -> Card:
        text = getattr(slot.item, "text", None) or ""
        quiet = quiet_lines(slot)
        if isinstance(slot.item, Quote):
            text = quoted(text, slot.item.lang or language)
            quiet = (slot.item.translation, *quiet) if slot.item.translation else quiet
        elif lane.key == "thoughts":
            text = quoted(text, language)
        look = _LOOK._replace(style=spoken(text))
        return measure_card(slot, width, context, look, (text, *quiet))

    tail = _thinking if lane.key == "thoughts" else _speaking
    return arrange_cards(lane, context, measure, tail=tail)


def _thinking(box: Frame, paint: Paint) -> Iterator[Node]:
    solid = Paint(fill=paint.fill, stroke=paint.stroke, width=paint.width)
    yield Circle(box.x + 18, box.bottom + 4, 2.8, solid)
    yield Circle(box.x + 13, box.bottom + 8.5, 1.5, solid)


def _speaking(box: Frame, paint: Paint) -> Iterator[Node]:
    x, y = box.x + 14, box.bottom
    yield Path(
        (("M", (x, y - 3)), ("L", (x, y + 8)), ("L", (x + 12, y - 3))),
        Paint(fill=paint.fill, stroke=paint.stroke, width=paint.width),
    )
