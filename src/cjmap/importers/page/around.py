"""What stands on a page around a journey → title, persona, other facts, lanes of the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cjmap.importers.page.blocks import Line
from cjmap.importers.page.build import cell
from cjmap.importers.page.statements import (
    ASIDE,
    BULLET,
    QUOTE,
    Statement,
    key_of,
    spoken,
)
from cjmap.importers.sheet.about import About, Fact
from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import ABOUT, Words, bare
from cjmap.importers.sheet.journey import Said
from cjmap.importers.sheet.table import Heading
from cjmap.model.grammar import MAP_LANES

_SCENARIO = 1_000
"""A longer introduction is an essay, and not the scenario of a map."""
_NOTE = 120
"""A longer text does not fit below the name of a lane."""
_SECTIONS, _STATEMENTS, _LETTERS, _NAME = 6, 5, 400, 40
"""Other sections are facts of the map: so many, with as many statements and letters each."""

HEADING, LEGEND = "heading", "legend"


@dataclass
class Around:
    """What is gathered, statement by statement."""

    words: Words
    lanes: frozenset[str]
    facts: list[Fact] = field(default_factory=list)
    rest: list[Cell] = field(default_factory=list)
    whole: list[Said] = field(default_factory=list)
    notes: dict[str, Cell] = field(default_factory=dict)
    intro: list[Line] = field(default_factory=list)
    legends: list[Line] = field(default_factory=list)
    sections: int = 0

    def title(self, line: Line) -> None:
        """The title of the map."""
        self.facts.append(Fact("title", "", line.text, cell(line)))

    def own(self, said: Iterable[Statement]) -> None:
        """What a section says before its phases: texts without a label are the introduction."""
        for one in flat(said):
            if self._known(one):
                continue
            if one.label and one.sure:
                self.facts.append(Fact("", one.label, one.line.text, cell(one.line)))
            elif one.sort == QUOTE:
                self.whole.append(Said(Heading("", "quotes"), cell(one.full)))
            elif one.sort in (BULLET, ASIDE):
                self.rest.append(cell(one.full))
            else:
                self.intro.append(one.full)

    def other(self, heading: Line, said: Sequence[Statement]) -> None:
        """Another section: it counts where its heading is known, tells of lanes, or is short."""
        key = key_of(heading.text, self.words)
        texts = [one for one in said if one.sort != ASIDE]
        if not key and self._is_short(heading, texts):
            self.sections += 1
            self.rest.extend(cell(one.line) for one in said if one.sort == ASIDE)
            for one in texts:
                self.facts.append(Fact("", heading.text, one.full.text, cell(one.line)))
            return
        used = {self._counts(one, heading, key) for one in flat(said)}
        if LEGEND in used:
            self.legends.append(heading)
        elif HEADING not in used:
            self.rest.append(cell(heading))

    def _counts(self, one: Statement, heading: Line, key: str) -> str:
        """Take in a statement of another section; what of that section it made count."""
        label = bare(one.label)
        if one.sort == ASIDE:
            self.rest.append(cell(one.line))
        elif key == "persona" and one.label and one.sure:
            self.facts.append(Fact("", one.label, one.line.text, cell(one.line)))
        elif key in ABOUT or key in MAP_LANES:
            self._known(one.under(heading.text))
            return HEADING
        elif label in self.lanes and len(one.line.text) <= _NOTE:
            self._note(label, spoken(one).line)
            return LEGEND
        else:
            self.rest.append(cell(one.full))
        return ""

    def _is_short(self, heading: Line, said: Sequence[Statement]) -> bool:
        """Whether a section is short enough to be a fact of the map, and one of few."""
        plain = not any(one.headed or one.below for one in said)
        legend = any(bare(one.label) in self.lanes for one in said if one.label)
        return (
            plain
            and not legend
            and 0 < len(said) <= _STATEMENTS
            and self.sections < _SECTIONS
            and len(heading.text) <= _NAME
            and sum(len(one.line.text) for one in said) <= _LETTERS
        )

    def found(self) -> About:
        """All of it; the introduction is the scenario where there is no other."""
        title = next((fact.cell.row for fact in self.facts if fact.key == "title"), 0)
        self.rest.extend(cell(line) for line in self.intro if line.number < title)
        self.intro = [line for line in self.intro if line.number >= title]
        text = "\n".join(line.text for line in self.intro)
        if self.intro and len(text) <= _SCENARIO and not self._has("scenario"):
            first, last = self.intro[0], self.intro[-1]
            line = Line(first.number, text, end=last.end or last.number)
            self.facts.append(Fact("scenario", "", text, cell(line)))
        else:
            self.rest.extend(map(cell, self.intro))
        return About(
            tuple(self.facts),
            tuple(sorted(self.rest)),
            tuple(self.whole),
            self.notes,
            tuple(self._told()),
        )

    def _told(self) -> Iterator[str]:
        for name, key in dict.fromkeys((one.heading.name, one.heading.key) for one in self.whole):
            places = [one.cell.ref for one in self.whole if one.heading.name == name]
            said = f"`{name}` ({', '.join(places)})" if name else ", ".join(places)
            yield f"{said} as {key.replace('_', ' ')} of the whole journey"
        for heading in self.legends:
            yield f"`{heading.text}` ({heading.at}) as what lanes are about"

    def _known(self, one: Statement) -> bool:
        """Whether the label of a statement says what becomes of it."""
        key = key_of(one.label, self.words)
        if key == "title" and any(fact.text == one.line.text for fact in self.facts):
            return True
        if key in ABOUT and not (key == "title" and self._has("title")):
            text = spoken(one)
            self.facts.append(Fact(key, one.label, text.line.text, cell(text.line)))
        elif key in MAP_LANES:
            self.whole.append(Said(Heading(one.label, key), cell(spoken(one).line)))
        elif key == "owner" and not self._has(key):
            self.facts.append(Fact(key, one.label, spoken(one).line.text, cell(one.line)))
        elif key and one.sort != ASIDE:
            text = spoken(one)
            self.facts.append(Fact("", one.label, text.line.text, cell(text.line)))
        else:
            return False
        return True

    def _note(self, lane: str, line: Line) -> None:
        """Say what a lane is about; what was said before stands above it."""
        before = self.notes.get(lane)
        text = f"{before.text}\n{line.text}" if before else line.text
        at = f"{before.ref}, {line.at}" if before else line.at
        self.notes[lane] = cell(line)._replace(text=text, at=at)

    def _has(self, key: str) -> bool:
        return any(fact.key == key for fact in self.facts)


def flat(said: Iterable[Statement]) -> Iterator[Statement]:
    """Statements and what stands below them, which is said of the same."""
    for one in said:
        yield one
        for below in one.below:
            yield below if below.label else below._replace(label=one.label, sure=one.sure)
