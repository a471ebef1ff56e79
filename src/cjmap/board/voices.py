"""Who is to be named beside an item, and how."""

from __future__ import annotations

from cjmap.board.board import Actor, Board, Slot
from cjmap.model.items import Quote


def voices(slot: Slot, board: Board) -> tuple[tuple[Actor | None, str], ...]:
    """Who is to be named: personas where there could be a doubt, and a quote's own words for it."""
    own: list[tuple[Actor | None, str]] = []
    if isinstance(slot.item, Quote):
        find = board.index.persona
        own = [(None, name) for name in slot.item.by if find(name) is None]
    elif not _doubtful(slot, board):
        return ()
    return (*own, *((actor, short_name(actor)) for actor in slot.actors))


def _doubtful(slot: Slot, board: Board) -> bool:
    """Several customers on the map, or somebody who is none. Who has a thought is always told
    then; with a need or a pain point only if the map says so there."""
    if not slot.item.by and slot.route[-2] != "thoughts":
        return False
    return board.customers > 1 or any(a.persona.kind != "customer" for a in slot.actors)


def short_name(actor: Actor) -> str:
    """A customer's first word, unless it is very short or a title; others keep their name."""
    name = actor.persona.name
    head = name.split()[0] if name.split() else name
    person = actor.persona.kind == "customer" and len(head) > 2 and not head.endswith(".")
    return head if person else name
