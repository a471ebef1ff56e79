"""Every item of the map with what is known of its place: phases, channels, who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Board, Column, Lane, Slot, Stop
from cjmap.model.names import fold


class Entry(NamedTuple):
    """An item and where it stands.

    `phases` are the stretches that it stands in, by index; `channels` the names of the channels
    that are used there, in the order of their first use; `owner` is its own, else that of its
    action, else that of its phase, or "".
    """

    slot: Slot
    lane: Lane
    phases: tuple[int, ...]
    channels: tuple[str, ...]
    owner: str


class Places:
    """What holds for a stretch of columns, `first` to `last` inclusive."""

    def __init__(self, board: Board) -> None:
        self._board = board
        stops = [stop for lane in board.lanes for stop in lane.stops]
        self.channels = tuple({fold(one.channel.name): one.channel.name for one in stops}.values())
        self._used = [_used(stops, column.index) for column in board.columns]

    def phases(self, first: int, last: int) -> tuple[int, ...]:
        """The stretches, by index."""
        columns = self._board.columns
        if not columns:
            return ()
        return tuple(range(columns[first].phase, columns[last].phase + 1))

    def channels_of(self, first: int, last: int) -> tuple[str, ...]:
        """The names of the channels that are used, in the order of the journey."""
        if first == last:
            return self._used[first]
        used = self._used[first : last + 1]
        return tuple(dict.fromkeys(name for names in used for name in names))

    def owner(self, column: Column) -> str:
        """Who answers for a step: its own owner, else the phase's."""
        return column.content.owner or self._board.stretches[column.phase].phase.owner or ""

    def owner_of(self, slot: Slot) -> str:
        """Who answers for an item."""
        if slot.item.owner or slot.level == "map" or not self._board.columns:
            return slot.item.owner or ""
        column = self._board.columns[slot.first]
        phase = self._board.stretches[column.phase].phase
        return self.owner(column) if slot.level == "action" else phase.owner or ""


def entries(board: Board, places: Places) -> Iterator[Entry]:
    """All items that the board shows, lane by lane."""
    for lane in board.lanes:
        for slot in lane.slots:
            first, last = slot.first, slot.last
            yield Entry(
                slot,
                lane,
                places.phases(first, last),
                places.channels_of(first, last),
                places.owner_of(slot),
            )


def _used(stops: list[Stop], column: int) -> tuple[str, ...]:
    names = (stop.channel.name for stop in stops if stop.first <= column <= stop.last)
    return tuple({fold(name): name for name in names}.values())
