"""The states of a map, one after the other → its history."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from cjmap.diff.compare import compare_plain
from cjmap.diff.patch import work
from cjmap.diff.tell import held, tell
from cjmap.diff.thing import Thing, things
from cjmap.history.commit import Commit
from cjmap.history.history import Entry, Event, History, Noted
from cjmap.history.lives import KINDS, Lives, phases
from cjmap.history.moment import Moment, moment

Plain = dict[str, Any]
_TRACED = (*KINDS, "map")
"""Where one of these changes, or anything comes, goes or moves, there is something to note."""


class State(NamedTuple):
    """What a commit left: a map in its plain long form, or why there is none.

    `is_same`: nobody looked, because the file is what it was before. `why` is empty where the
    commit removed the file.
    """

    commit: Commit
    data: Plain | None = None
    why: str = ""
    is_same: bool = False


def follow(
    name: str,
    states: Iterable[State],
    start: Plain | None = None,
    drawn: bool = False,
    is_cut: bool = False,
) -> History:
    """The history of a map, from its oldest state to the newest.

    `start` is what was before the first of them, where they do not begin at the beginning.
    `drawn`: somebody wants to see curves and figures, and waits for them.
    `is_cut`: the map is older than the first of its states.
    """
    return _Follower(drawn, is_cut).follow(name, states, start)


class _Follower:
    """A map as one tree that every state changes."""

    def __init__(self, drawn: bool, is_cut: bool) -> None:
        self.drawn = drawn
        self.is_cut = is_cut
        self.last: Plain = {}
        self.tree: Thing | None = None
        self.path = ""
        self.lives = Lives()
        self.owners: list[Noted] = []
        self.reviews: list[Noted] = []
        self.numbers: dict[int, int] = {}
        self.phases: list[Thing] = []

    def follow(self, name: str, states: Iterable[State], start: Plain | None) -> History:
        before = self._begin(start) if start else None
        entries = tuple(self._entry(at, state) for at, state in enumerate(states))
        return History(
            name,
            str(self.last.get("title", "")),
            entries,
            opportunities=self.lives.told("opportunity"),
            pains=self.lives.told("pain_point"),
            owners=tuple(self.owners),
            reviews=tuple(self.reviews),
            phases=tuple(one.name for one in self.phases),
            start=before,
            is_cut=self.is_cut,
        )

    def _begin(self, start: Plain) -> Moment | None:
        self.last, self.tree = start, things(start)
        self._look(0, is_start=True)
        return self._moment()

    def _entry(self, at: int, state: State) -> Entry:
        """An entry; what happened in it is noted."""
        path = state.commit.path
        before = self.path if path and self.path and self.path != path else ""
        self.path = path or self.path
        entry = Entry(state.commit, Event.SAME, before=before)
        if state.is_same:
            return entry
        if state.data is None:
            return entry._replace(event=Event.BROKEN if state.why else Event.REMOVED, why=state.why)
        return self._read(at, entry, state.data)

    def _read(self, at: int, entry: Entry, data: Plain) -> Entry:
        if self.tree is None:
            self.last, self.tree = data, things(data)
            self._look(at, is_start=self.is_cut)
            event = Event.KNOWN if self.is_cut else Event.BEGUN
            return entry._replace(event=event, held=held(data), moment=self._moment())
        changes = compare_plain(self.last, data)
        if not changes:
            return entry
        told = tuple(tell(self.last, data, changes))
        work(self.tree, changes)
        self.last = data
        if any(one.is_whole or one.kind in _TRACED for one in changes):
            self._look(at)
        return entry._replace(event=Event.CHANGED, sentences=told, moment=self._moment())

    def _look(self, at: int, is_start: bool = False) -> None:
        """Note what can be traced through all states."""
        assert self.tree
        self.lives.look(self.tree, at, is_start)
        for one in phases(self.tree):
            if id(one) not in self.numbers:
                self.numbers[id(one)] = len(self.phases)
                self.phases.append(one)
        review = self.last.get("review") or {}
        _note(self.owners, at, self.last.get("owner"))
        _note(self.reviews, at, review.get("last"))

    def _moment(self) -> Moment | None:
        if not self.drawn or self.tree is None:
            return None
        here = [self.numbers[id(one)] for one in phases(self.tree)]
        return moment(self.last, here.__getitem__, self.lives.done("opportunity"))


def _note(noted: list[Noted], at: int, value: object) -> None:
    text = str(value or "")
    if text and (not noted or noted[-1].value != text):
        noted.append(Noted(at, text))
