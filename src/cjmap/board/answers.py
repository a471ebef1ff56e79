"""Which opportunity addresses which pain point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Board, Slot
from cjmap.model.items import Opportunity


class Pair(NamedTuple):
    """Slot ids of a pain point and of an opportunity that addresses it."""

    pain: str
    opportunity: str


def pairs(board: Board) -> tuple[Pair, ...]:
    """Every pain point that is drawn with every opportunity that addresses it, in file order."""
    pains = {slot.route: slot.id for slot in _slots(board, "pain")}
    found: dict[Pair, None] = {}
    for slot in _slots(board, "opportunity"):
        if isinstance(slot.item, Opportunity):
            for name in slot.item.addresses:
                route = board.index.find(name, ("pain_point",))
                if route in pains:
                    found[Pair(pains[route], slot.id)] = None
    return tuple(found)


def _slots(board: Board, drawn: str) -> Iterator[Slot]:
    for lane in board.lanes:
        if lane.drawn == drawn:
            yield from lane.slots
