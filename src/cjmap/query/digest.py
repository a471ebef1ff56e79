"""All that the pages say of a map, worked out once."""

from __future__ import annotations

from typing import NamedTuple

from cjmap.board.board import Board, Column
from cjmap.board.figures import figures
from cjmap.model.items import Figures, MetricItem
from cjmap.query.action import Chance, Pain, act
from cjmap.query.entries import Entry, Places, entries
from cjmap.query.evidence import Basis, Support, bases, support
from cjmap.query.owners import Duty, duties
from cjmap.query.story import Fall, Story, steepest_fall, story


class Reading(NamedTuple):
    """A metric at one place, completed by its definition."""

    entry: Entry
    name: str
    figures: Figures


class Digest(NamedTuple):
    """The map as lists: what happens, what hurts, what to do, what is known, who answers."""

    places: Places
    entries: tuple[Entry, ...]
    story: Story
    fall: Fall | None
    chances: tuple[Chance, ...]
    pains: tuple[Pain, ...]
    moments: tuple[Column, ...]
    readings: tuple[Reading, ...]
    support: tuple[Support, ...]
    bases: tuple[Basis, ...]
    duties: tuple[Duty, ...]


def digest(board: Board) -> Digest:
    """What the board says."""
    places = Places(board)
    found = tuple(entries(board, places))
    chances, pains = act(board, found)
    return Digest(
        places=places,
        entries=found,
        story=story(board, places, found),
        fall=steepest_fall(board),
        chances=chances,
        pains=pains,
        moments=tuple(one for one in board.columns if one.content.moment_of_truth),
        readings=tuple(_readings(board, found)),
        support=support(board, found),
        bases=bases(board, found),
        duties=duties(board, found, chances, pains),
    )


def _readings(board: Board, found: tuple[Entry, ...]) -> list[Reading]:
    return [
        Reading(entry, *figures(entry.slot.item, board.index))
        for entry in found
        if isinstance(entry.slot.item, MetricItem)
    ]
