"""Lanes made of cards: the cards are measured, stacked and drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cjmap.board.board import Lane, Slot
from cjmap.language.direction import dotted
from cjmap.layout import card as cards
from cjmap.layout.card import Card
from cjmap.layout.grid import Block, Context
from cjmap.layout.scene import Frame, Node, Paint
from cjmap.layout.stack import stack

TOP = 12.0
"""From the lane's rule to its first card."""
BOTTOM = 12.0

Middle = Callable[[Card, Frame, float], Iterator[Node]]
Tail = Callable[[Frame, Paint], Sequence[Node]]


def arrange_cards(
    lane: Lane,
    context: Context,
    measure: Callable[[Slot, float], Card],
    *,
    top: float = TOP,
    middle: Middle | None = None,
    tail: Tail | None = None,
) -> Block:
    """A block of cards, each measured by `measure(slot, width)`."""
    measured: dict[str, Card] = {}

    def height(slot: Slot, width: float) -> float:
        measured[slot.id] = measure(slot, width)
        return measured[slot.id].height

    frames, lowest = stack(lane.slots, context.grid, height, top=top)

    def draw(y: float) -> tuple[Node, ...]:
        return tuple(
            cards.draw(
                measured[slot.id],
                frames[slot.id].lowered(y),
                lane.key,
                context,
                middle=_bound(middle, measured[slot.id]),
                tail=tail,
            )
            for slot in lane.slots
        )

    return Block(lowest + BOTTOM, draw, frames)


def _bound(middle: Middle | None, card: Card) -> Callable[[Frame, float], Iterator[Node]] | None:
    return None if middle is None else lambda frame, y: middle(card, frame, y)


def quiet_lines(slot: Slot, context: Context) -> tuple[str, ...]:
    """Details and own fields of an item, one line each."""
    item, language = slot.item, context.board.language
    lines = [f"– {detail}" for detail in item.details]
    for fact in item.fields:
        name = dotted(filter(None, (fact.group, fact.name)), context.board.rtl)
        texts = language.series(fact.texts)
        lines.append(language.say("{name}: {text}", name=name, text=texts))
    return tuple(lines)
