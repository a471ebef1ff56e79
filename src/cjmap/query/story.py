"""The journey as it is told: phase by phase, step by step, with all that hangs on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from cjmap.board.board import Board, Column, Lane, Stretch
from cjmap.board.feelings import Feeling, Terms, feelings, terms
from cjmap.query.entries import Entry, Places


class Step(NamedTuple):
    """A column: an action, or a phase without actions. `owner` is its own, else the phase's."""

    column: Column
    channels: tuple[str, ...]
    owner: str
    entries: tuple[Entry, ...]


class Chapter(NamedTuple):
    """A phase with its steps; `entries` are those that hang on the phase or begin with it."""

    stretch: Stretch
    entries: tuple[Entry, ...]
    steps: tuple[Step, ...]


class Story(NamedTuple):
    """`entries` are those of the whole journey."""

    entries: tuple[Entry, ...]
    chapters: tuple[Chapter, ...]


def story(board: Board, places: Places, found: Iterable[Entry]) -> Story:
    """Every entry in its place, in the order of the lanes."""
    whole: list[Entry] = []
    spanning: list[list[Entry]] = [[] for _ in board.stretches]
    steps: list[list[Entry]] = [[] for _ in board.columns]
    for entry in found:
        _shelf(entry, board, whole, spanning, steps).append(entry)
    chapters = (
        Chapter(
            stretch,
            tuple(spanning[stretch.index]),
            tuple(
                Step(
                    column,
                    places.channels_of(column.index, column.index),
                    places.owner(column),
                    tuple(steps[column.index]),
                )
                for column in board.columns[stretch.first : stretch.last + 1]
            ),
        )
        for stretch in board.stretches
    )
    return Story(tuple(whole), tuple(chapters))


def _shelf(
    entry: Entry,
    board: Board,
    whole: list[Entry],
    spanning: list[list[Entry]],
    steps: list[list[Entry]],
) -> list[Entry]:
    slot = entry.slot
    if slot.level == "map" and not slot.item.phases:
        return whole
    alone = slot.level == "phase" and not board.stretches[entry.phases[0]].phase.actions
    return steps[slot.first] if slot.level == "action" or alone else spanning[entry.phases[0]]


class Fall(NamedTuple):
    """The steepest fall of a feeling: from one reading to the next of the same persona."""

    before: Feeling
    after: Feeling
    said: Terms

    @property
    def start(self) -> float:
        """The score above, so that higher is better whatever the scale."""
        return self._good(self.before)

    @property
    def end(self) -> float:
        """The score below, so that higher is better whatever the scale."""
        return self._good(self.after)

    @property
    def points(self) -> float:
        """By how many points of the scale."""
        return self.start - self.end

    def _good(self, feeling: Feeling) -> float:
        score = feeling.score or 0
        return score if self.said.scale.better == "higher" else -score


def steepest_fall(board: Board) -> Fall | None:
    """Where the emotions fall most; None without a fall.

    Of equal falls it is the one that ends lowest, and of those the first.
    """
    falls = (fall for lane in board.lanes if lane.key == "emotions" for fall in _falls(lane, board))
    return max(falls, key=lambda fall: (fall.points, -fall.end), default=None)


def _falls(lane: Lane, board: Board) -> Iterator[Fall]:
    """Every step down of every persona."""
    said = terms(lane, board)
    for _, found in feelings(lane, board):
        scored = [one for one in found if one.score is not None]
        for before, after in pairwise(scored):
            fall = Fall(before, after, said)
            if fall.end < fall.start:
                yield fall
