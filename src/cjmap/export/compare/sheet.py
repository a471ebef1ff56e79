"""What every page about a comparison says, ready to be set in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjmap.board.board import Slot
from cjmap.board.header import facts
from cjmap.board.view import View
from cjmap.compare import sentences
from cjmap.compare.common import Common
from cjmap.compare.comparison import Comparison
from cjmap.compare.differences import Difference, differences
from cjmap.compare.track import customers
from cjmap.language.language import Language
from cjmap.language.words import EFFORT, IMPACT
from cjmap.layout.theme import Theme
from cjmap.model.items import Opportunity, PainPoint
from cjmap.model.journey import Action


class Stage(NamedTuple):
    """A phase in one map: its name, time and owner, its steps, and the mean feeling."""

    name: str
    facts: tuple[str, ...]
    steps: tuple[str, ...]
    mood: float | None


class Entry(NamedTuple):
    """A pain point or an opportunity in one map, and the phases that it hangs on."""

    item: PainPoint | Opportunity
    where: str


@dataclass(frozen=True)
class Sheet:
    """A comparison, and how it is to look."""

    comparison: Comparison
    theme: Theme
    view: View

    @property
    def language(self) -> Language:
        """That of the labels."""
        return self.comparison.boards[0].language

    @property
    def rtl(self) -> bool:
        """Whether the first map runs from right to left."""
        return self.comparison.boards[0].rtl

    @property
    def title(self) -> str:
        """What the comparison is called."""
        return sentences.title(self.comparison)

    @property
    def names(self) -> tuple[str, ...]:
        """What the maps are called."""
        return tuple(track.name for track in self.comparison.tracks)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All that differs."""
        return differences(self.comparison)

    def sentence(self, one: Difference) -> str:
        """A difference in words."""
        return sentences.sentence(one, self.comparison, self.language)

    def facts(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What is told of each map: a heading, and a text for each map."""
        tracks, say = self.comparison.tracks, self.language.say
        titles = tuple(track.board.journey.title for track in tracks)
        if len(set(titles)) > 1 and titles != self.names:
            yield say("Title"), titles
        people = tuple(
            "\n".join(
                ", ".join(filter(None, (actor.persona.name, actor.persona.role)))
                for actor in customers(track.board)
            )
            for track in tracks
        )
        if any(people):
            yield say("Persona"), people
        about = tuple(" · ".join(facts(t.board.journey, self.language)) for t in tracks)
        if any(about) and not tracks[0].alone:
            yield say("Journey"), about

    @property
    def files(self) -> tuple[str, ...]:
        """The names of their files; of a single map, nothing."""
        return tuple("" if one.alone else one.file for one in self.comparison.tracks)

    def stages(self) -> Iterator[tuple[Stage | None, ...]]:
        """The phases side by side, in their common order."""
        rows = zip(self.comparison.phases, self.comparison.moods, strict=True)
        for row, moods in rows:
            pairs = enumerate(zip(row, moods, strict=True))
            yield tuple(
                None if place is None else self._stage(at, place, mood)
                for at, (place, mood) in pairs
            )

    def _stage(self, at: int, place: int, mood: float | None) -> Stage:
        board = self.comparison.boards[at]
        stretch = board.stretches[place]
        steps = tuple(
            column.content.text
            for column in board.columns[stretch.first : stretch.last + 1]
            if isinstance(column.content, Action)
        )
        phase = stretch.phase
        told = tuple(fact for fact in (phase.time, phase.owner) if fact)
        return Stage(phase.name or board.journey.title, told, steps, mood)

    def apart(self, moods: Sequence[float | None]) -> float | None:
        """How far the feelings of a phase are apart."""
        found = [mood for mood in moods if mood is not None]
        return max(found) - min(found) if len(found) > 1 else None

    def gap(self, moods: Sequence[float | None]) -> str:
        """The same in words; empty where fewer than two maps tell any."""
        apart = self.apart(moods)
        if apart is None:
            return ""
        points = self.language.number(round(apart, 1))
        return self.language.say("feelings {points} apart", points=points)

    def entries(self, found: Sequence[Common]) -> Iterator[tuple[Entry | None, ...]]:
        """Items side by side; what several maps have comes first."""
        for one in found:
            yield tuple(
                self._entry(at, slot) if slot else None for at, slot in enumerate(one.slots)
            )

    def _entry(self, at: int, slot: Slot) -> Entry | None:
        if not isinstance(slot.item, PainPoint | Opportunity):
            return None
        stretches = self.comparison.boards[at].stretches
        here = [one for one in stretches if one.first <= slot.last and one.last >= slot.first]
        whole = len(here) == len(stretches) > 1
        names = [one.phase.name for one in here if one.phase.name]
        where = self.language.say("whole journey") if whole else self.language.series(names)
        return Entry(slot.item, where)

    def score(self, mood: float | None) -> str:
        """A mean feeling; empty where there is none."""
        return "" if mood is None else sentences.score(mood, self.language)

    def rating(self, item: PainPoint | Opportunity) -> str:
        """How bad a pain point is, what an opportunity brings and takes."""
        language = self.language
        if isinstance(item, PainPoint):
            return "●" * item.severity + "○" * (3 - item.severity) if item.severity else ""
        told = [
            language.say("{name}: {text}", name=language.say(name), text=language.number(value))
            for name, value in ((IMPACT, item.impact), (EFFORT, item.effort))
            if value
        ]
        return language.series(told)
