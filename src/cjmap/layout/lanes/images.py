"""Own lanes of pictures: each with its caption; a picture that is missing is its own words."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Lane, Slot
from cjmap.layout.card import PAD, Card, Look
from cjmap.layout.card import measure as measure_card
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes.stacked import arrange_cards, quiet_lines
from cjmap.layout.paragraph import SMALL
from cjmap.layout.scene import Frame, Node, Picture
from cjmap.model.items import ImageItem

_LOOK = Look(fill="card", edge="card-edge", style=SMALL)
_PICTURE = 96.0


def arrange(lane: Lane, context: Context) -> Block:
    """One framed picture per item."""

    def measure(slot: Slot, width: float) -> Card:
        item = slot.item
        assert isinstance(item, ImageItem)
        shown = item.src in context.view.images
        text = item.text or ("" if shown else item.alt or item.src)
        extra = _PICTURE + 6 if shown else 0.0
        return measure_card(slot, width, context, _LOOK, (text, *quiet_lines(slot, context)), extra)

    def middle(card: Card, box: Frame, top: float) -> Iterator[Node]:
        item = card.slot.item
        if isinstance(item, ImageItem) and item.src in context.view.images:
            frame = Frame(box.x + PAD, top + 4, box.width - 2 * PAD, _PICTURE)
            yield Picture(frame, item.src, item.alt or "", context.view.images[item.src], 4)

    return arrange_cards(lane, context, measure, middle=middle)
