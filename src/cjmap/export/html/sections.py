"""The parts of the report, and the columns of its tables of steps."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from cjmap.board.board import Board, Lane
from cjmap.export import statements
from cjmap.export.page import Checked
from cjmap.query.digest import Digest
from cjmap.query.entries import Entry
from cjmap.query.story import Step


class Section(NamedTuple):
    """A part of the report, for the contents."""

    id: str
    title: str
    amount: int
    template: str


_ASKED = {"journey": ("overview", "emotions"), "people": ("persona", "about")}
"""By which names a part may be asked for, where those are not its own."""


def sections(
    found: Digest, board: Board, wanted: Collection[str], checked: Checked | None = None
) -> Iterator[Section]:
    """The parts that the map has something for, in order; only the wanted ones, if any are."""
    for section in _sections(found, board, checked):
        names = _ASKED.get(section.id, (section.id,))
        if not wanted or any(name in wanted for name in names):
            yield section


def _sections(found: Digest, board: Board, checked: Checked | None) -> Iterator[Section]:
    say, labels = board.language.say, {lane.key: lane.label for lane in board.lanes}
    journey = board.journey
    yield Section("journey", say("The journey"), 0, "picture.html")
    if board.actors or journey.scenario or statements.scenario_facts(journey, board.language):
        yield Section("people", people_title(board), 0, "people.html")
    yield Section("phases", say("Phase by phase"), len(board.stretches), "phases.html")
    for id_, found_here in (
        ("opportunities", found.chances),
        ("pain_points", found.pains),
        ("moments", found.moments),
        ("metrics", found.readings),
    ):
        title = labels.get(id_, say("Moments of truth"))
        if found_here:
            name = "pains" if id_ == "pain_points" else id_
            yield Section(id_, title, len(found_here), f"{name}.html")
    yield Section("evidence", say("Evidence"), len(found.bases), "evidence.html")
    if found.duties:
        yield Section("owners", say("Owners"), len(found.duties), "owners.html")
    if checked is not None:
        amount = len(checked.findings)
        yield Section("findings", say("What to improve"), amount, "findings.html")


def people_title(board: Board) -> str:
    """What the part about the personas is called; there may be none in it."""
    say = board.language.say
    if not board.actors:
        return say("Scenario")
    alone = len(board.actors) == 1
    return say("Persona and scenario") if alone else say("Personas and scenario")


class StepColumn(NamedTuple):
    """A column of the tables of steps, with the lanes that it gathers."""

    key: str
    title: str
    lanes: tuple[str, ...]
    labelled: bool

    def cell(self, step: Step) -> list[tuple[Lane, list[Entry]]]:
        """The items of a step in this column, lane by lane."""
        mine = (entry for entry in step.entries if entry.lane.key in self.lanes)
        return list(statements.by_lane(mine))


def step_columns(board: Board) -> tuple[StepColumn, ...]:
    """The same columns in all phases: channels, thoughts, feelings, pain points, then the rest."""
    lanes = {lane.key: lane for lane in board.lanes if lane.slots or lane.stops}
    groups = (
        ("channels", ("channels", "touchpoints")),
        ("thoughts", ("thoughts", "quotes")),
        ("emotions", ("emotions",)),
        ("pain_points", ("pain_points",)),
    )
    columns, stepped = [], _lanes_of_steps(board)
    taken = {"actions"}
    for key, names in groups:
        present = tuple(n for n in names if n in stepped or (n in lanes and lanes[n].stops))
        taken.update(present)
        if present:
            columns.append(StepColumn(key, lanes[present[0]].label, present, False))
    rest = tuple(key for key in lanes if key not in taken and key in stepped)
    if rest:
        alone = len(rest) == 1
        title = lanes[rest[0]].label if alone else board.language.say("And more")
        columns.append(StepColumn("rest", title, rest, not alone))
    return tuple(columns)


def _lanes_of_steps(board: Board) -> set[str]:
    """The lanes that hold something at a single step."""
    bare = {one.first for one in board.stretches if not one.phase.actions}
    return {
        lane.key
        for lane in board.lanes
        for slot in lane.slots
        if slot.level == "action" or (slot.level == "phase" and slot.first in bare)
    }
