"""A table → phases and steps, each with the cells that say something of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.items import line
from cjmap.importers.sheet.table import Heading, Record, Table


class Said(NamedTuple):
    """A cell, and the heading that it stands under."""

    heading: Heading
    cell: Cell


@dataclass
class Step:
    """A step with its text; `text` has the cells of its action."""

    text: list[Cell]
    said: list[Said] = field(default_factory=list)


@dataclass
class Phase:
    """A phase; `cell` is the one that names it, None where none does."""

    cell: Cell | None
    said: list[Said] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)


class Journey(NamedTuple):
    """What a table holds.

    `spanning` are cells that are merged over several phases, `narrowed` those merged over several
    steps that stand at the first.
    """

    phases: list[Phase]
    spanning: list[tuple[Said, list[Phase]]]
    narrowed: list[Cell]


class _Group(NamedTuple):
    phase: Phase
    records: list[Record]


def journey(table: Table) -> Journey:
    """Phases and steps. Where a phase has several records, each of them is a step."""
    groups = list(_groups(table))
    stepwise = not table.phase or any(_steps(table, group) > 1 for group in groups)
    phase_at = {record.line: group.phase for group in groups for record in group.records}
    made = Journey([group.phase for group in groups], [], [])
    for group in groups:
        for record in group.records:
            said = _said(table, record)
            step = _step(said, table) if stepwise else None
            if step:
                group.phase.steps.append(step)
                said = [one for one in said if one.heading.key != "actions"]
            for one in said:
                alone = table.reach(one.cell) == record.line
                over = [] if alone else _over(one.cell, table, phase_at)
                if len(over) > 1:
                    made.spanning.append((one, over))
                elif step and (alone or not table.phase):
                    step.said.append(one)
                    made.narrowed.extend([one.cell] * (not alone))
                else:
                    group.phase.said.append(one)
    return made


def _said(table: Table, record: Record) -> list[Said]:
    headings, phase = table.headings, table.phase
    cells = sorted(record.cells.items())
    return [Said(headings[place], cell) for place, cell in cells if place != phase]


def _groups(table: Table) -> Iterator[_Group]:
    """Records with one phase: it is named once, in each of them, or by a merged cell."""
    group: _Group | None = None
    for record in table.records:
        cell = record.cells.get(table.phase)
        same = group and (cell is None or _same(cell, group.phase.cell))
        if group and same:
            group.records.append(record)
            continue
        if group:
            yield group
        group = _Group(Phase(cell), [record])
    if group:
        yield group


def _same(cell: Cell, other: Cell | None) -> bool:
    return other is not None and line(cell.text) == line(other.text)


def _steps(table: Table, group: _Group) -> int:
    return sum(
        any(table.headings[place].key == "actions" for place in record.cells)
        for record in group.records
    )


def _step(said: Sequence[Said], table: Table) -> Step | None:
    """The step of a record that has an action; without phases every record is one."""
    text = [one.cell for one in said if one.heading.key == "actions"]
    return Step(text) if text or not table.phase else None


def _over(cell: Cell, table: Table, phase_at: dict[int, Phase]) -> list[Phase]:
    """The phases that a merged cell reaches over."""
    first = cell.column if table.across else cell.row
    found: list[Phase] = []
    for at in range(first, table.reach(cell) + 1):
        phase = phase_at.get(at)
        if phase and phase not in found:
            found.append(phase)
    return found
