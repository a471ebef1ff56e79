"""A journey of a page → the table that it says: a row for a phase or step, a place for each text.

So it is understood as tables are: what lanes mean, who feels how, what is a figure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cjmap.importers.page.blocks import Line
from cjmap.importers.page.faces import spoken_with
from cjmap.importers.page.outline import Outline, Part
from cjmap.importers.page.statements import (
    ASIDE,
    BULLET,
    QUOTE,
    Statement,
    is_lane,
    key_of,
    spoken,
)
from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import LANES, PLACE, Words, bare
from cjmap.importers.sheet.items import steps
from cjmap.importers.sheet.table import Heading, Record, Table

_PHASE = 1
_ROOM = 1 << 20
"""Places that a lane has."""


def table(outline: Outline, words: Words) -> Table:
    """The table of a journey; what its phases hold beside what they say is `beside` it."""
    made = _Rows(outline, words)
    for part in outline.phases:
        made.add(part)
    return Table(
        across=False,
        line=0,
        phase=_PHASE,
        headings={_PHASE: Heading("", "phases"), **made.headings},
        records=tuple(made.records),
        above=(),
        beside=tuple(made.beside),
        told=outline.shape,
    )


def cell(line: Line, row: int = 0, place: int = 0) -> Cell:
    """A text as a cell that is called by its line."""
    return Cell(row or line.number, place, line.text, row or line.number, place, line.at)


def _steps(line: Line) -> Iterator[Line]:
    return (line._replace(text=text) for text in steps(line.text))


class _Rows:
    """The rows of the table, one after the other."""

    def __init__(self, outline: Outline, words: Words) -> None:
        self.labels, self.words = outline.labels, words
        said = [self.resolved(one) for part in outline.phases for one in part.said]
        self.acted = any(key_of(one.label, words) == "actions" for one in said)
        self.felt = any(key_of(one.label, words) == "emotions" for one in said)
        self.stepwise = any(self._is_step(one) for one in said)
        self.records: list[Record] = []
        self.beside: list[Cell] = []
        self.headings: dict[int, Heading] = {}
        self.lanes: dict[tuple[str, str], int] = {}

    def add(self, part: Part) -> None:
        """The rows of a phase: one with all that it says, or more where it has steps."""
        first: list[Statement] = []
        acts: list[tuple[Statement, list[Statement]]] = []
        for one in map(self.resolved, part.said):
            if one.sort == ASIDE:
                self.beside.append(cell(one.line))
            elif self._is_step(one):
                acts.append((one, list(map(self.resolved, one.below))))
            else:
                for each in (one, *self._below(one)):
                    if self.stepwise and self._lane(each)[1] == "actions":
                        acts += [(each._replace(line=line), []) for line in _steps(each.line)]
                    else:
                        first.append(each)
        rows = [first] if first or not acts else []
        rows += [[step._replace(label="actions", below=()), *said] for step, said in acts]
        for at, row in enumerate(rows):
            self._record(row, part.heading if not at else None, is_step=row is not first)

    def resolved(self, one: Statement) -> Statement:
        """A statement whose label is one that counts, or that has none."""
        known = is_lane(one.label, self.words) or bare(one.label) in self.labels
        if one.label and (known or one.headed or (one.sure and self.labels)):
            return spoken(one)
        return one._replace(line=one.full, label="")

    def _below(self, one: Statement) -> Iterator[Statement]:
        """What stands below a bullet; without a label of its own it is said of the same."""
        for below in map(self.resolved, one.below):
            yield below if below.label else below._replace(label=one.label)

    def _is_step(self, one: Statement) -> bool:
        """Whether a bullet is a step of which something is said below."""
        return bool(one.below) and self._lane(self.resolved(one))[1] == "actions"

    def _record(self, said: Sequence[Statement], heading: Line | None, is_step: bool) -> None:
        row = len(self.records) + 1
        cells: dict[int, Cell] = {}
        held: Counter[tuple[str, str]] = Counter()
        if heading:
            cells[_PHASE] = cell(heading, row, _PHASE)
        for one in said:
            for line, lane in self._apart(one, is_step):
                place = self._place(lane, held[lane])
                held[lane] += 1
                cells[place] = cell(line, row, place)
        self.records.append(Record(row, cells))

    def _apart(self, one: Statement, is_step: bool) -> Iterator[tuple[Line, tuple[str, str]]]:
        """A text with its lane; the faces behind what somebody says are a feeling."""
        lane = self._lane(one, is_step)
        text, faces = one.line.text, ""
        if lane[1] in ("quotes", "thoughts"):
            text, faces = spoken_with(text, apart=lane[1] == "quotes" and not self.felt)
        if text:
            yield one.line._replace(text=text), lane
        if faces:
            yield one.line._replace(text=faces), (lane[0], "emotions")

    def _lane(self, one: Statement, is_step: bool = False) -> tuple[str, str]:
        """The name and the key of the lane that a statement belongs to."""
        if one.label:
            key = key_of(one.label, self.words)
            return one.label, key if key in LANES | PLACE - {"phases"} else ""
        if one.sort == QUOTE:
            return one.sort, "quotes"
        acts = one.sort == BULLET and not self.acted and not is_step
        return one.sort, "actions" if acts else "description"

    def _place(self, lane: tuple[str, str], behind: int) -> int:
        """Where a text stands in its row: behind those of its lane that stand there already."""
        name, key = lane
        number = self.lanes.setdefault((bare(name) or name, key), len(self.lanes) + 1)
        place = number * _ROOM + behind
        self.headings.setdefault(place, self.headings.get(number * _ROOM) or Heading(name, key))
        return place
