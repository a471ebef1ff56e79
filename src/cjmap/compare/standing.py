"""Where phases and steps of all maps stand: in which row of phases, in which shared columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjmap.board.board import Board, Column, Stretch
from cjmap.compare.columns import Span, Spread, evenly, spread
from cjmap.compare.match import Mark
from cjmap.compare.order import Row, align
from cjmap.model.journey import Action


class Standing(NamedTuple):
    """The columns of phases and of steps, by map and place in it, and how many there are."""

    phases: tuple[tuple[Span, ...], ...]
    steps: tuple[tuple[Span, ...], ...]
    columns: int


def marks(board: Board, *, one_map: bool) -> list[Mark]:
    """What the phases of a map are known by. `one_map`: all maps are views of one.

    The one phase of a map of actions has no name: it is the same as that of another such map.
    """
    return [
        Mark(
            one.phase.id or (one.id if one_map or not one.phase.name else ""), one.phase.name or ""
        )
        for one in board.stretches
    ]


def stand(rows: Sequence[Row], boards: Sequence[Board], *, one_map: bool) -> Standing:
    """The columns of phases, and of the steps in them."""
    widths = [[one.last - one.first + 1 for one in board.stretches] for board in boards]
    within: dict[int, Spread] = {}
    for at, row in enumerate(rows):
        if sum(place is not None for place in row) > 1:
            within[at] = _steps(row, boards, one_map=one_map)
            for one, place in enumerate(row):
                if place is not None:
                    widths[one][place] = within[at].columns
    outer = spread(rows, widths)
    steps = tuple(
        tuple(_of_one(one, board, rows, outer, within)) for one, board in enumerate(boards)
    )
    return Standing(outer.spans, steps, outer.columns)


def _of_one(
    one: int, board: Board, rows: Sequence[Row], outer: Spread, within: dict[int, Spread]
) -> list[Span]:
    """The columns of the steps of a map: as they stand in a shared phase, else evenly in theirs."""
    found: list[Span] = []
    for at, row in enumerate(rows):
        place = row[one]
        if place is None:
            continue
        first, last = outer.spans[one][place]
        if at in within:
            found += [(first + a, first + b) for a, b in within[at].spans[one]]
        else:
            found += evenly([1] * len(_held(board, board.stretches[place])), first, last + 1)
    return found


def _steps(row: Row, boards: Sequence[Board], *, one_map: bool) -> Spread:
    """The columns inside a phase that several maps have."""
    lists = [
        []
        if place is None
        else [_mark(one, one_map=one_map) for one in _held(board, board.stretches[place])]
        for place, board in zip(row, boards, strict=True)
    ]
    return spread(align(lists), [[1] * len(one) for one in lists])


def _held(board: Board, stretch: Stretch) -> Sequence[Column]:
    return board.columns[stretch.first : stretch.last + 1]


def _mark(column: Column, *, one_map: bool) -> Mark:
    content = column.content
    name = content.text if isinstance(content, Action) else content.name or ""
    return Mark(content.id or (column.id if one_map else ""), name)
