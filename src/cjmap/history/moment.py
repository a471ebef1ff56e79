"""One state of a map in figures: its emotion curves, and how much is open, done and known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from cjmap.board.board import Board
    from cjmap.board.feelings import Feeling
    from cjmap.model.lanes import Scale


class Point(NamedTuple):
    """A score: in which phase, where in it (0 at its start, 1 at its end), and how good.

    `mood` runs from -1, the worst, through 0, neutral, to 1. `step` is what happens there.
    """

    phase: int
    part: float
    mood: float
    score: float
    step: str


class Strand(NamedTuple):
    """The curve of one persona, who has a place among all: it gives colour and marker."""

    name: str
    index: int  # type: ignore[assignment]  # nobody searches in it
    points: tuple[Point, ...]


class Figures(NamedTuple):
    """What can be counted. `done` are all opportunities that were ever done, on the map or not any
    more; `known` of `entries` rest on sources, and both are 0 where none is named.
    """

    steps: int
    pains: int
    open: int
    done: int
    known: int
    entries: int


class Moment(NamedTuple):
    """A state. `phases` are those that it has, with the number of their columns."""

    strands: tuple[Strand, ...]
    figures: Figures
    phases: tuple[tuple[int, int], ...]
    rtl: bool = False
    language: str = "en"


Numbers = Callable[[int], int]
"""The place of a phase in the map → that by which it is known through all states."""


def moment(data: dict[str, Any], number: Numbers, done: int = 0) -> Moment:
    """What a map in its plain long form comes to, after so many opportunities were done."""
    from cjmap.board.assemble import assemble
    from cjmap.board.view import View
    from cjmap.model.index import build_index
    from cjmap.model.journey import Journey

    journey = Journey.model_validate(data)
    board = assemble(journey, build_index(journey), View())
    columns = tuple((number(one.index), one.last + 1 - one.first) for one in board.stretches)
    return Moment(
        tuple(_strands(board, number)), _figures(board, done), columns, board.rtl, board.code
    )


def _strands(board: Board, number: Numbers) -> Iterator[Strand]:
    from cjmap.board.feelings import feelings

    lane = next((one for one in board.lanes if one.key == "emotions"), None)
    if lane is None:
        return
    scale = lane.scale or board.journey.scale
    for actor, felt in feelings(lane, board):
        points = tuple(_point(one, board, scale, number) for one in felt if one.score is not None)
        if points:
            named = (actor.persona.name, actor.index) if actor else ("", 0)
            yield Strand(*named, points)


def _point(one: Feeling, board: Board, scale: Scale, number: Numbers) -> Point:
    assert one.score is not None
    column = board.columns[min(int(one.at), len(board.columns) - 1)]
    stretch = board.stretches[column.phase]
    part = (one.at - stretch.first) / (stretch.last + 1 - stretch.first)
    return Point(
        *(number(stretch.index), part, _mood(one.score, scale), one.score),
        str(getattr(column.content, "text", None) or getattr(column.content, "name", None) or ""),
    )


def _mood(score: float, scale: Scale) -> float:
    reach = (scale.max if score > scale.middle else scale.min) - scale.middle
    share = min(1.0, abs((score - scale.middle) / reach)) if reach else 0.0
    return share if (score > scale.middle) != (scale.better == "lower") else -share


def _figures(board: Board, done: int) -> Figures:
    from cjmap.board.tally import tally
    from cjmap.model.items import Opportunity, PainPoint

    items = {slot.route: slot.item for lane in board.lanes for slot in lane.slots}
    pains = [one.status for one in items.values() if isinstance(one, PainPoint)]
    chances = [one.status for one in items.values() if isinstance(one, Opportunity)]
    closed = ("done", "dropped")
    counted = tally(board)
    every = counted.total() if board.evidenced else 0
    return Figures(
        steps=len(board.columns),
        pains=sum(one not in closed for one in pains),
        open=sum(one not in closed for one in chances),
        done=done,
        known=every - counted["assumed"] if every else 0,
        entries=every,
    )
