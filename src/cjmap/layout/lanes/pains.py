"""Pain points: warm cards with severity dots."""

from __future__ import annotations

from cjmap.board.board import Lane, Slot
from cjmap.layout.card import Card, Look
from cjmap.layout.card import measure as measure_card
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes.stacked import arrange_cards, quiet_lines
from cjmap.model.items import PainPoint

_LOOK = Look(fill="pain.fill", edge="pain.edge", assumed="pain.assumed")


def arrange(lane: Lane, context: Context) -> Block:
    """One card per pain point."""

    def measure(slot: Slot, width: float) -> Card:
        assert isinstance(slot.item, PainPoint)
        return measure_card(
            slot,
            width,
            context,
            _LOOK,
            (slot.item.text, *quiet_lines(slot, context)),
        )

    return arrange_cards(lane, context, measure)
