"""What is known of the life of a map."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cjmap.diff.tell import Sentence
from cjmap.history.commit import Commit
from cjmap.history.moment import Moment


class Event(StrEnum):
    """What a commit did to the map.

    `KNOWN`: it is the oldest that the repository has. `SAME`: the map says what it said before.
    """

    BEGUN = "begun"
    KNOWN = "known"
    CHANGED = "changed"
    SAME = "same"
    BROKEN = "broken"
    REMOVED = "removed"


class Entry(NamedTuple):
    """One commit: what it changed in the map since the last state that could be read.

    `held` is what a new map held, in words; `why` it could not be read; `before` its path where it
    was another one. `moment` is there where the map changed and somebody asked for curves.
    """

    commit: Commit
    event: Event
    sentences: tuple[Sentence, ...] = ()
    held: str = ""
    why: str = ""
    before: str = ""
    moment: Moment | None = None

    @property
    def loud(self) -> tuple[Sentence, ...]:
        """What changed in meaning, wording or order: all but ids, versions and dates."""
        return tuple(one for one in self.sentences if not one.quiet)

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to tell."""
        same = self.event in (Event.SAME, Event.CHANGED)
        return same and not self.loud and not self.before


class Stage(StrEnum):
    """How far the work on an opportunity or a pain point is. `GONE`: it was taken off the map while
    it was open."""

    OPEN = "open"
    DOING = "in progress"
    DONE = "done"
    DROPPED = "dropped"
    GONE = "taken off the map"

    @property
    def is_closed(self) -> bool:
        """Whether nobody is to do any more about it."""
        return self in (Stage.DONE, Stage.DROPPED, Stage.GONE)


class Step(NamedTuple):
    """From the entry at this place on, something is at this stage."""

    at: int
    stage: Stage


class Life(NamedTuple):
    """An opportunity or a pain point, called as it was last. `was_there`: it is as old as what is
    known of the map, or older. `owners` are all that it had, the last one last."""

    kind: str
    name: str
    where: tuple[str, ...]
    steps: tuple[Step, ...]
    owners: tuple[str, ...] = ()
    due: str = ""
    status: str = ""
    was_there: bool = False

    @property
    def stage(self) -> Stage:
        """The last one."""
        return self.steps[-1].stage

    @property
    def opened(self) -> int:
        """The place of the entry with which it came."""
        return self.steps[0].at

    @property
    def closed(self) -> int | None:
        """The place of the entry with which it was closed for good; None where it is open."""
        if not self.stage.is_closed:
            return None
        last = len(self.steps) - 1
        while last and self.steps[last - 1].stage.is_closed:
            last -= 1
        return self.steps[last].at

    @property
    def reopened(self) -> int:
        """How often it was closed and then opened again."""
        pairs = zip(self.steps, self.steps[1:], strict=False)
        return sum(one.stage.is_closed and not two.stage.is_closed for one, two in pairs)


class Noted(NamedTuple):
    """From the entry at this place on, a fact of the map has this value."""

    at: int
    value: str


class History(NamedTuple):
    """The life of one map, from its oldest entry to the newest.

    `start` is what was before the first entry, where not all is told. `phases` are the names that
    phases had last, each at the place by which moments speak of it. `is_cut`: the map is older than
    what the repository has of it.
    """

    name: str
    title: str
    entries: tuple[Entry, ...]
    opportunities: tuple[Life, ...] = ()
    pains: tuple[Life, ...] = ()
    owners: tuple[Noted, ...] = ()
    reviews: tuple[Noted, ...] = ()
    phases: tuple[str, ...] = ()
    start: Moment | None = None
    is_cut: bool = False

    @property
    def people(self) -> tuple[str, ...]:
        """All authors, those of merged work too, in the order in which they came."""
        names = (name for one in self.entries for name in _authors(one.commit))
        return tuple(dict.fromkeys(filter(None, names)))

    @property
    def days(self) -> tuple[str, ...]:
        """The first and the last day; none where nothing is committed."""
        found = sorted(one.commit.day for one in self.entries if one.commit.day)
        return (found[0], found[-1]) if found else ()

    def day(self, at: int) -> str:
        """The day of an entry; of what is not committed, the last one that is known."""
        days = (one.commit.day for one in reversed(self.entries[: at + 1]))
        return next(filter(None, days), "")

    def days_open(self, life: Life) -> int | None:
        """From its first day to that on which it was closed, else to the last of the history."""
        start = self.day(life.opened)
        end = self.day(len(self.entries) - 1 if life.closed is None else life.closed)
        if not start or not end:
            return None
        return max(0, (date.fromisoformat(end) - date.fromisoformat(start)).days)


def _authors(commit: Commit) -> tuple[str, ...]:
    return (*commit.helpers, commit.author)
