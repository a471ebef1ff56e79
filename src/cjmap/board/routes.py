"""How the columns lead to each other: the flow of the journey, without any geometry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import Literal, NamedTuple

from cjmap.board.board import Board, Column
from cjmap.model.names import fold

END = "end"
"""What `next` says of a drop-off."""

EdgeKind = Literal["step", "branch", "merge", "skip", "back", "end"]
"""`step` leads to the next column and is not drawn; `branch` is one of several ways, `merge` the
way from a path back to the rest, `skip` a way past columns, `back` a way to where one has been
(also to itself), `end` a drop-off."""


class Edge(NamedTuple):
    """Column `source` leads to column `target`, or out of the journey where that is None.

    `when` is the condition in words; `share` the percent of customers who go this way.
    """

    source: int
    target: int | None
    when: str = ""
    share: float | None = None
    kind: EdgeKind = "step"


class Branch(NamedTuple):
    """Consecutive columns of one path within a phase, `first` to `last` inclusive."""

    name: str
    first: int
    last: int


Fork = tuple[Branch, ...]
"""Adjacent branches of a phase: alternatives of each other."""


def forks(board: Board) -> tuple[Fork, ...]:
    """All branches from left to right, gathered to forks."""
    packed, places = _packed(board)
    return tuple(
        tuple(Branch(one.name, places[one.first], places[one.last]) for one in fork)
        for fork in _forks(packed)
    )


def _packed(board: Board) -> tuple[Board, tuple[int, ...]]:
    """The board without columns of nobody, and where its columns were: ways lead past those."""
    full = [column for column in board.columns if not column.empty]
    places = tuple(column.index for column in full)
    if len(full) == len(board.columns):
        return board, places
    columns = tuple(column._replace(index=at) for at, column in enumerate(full))
    return replace(board, columns=columns), places


def _forks(board: Board) -> tuple[Fork, ...]:
    found: list[list[Branch]] = []
    for _, group in groupby(board.columns, key=_path):
        columns = list(group)
        first, last = columns[0], columns[-1]
        if first.content.path is None:
            continue
        branch = Branch(first.content.path, first.index, last.index)
        before = found[-1][-1].last if found else -1
        if before == first.index - 1 >= 0 and board.columns[before].phase == first.phase:
            found[-1].append(branch)
        else:
            found.append([branch])
    return tuple(tuple(fork) for fork in found)


def _path(column: Column) -> tuple[int, str | None]:
    path = column.content.path
    return column.phase, None if path is None else fold(path)


def edges(board: Board) -> tuple[Edge, ...]:
    """Every way through the journey, by source column, then as written.

    Without `next`, a column leads to the next one, the column before a fork to the first of each
    branch, the last of each branch to what follows its fork. Where another fork follows, that is
    the branch of the same name, or else each of its branches. What `next` names but the board
    does not show (a view of one persona) is left out.
    """
    packed, places = _packed(board)
    flow = _Flow(packed)
    found = (edge for column in packed.columns for edge in flow.leave(column))
    if packed is board:
        return tuple(found)
    return tuple(
        edge._replace(
            source=places[edge.source],
            target=None if edge.target is None else places[edge.target],
        )
        for edge in found
    )


class _Flow:
    """The forks of a board by column."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.count = len(board.columns)
        self.starting: dict[int, Fork] = {}
        self.branch: dict[int, tuple[Fork, Branch]] = {}
        for fork in _forks(board):
            self.starting[fork[0].first] = fork
            for branch in fork:
                for index in range(branch.first, branch.last + 1):
                    self.branch[index] = fork, branch

    @cached_property
    def column_of(self) -> dict[tuple[str | int, ...], int]:
        """The column of an action, the first one of a phase."""
        found: dict[tuple[str | int, ...], int] = {}
        for column in self.board.columns:
            found[column.route] = column.index
            found.setdefault(column.route[:2], column.index)
        return found

    def leave(self, column: Column) -> Iterator[Edge]:
        if column.content.next:
            yield from self._written(column)
            return
        targets = self._default(column.index)
        for target in targets:
            kind: EdgeKind = "step"
            if len(targets) > 1:
                kind = "branch"
            elif target != column.index + 1:
                kind = "merge"
            yield Edge(column.index, target, "", None, kind)

    def _default(self, index: int) -> tuple[int, ...]:
        after, name = index + 1, ""
        if index in self.branch:
            fork, branch = self.branch[index]
            if index < branch.last:
                return (after,)
            after, name = fork[-1].last + 1, fold(branch.name)
        if after >= self.count:
            return ()
        if after not in self.starting:
            return (after,)
        coming = self.starting[after]
        same = tuple(branch.first for branch in coming if fold(branch.name) == name)
        return same or tuple(branch.first for branch in coming)

    def _written(self, column: Column) -> Iterator[Edge]:
        ways = column.content.next
        choice = len(ways) > 1 and (
            column.content.kind == "decision" or all(way.when for way in ways)
        )
        for way in ways:
            ending = fold(way.to) == END
            target = None if ending else self._find(way.to)
            if target is None and not ending:
                continue
            kind = self._kind(column.index, target, choice, bool(way.when))
            yield Edge(column.index, target, way.when or "", way.share, kind)

    def _find(self, name: str) -> int | None:
        route = self.board.index.find(name, ("action", "phase"))
        return None if route is None else self.column_of.get(route)

    def _kind(self, source: int, target: int | None, choice: bool, told: bool) -> EdgeKind:
        if target is None:
            return "end"
        if target <= source:
            return "back"
        if choice or (target == source + 1 and told):
            return "branch"
        if target == source + 1:
            return "step"
        entered = self.branch.get(target)
        if entered and entered[1].first == target and self.branch.get(source) != entered:
            return "branch"
        return "skip"
