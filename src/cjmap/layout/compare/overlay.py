"""All curves in one lane: each map is somebody who feels, on columns that all share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.board.board import Actor, Board, Column, Lane, Slot
from cjmap.board.view import View
from cjmap.compare.comparison import Comparison
from cjmap.compare.feel import Felt, emotions
from cjmap.layout.grid import Block, Context, Grid
from cjmap.layout.lanes import curve
from cjmap.layout.measure import Ruler
from cjmap.layout.theme import Theme
from cjmap.model.items import Score
from cjmap.model.journey import Phase
from cjmap.model.registry import Persona


def context(comparison: Comparison, grid: Grid, ruler: Ruler, theme: Theme, view: View) -> Context:
    """A board on which each map is a persona, with one lane: the feelings of all."""
    first = comparison.boards[0]
    actors = tuple(
        Actor(at, Persona(name=track.name)) for at, track in enumerate(comparison.tracks)
    )
    board = Board(
        journey=first.journey,
        index=first.index,
        actors=actors,
        stretches=(),
        columns=tuple(_column(at) for at in range(comparison.columns)),
        lanes=tuple(_lane(comparison, actors)),
        letters=(),
        evidenced=any(one.evidenced for one in comparison.boards),
        language=first.language,
        code=first.code,
        rtl=first.rtl,
    )
    return Context(board, grid, ruler, theme, view)


def arrange(found: Context) -> tuple[Lane, Block] | None:
    """The lane laid out; None where no map tells a feeling."""
    if not found.board.lanes:
        return None
    lane = found.board.lanes[0]
    return lane, curve.arrange(lane, found)


def _column(at: int) -> Column:
    return Column(at, at, Phase(), f"column-{at}", (), (), (), "assumed")


def _lane(comparison: Comparison, actors: Sequence[Actor]) -> Iterator[Lane]:
    lanes = [lane for lane in map(emotions, comparison.boards) if lane]
    slots = tuple(slot for at in range(len(actors)) for slot in _slots(comparison, actors[at]))
    if not slots:
        return
    scale, say = comparison.scale, comparison.boards[0].language.say
    own = [lane.scale for lane in lanes if lane.scale]
    description = lanes[0].description if len(lanes) == 1 else ""
    if len({(one.min, one.max, one.middle, one.better) for one in own}) > 1:
        number = comparison.boards[0].language.number
        description = say(
            "scores of different scales, shown from {low} to {high}",
            low=number(scale.min),
            high=number(scale.max),
        )
    yield Lane("emotions", lanes[0].label, description, "curve", slots, (), scale)


def _slots(comparison: Comparison, actor: Actor) -> Iterator[Slot]:
    spans = comparison.step_spans[actor.index]
    for one in comparison.curves[actor.index]:
        if one.score is None and one.target is None and not one.word:
            continue
        yield one.slot._replace(
            item=_score(one),
            id=f"m{actor.index + 1}-{one.slot.id}",
            first=spans[one.first][0],
            last=spans[one.last][1],
            actors=(actor,),
        )


def _score(one: Felt) -> Score:
    said = {"score": one.score, "target": one.target, "text": one.word or None}
    assert isinstance(one.slot.item, Score)
    return one.slot.item.model_copy(update=said)
