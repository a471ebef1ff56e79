"""Everything on the map as sticky notes: a CSV file for whiteboards.

Whiteboards make a note of every cell that is pasted, and know nothing of colours. So the notes of a
lane stand together, on one line each: they are pasted as one, and coloured as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjmap.board.board import Actor, Board, Lane, Slot
from cjmap.export.csv import one_way
from cjmap.export.data import Data
from cjmap.export.grid import told
from cjmap.export.sentences import signed
from cjmap.model.items import Score
from cjmap.model.journey import Action

_COLORS = {
    "actions": "yellow",
    **dict.fromkeys(("thoughts", "quotes", "emotions"), "orange"),
    **dict.fromkeys(("goals", "needs"), "pink"),
    "pain_points": "red",
    **dict.fromkeys(("gains", "insights"), "green"),
    "opportunities": "violet",
    **dict.fromkeys(("touchpoints", "channels", "physical_evidence", "metrics"), "blue"),
}
_OTHER = "gray"
"""Phases, what happens behind the scenes, and lanes of the author's own."""


class Note(NamedTuple):
    """A row; the names are the headings."""

    note: str
    lane: str
    color: str
    phase: str = ""
    step: str = ""
    persona: str = ""
    tags: str = ""
    id: str = ""


def write(data: Data) -> bytes:
    """A row for each note: the phases, then lane by lane."""
    board = data.board
    notes = [*_phases(board), *(note for lane in board.lanes for note in _notes(lane, board))]
    return one_way([Note._fields, *notes], data.options)


def _phases(board: Board) -> Iterator[Note]:
    lane = board.language.say("Phases")
    for stretch in board.stretches:
        if name := _line(stretch.phase.name or ""):
            tags = _row(stretch.phase.tags)
            yield Note(name, lane, _OTHER, phase=name, tags=tags, id=stretch.id)


def _notes(lane: Lane, board: Board) -> Iterator[Note]:
    color = _COLORS.get(lane.key, _OTHER)
    for column in board.columns if lane.key == "actions" else ():
        place, tags = _place(column.index, column.index, board), _row(column.content.tags)
        text = _step(column.index, board)
        yield Note(text, lane.label, color, *place, _people(column.actors), tags, column.id)
    for stop in lane.stops:
        place = _place(stop.first, stop.last, board)
        yield Note(_line(stop.channel.name), lane.label, color, *place, _people(stop.actors))
    for slot in lane.slots:
        place, tags = _where(slot, board), _row(slot.item.tags)
        text = _text(slot, lane, board)
        yield Note(text, lane.label, color, *place, _people(slot.actors), tags, slot.id)


def _text(slot: Slot, lane: Lane, board: Board) -> str:
    text, item, language = told(slot, lane, board), slot.item, board.language
    if isinstance(item, Score) and item.target is not None:
        figure = signed(item.target, lane.scale or board.journey.scale, language)
        wanted = language.say("target\u00a0{figure}", figure=figure)
        text = f"{text} · {wanted}" if text else wanted
    return _line(text)


def _where(slot: Slot, board: Board) -> tuple[str, str]:
    if slot.level == "map" and not slot.item.phases:
        return "", ""
    phase, step = _place(slot.first, slot.last, board)
    return phase, step if slot.level == "action" else ""


def _place(first: int, last: int, board: Board) -> tuple[str, str]:
    """The names of the phases and, in one column, of the step."""
    phases = dict.fromkeys(board.columns[at].phase for at in range(first, last + 1))
    names = (board.stretches[one].phase.name or "" for one in phases)
    return _row(map(_line, names)), _step(first, board) if first == last else ""


def _step(column: int, board: Board) -> str:
    content = board.columns[column].content
    return _line(content.text if isinstance(content, Action) else content.name or "")


def _people(actors: Iterable[Actor]) -> str:
    return _row(actor.persona.name for actor in actors)


def _row(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _line(text: str) -> str:
    """Of a text with several lines a whiteboard would make several notes."""
    return " ".join(text.split())
