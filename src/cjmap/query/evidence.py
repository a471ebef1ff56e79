"""How much of the map rests on sources, which sources those are, and how old they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from cjmap.board.board import Board, Column, Known, Lane
from cjmap.language.numbers import months_between
from cjmap.model.registry import Evidence
from cjmap.query.entries import Entry

STALE = 12
"""After so many months a source wants renewing."""


class Support(NamedTuple):
    """How a lane is known: the way of every entry, the surest first, and what is only assumed."""

    lane: Lane
    ways: tuple[Known, ...]
    assumed: tuple[Column | Entry, ...]

    @property
    def known(self) -> int:
        """How many entries rest on a source."""
        return len(self.ways) - len(self.assumed)


class Basis(NamedTuple):
    """A source: its letter, how many entries rest on it, and its age in months at the review, or
    None where a date is missing."""

    letter: str
    source: Evidence
    entries: int
    age: int | None

    @property
    def stale(self) -> bool:
        """Whether it is older than a year."""
        return self.age is not None and self.age > STALE


WAYS: tuple[Known, ...] = ("measured", "observed", "reported", "assumed")
"""How things are known, the surest first."""


def support(board: Board, found: Iterable[Entry]) -> tuple[Support, ...]:
    """Lane by lane, the steps first counted where the map has a lane of actions."""
    by_lane: dict[str, list[Column | Entry]] = {lane.key: [] for lane in board.lanes}
    for entry in found:
        by_lane[entry.lane.key].append(entry)
    if "actions" in by_lane:
        by_lane["actions"] += board.columns
    return tuple(
        Support(
            lane,
            tuple(sorted(map(way, by_lane[lane.key]), key=WAYS.index)),
            tuple(one for one in by_lane[lane.key] if way(one) == "assumed"),
        )
        for lane in board.lanes
        if by_lane[lane.key]
    )


def way(one: Column | Entry) -> Known:
    """How a step or an item is known."""
    return one.known if isinstance(one, Column) else one.slot.known


def bases(board: Board, found: Iterable[Entry]) -> tuple[Basis, ...]:
    """Every source of the map, in its order."""
    used: Counter[int] = Counter()
    for column in board.columns:
        used.update(map(id, column.sources))
    for entry in found:
        used.update(map(id, entry.slot.sources))
    return tuple(
        Basis(letter, source, used[id(source)], age(board, source))
        for letter, source in board.letters
    )


def age(board: Board, source: Evidence) -> int | None:
    """Months from a source to the last look at the map, never to today: same file, same page.

    A source that is newer than that look is not old at all.
    """
    review = board.journey.review
    looked = (review.last if review else None) or board.journey.updated
    return max(0, months_between(source.date, looked)) if source.date and looked else None
