"""Plain cards: goals, needs, insights, evidence, blueprint steps, own lanes of text."""

from __future__ import annotations

from cjmap.board.board import Lane, Slot
from cjmap.layout.card import Card, Look
from cjmap.layout.card import measure as measure_card
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes.stacked import arrange_cards, quiet_lines

_LOOK = Look(fill="neutral.fill", edge="neutral.edge")


def arrange(lane: Lane, context: Context) -> Block:
    """One card per item."""

    def measure(slot: Slot, width: float) -> Card:
        text = getattr(slot.item, "text", None) or ""
        return measure_card(slot, width, context, _LOOK, (text, *quiet_lines(slot, context)))

    return arrange_cards(lane, context, measure)
