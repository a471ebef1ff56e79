"""The states in which the emotion curve changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.diff.change import Change, What
from cjmap.diff.words import number
from cjmap.history.history import Entry, Event, History
from cjmap.history.moment import Moment, Point, Strand

MOST = 12
"""No more curves than can be looked at beside each other."""

BEGINNINGS = {Event.BEGUN: "The map begins", Event.KNOWN: "The oldest state that is known"}


class Turn(NamedTuple):
    """An entry after which the curves are other ones, and what they were before."""

    entry: Entry
    moment: Moment
    before: Moment | None

    def ghost(self, strand: Strand) -> Strand | None:
        """The curve that the same persona had before."""
        return next((one for one in self._before() if one.index == strand.index), None)

    def is_new(self, strand: Strand, point: Point) -> bool:
        """Whether a point was not felt so before. A step that others make room for stays itself."""
        if self.before is None:
            return False
        ghost = self.ghost(strand)
        return ghost is None or not any(_is_as(one, point) for one in ghost.points)

    def _before(self) -> tuple[Strand, ...]:
        return self.before.strands if self.before else ()


def _is_as(one: Point, other: Point) -> bool:
    same_place = one.part == other.part or one.step == other.step
    return one.phase == other.phase and one.mood == other.mood and same_place


def shape(moment: Moment) -> list[tuple[int, list[tuple[float, ...]]]]:
    """What can be seen of the curves."""
    return [(one.index, [point[:3] for point in one.points]) for one in moment.strands]


def turns(history: History) -> list[Turn]:
    """All of them, the oldest first."""
    return list(_turns(history))


def _turns(history: History) -> Iterator[Turn]:
    before = history.start
    for entry in history.entries:
        if entry.moment is None:
            continue
        known = before if before and before.strands else None
        if shape(entry.moment) != (shape(known) if known else []):
            yield Turn(entry, entry.moment, known)
        before = entry.moment


def some(turns: Sequence[Turn], most: int) -> list[Turn]:
    """At most so many, evenly chosen, with the first and the last."""
    if len(turns) <= most:
        return list(turns)
    step = (len(turns) - 1) / (most - 1)
    return [turns[round(at * step)] for at in range(most)]


def moved(entry: Entry) -> list[str]:
    """What moved the curve, each in a few words."""
    if entry.event in BEGINNINGS:
        return [BEGINNINGS[entry.event]]
    found = [(one, _few(one.change)) for one in entry.loud]
    return [few or one.text for one, few in found if few is not None]


_ENDS = {What.ADDED: "is new", What.REMOVED: "is gone"}


def _few(change: Change) -> str | None:
    """`Waits for the lease: −1 → −2`; empty where the whole sentence is needed, None for what moves
    no curve."""
    place = change.where[-1] if change.where else "the whole journey"
    # The figures stand from left to right, also behind words that run the other way.
    mark = "" if place.isascii() else "\u200e"
    if change.kind in ("action", "phase") and change.is_whole:
        return f"{change.name} {_ENDS[change.what]}" if change.what in _ENDS else ""
    if change.kind != "emotion":
        return None
    if change.what is What.ADDED:
        return f"{place}: {mark}{_score(change.after)} {_ENDS[change.what]}"
    if change.what is What.REMOVED:
        return f"{place}: {mark}{_score(change.before)} {_ENDS[change.what]}"
    if change.key == "score":
        return f"{place}: {mark}{_value(change.before)} → {_value(change.after)}"
    return "" if change.what is What.MOVED else None


def _score(emotion: dict[str, object]) -> str:
    return _value(emotion.get("score"))


def _value(score: object) -> str:
    return number(score) if isinstance(score, int | float) else "no score"
