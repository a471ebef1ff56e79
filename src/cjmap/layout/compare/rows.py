"""The lanes: one for all curves, and in every other a row for each map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cjmap.board.board import Lane
from cjmap.compare.comparison import Comparison
from cjmap.compare.match import Mark as Known
from cjmap.compare.order import align
from cjmap.layout.compare import overlay
from cjmap.layout.compare.tracks import Placed
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import arrange
from cjmap.model.names import fold


class Row(NamedTuple):
    """A lane of one map, or of all that have the same in it; of all curves where `placed` is None.

    `block` is None where a map has nothing in that lane.
    """

    key: str
    label: str
    description: str
    drawn: str
    maps: tuple[int, ...]
    placed: Placed | None
    block: Block | None
    context: Context


def rows(comparison: Comparison, placed: Sequence[Placed], curves: Context) -> tuple[Row, ...]:
    """All rows: the curves first, then the lanes in their order."""
    found: list[Row] = []
    laid = overlay.arrange(curves)
    if laid:
        lane, block = laid
        found.append(Row(*lane[:4], tuple(range(len(placed))), None, block, curves))
    by_key = [{fold(lane.key): lane for lane in one.context.board.lanes} for one in placed]
    for key in _keys(by_key):
        if key != "emotions":
            found += _of_lane([lanes.get(key) for lanes in by_key], placed, comparison)
    return tuple(found)


def _keys(by_key: Sequence[Mapping[str, Lane]]) -> Iterable[str]:
    """The lanes of all maps in one order; where maps disagree, the first decides."""
    lists = [list(lanes) for lanes in by_key]
    rows = align([[Known(key, "") for key in keys] for keys in lists])
    return dict.fromkeys(
        next(lists[at][place] for at, place in enumerate(row) if place is not None) for row in rows
    )


def _of_lane(
    lanes: Sequence[Lane | None], placed: Sequence[Placed], comparison: Comparison
) -> Iterator[Row]:
    """A row for each map, or a single one where they are views of one map and show the same."""
    first = next(lane for lane in lanes if lane)
    head = (first.key, first.label, first.description, first.drawn)
    if all(track.alone for track in comparison.tracks) and _same(lanes, placed):
        one = placed[0]
        every = tuple(range(len(placed)))
        yield Row(*head, every, one, _arranged(first, one.context), one.context)
        return
    for one, lane in zip(placed, lanes, strict=True):
        block = _arranged(lane, one.context) if lane else None
        yield Row(*head, (one.number,), one, block, one.context)


def _arranged(lane: Lane, context: Context) -> Block:
    """A lane laid out. An axis leaves room beside it for whose row it is, as for a description."""
    return arrange(lane._replace(description=lane.description or " "), context)


def _same(lanes: Sequence[Lane | None], placed: Sequence[Placed]) -> bool:
    """Whether a lane shows the same in the same places."""
    held = [_held(lane, one.context) for one, lane in zip(placed, lanes, strict=True) if lane]
    return len(held) == len(placed) and all(one == held[0] for one in held)


def _held(lane: Lane, context: Context) -> list[tuple[str, tuple[float, float]]]:
    """What a lane shows, and where."""
    if lane.key == "actions":
        places = [(one.id, one.index, one.index) for one in context.board.columns]
    else:
        places = [(one.id, one.first, one.last) for one in lane.slots]
        places += [(one.channel.name, one.first, one.last) for one in lane.stops]
    return [(name, context.grid.span(first, last)) for name, first, last in places]


def reach(found: Sequence[Row]) -> float:
    """Room that the rows need right of the last column."""
    return max([12.0, *(row.block.reach for row in found if row.block)])
