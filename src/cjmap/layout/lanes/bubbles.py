"""Bubbles: thoughts with two small circles, quotes with a pointed tail."""

from __future__ import annotations

from functools import lru_cache

from cjmap.board.board import Lane, Slot
from cjmap.language.speech import quoted
from cjmap.layout.card import Card, Look
from cjmap.layout.card import measure as measure_card
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes.stacked import arrange_cards, quiet_lines
from cjmap.layout.paragraph import BODY, SPOKEN
from cjmap.layout.scene import Circle, Frame, Node, Paint, Path
from cjmap.layout.speech import spoken
from cjmap.layout.strokes import Segments
from cjmap.model.items import Quote

_UPRIGHT = Look(fill="bubble.fill", edge="bubble.edge", radius=10.0, tail=10.0)
_LOOKS = {style: _UPRIGHT._replace(style=style) for style in (BODY, SPOKEN)}


def arrange(lane: Lane, context: Context) -> Block:
    """One bubble per item."""
    language = context.board.code

    def measure(slot: Slot, width: float) -> Card:
        text = getattr(slot.item, "text", None) or ""
        style = spoken(text)
        quiet = quiet_lines(slot, context)
        if isinstance(slot.item, Quote):
            text = quoted(text, slot.item.lang or language)
            quiet = (slot.item.translation, *quiet) if slot.item.translation else quiet
        elif lane.key == "thoughts":
            text = quoted(text, language)
        return measure_card(slot, width, context, _LOOKS[style], (text, *quiet))

    tail = _thinking if lane.key == "thoughts" else _speaking
    return arrange_cards(lane, context, measure, tail=tail)


def _thinking(box: Frame, paint: Paint) -> tuple[Node, ...]:
    x, y, solid = box.x, box.bottom, _solid(paint)
    return Circle(x + 18, y + 4, 2.8, solid), Circle(x + 13, y + 8.5, 1.5, solid)


def _speaking(box: Frame, paint: Paint) -> tuple[Node, ...]:
    x, y = box.x + 14, box.bottom
    way: Segments = (("M", (x, y - 3)), ("L", (x, y + 8)), ("L", (x + 12, y - 3)))
    return (Path(way, _solid(paint)),)


@lru_cache(maxsize=16)
def _solid(paint: Paint) -> Paint:
    return paint._replace(dash=())
