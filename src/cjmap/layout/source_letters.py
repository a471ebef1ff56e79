"""What stands small on a card: the letters of its sources, and a sign where the team has doubts."""

from __future__ import annotations

from cjmap.board.board import Board, Column, Drawn, Slot
from cjmap.language.language import Language
from cjmap.model.items import Attributes

_WITHOUT: frozenset[Drawn] = frozenset({"channels", "chips", "dots", "image"})
"""Lanes that have no place for small signs."""


def letters(holder: Slot | Column, board: Board) -> str:
    """The letters of the sources, when there is more than one source to tell apart; then the
    sign of a low confidence."""
    item = holder.item if isinstance(holder, Slot) else holder.content
    sign = doubt(item, board.language)
    if len(board.letters) < 2:
        return sign
    mine = {id(source) for source in holder.sources}
    found = " ".join(letter for letter, source in board.letters if id(source) in mine)
    return f"{found} {sign}".strip() if sign else found


def doubt(item: Attributes, language: Language) -> str:
    """The sign of a low confidence; nothing for another."""
    return doubtful(language) if item.confidence == "low" else ""


def doubtful(language: Language) -> str:
    """The sign itself."""
    return f"({language.say('?')})"


def doubted(board: Board) -> bool:
    """Whether the sign stands anywhere in the picture."""
    shown = {lane.drawn for lane in board.lanes}
    steps = board.columns if "actions" in shown else ()
    items = (slot.item for lane in board.lanes if lane.drawn not in _WITHOUT for slot in lane.slots)
    held = (*(column.content for column in steps), *items)
    return any(one.confidence == "low" for one in held)
