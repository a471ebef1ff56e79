"""Entries of several maps that are the same: pain points, opportunities, channels and the like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjmap.board.board import Board, Slot
from cjmap.compare.match import Mark, groups


class Common(NamedTuple):
    """Entries of several maps that are the same: what each calls it, and where it stands there.

    None where a map has no such entry. `slots` are empty where there are no items, as for channels.
    """

    names: tuple[str | None, ...]
    slots: tuple[Slot | None, ...] = ()

    @property
    def name(self) -> str:
        """What the first map that has it calls it."""
        return next(name for name in self.names if name is not None)

    @property
    def have(self) -> tuple[int, ...]:
        """The maps that have it."""
        return tuple(at for at, name in enumerate(self.names) if name is not None)

    @property
    def lack(self) -> tuple[int, ...]:
        """The maps that have not."""
        return tuple(at for at, name in enumerate(self.names) if name is None)

    @property
    def shared(self) -> bool:
        """Whether several maps have it."""
        return len(self.have) > 1


def items(boards: Sequence[Board], lane: str, *, one_map: bool) -> tuple[Common, ...]:
    """What lanes of that key hold; what several maps have comes first."""
    slots = [_slots(board, lane) for board in boards]
    marks = [
        [Mark(one.item.id or (one.id if one_map else ""), _text(one)) for one in found]
        for found in slots
    ]
    gathered = []
    for group in groups(marks):
        mine = tuple(one[group[at]] if at in group else None for at, one in enumerate(slots))
        gathered.append(Common(tuple(_text(one) if one else None for one in mine), mine))
    return _ordered(gathered)


def channels(boards: Sequence[Board]) -> tuple[Common, ...]:
    """The channels that are used, by name."""
    used = [list(dict.fromkeys(_stops(board))) for board in boards]
    gathered = (
        tuple(one[group[at]].name if at in group else None for at, one in enumerate(used))
        for group in groups(used)
    )
    return _ordered([Common(names) for names in gathered])


def _ordered(found: Sequence[Common]) -> tuple[Common, ...]:
    return tuple(sorted(found, key=lambda one: -len(one.have)))


def _slots(board: Board, lane: str) -> tuple[Slot, ...]:
    return next((one.slots for one in board.lanes if one.key == lane), ())


def _text(slot: Slot) -> str:
    item = slot.item
    return getattr(item, "text", None) or getattr(item, "channel", None) or ""


def _stops(board: Board) -> Sequence[Mark]:
    stops = (stop for lane in board.lanes for stop in lane.stops)
    return [Mark(stop.channel.id or "", stop.channel.name) for stop in stops]
