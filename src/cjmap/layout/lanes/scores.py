"""Scores and feelings on the grid: who, where, which score, or only a word."""

from __future__ import annotations

from typing import NamedTuple

from cjmap.board.board import Actor, Lane, Slot
from cjmap.board.feelings import Feeling, feelings
from cjmap.layout.grid import Context, Grid
from cjmap.layout.measure import plain


class Reading(NamedTuple):
    """What one persona feels at one place; `x` is its middle, `left` to `right` its room.

    `score` and `target` are None where none is drawn; `word` is what is shown as text.
    `actor` is None on a map without personas.
    """

    id: str
    actor: Actor | None
    slot: Slot
    x: float
    left: float
    right: float
    score: float | None
    target: float | None
    word: str


def readings(lane: Lane, context: Context) -> tuple[tuple[Actor | None, list[Reading]], ...]:
    """Every persona's readings from left to right, personas in the order of the map.

    Several in one place share its room evenly. What hangs on a phase stands over the middle of its
    columns.
    """
    return tuple(
        (actor, sorted((_placed(one, context.grid) for one in found), key=lambda one: one.x))
        for actor, found in feelings(lane, context.board)
    )


def _placed(feeling: Feeling, grid: Grid) -> Reading:
    start, end = grid.span(feeling.first, feeling.last)
    share = (end - start) / feeling.parts
    left, right = start + feeling.part * share, start + (feeling.part + 1) * share
    return Reading(
        feeling.id,
        feeling.actor,
        feeling.slot,
        (left + right) / 2,
        left,
        right,
        feeling.score,
        feeling.target,
        plain(feeling.word),
    )
