"""Brackets over the columns of a branch, with the path's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.board.board import Board
from cjmap.board.routes import Branch, Edge, forks
from cjmap.layout.grid import INSET, Context
from cjmap.layout.paragraph import SMALL_STRONG, Paragraph, paragraph
from cjmap.layout.scene import Group, Node, Paint, Path
from cjmap.layout.strokes import rounded
from cjmap.model.names import fold

_ABOVE = 4.0
"""From the bracket's line to the name under it."""
_BELOW = 3.0


class Brackets(NamedTuple):
    """Branches with their names; lines end at the bracket over the columns in `covered`."""

    branches: tuple[tuple[Branch, Paragraph], ...]
    covered: frozenset[int]
    height: float

    def draw(self, y: float, context: Context) -> Iterator[Node]:
        """The brackets with their lines at `y`, their feet on the cards."""
        for branch, text in self.branches:
            left, right = context.grid.span(branch.first, branch.last)
            left, right = left + INSET + 0.5, right - INSET - 0.5
            column = context.board.columns[branch.first]
            role = context.theme.phase(column.phase)
            foot = y + self.height - 2
            points = ((left, foot), (left, y), (right, y), (right, foot))
            nodes: tuple[Node, ...] = (
                Path(rounded(points, 5), Paint(stroke=role, width=1.25)),
                *text.draw(left + 8, y + _ABOVE),
            )
            yield Group(f"path.{column.id}", "path", nodes, branch.name)


def brackets(board: Board, ways: Sequence[Edge], context: Context) -> Brackets:
    """A bracket over each branch, unless it is one column and a way into it says its name."""
    told = {(edge.target, fold(edge.when)) for edge in ways}
    found: list[tuple[Branch, Paragraph]] = []
    for fork in forks(board):
        for branch in fork:
            if branch.first == branch.last and (branch.first, fold(branch.name)) in told:
                continue
            left, right = context.grid.span(branch.first, branch.last)
            role = context.theme.phase(board.columns[branch.first].phase)
            room = right - left - 2 * INSET - 16
            text = paragraph(branch.name, SMALL_STRONG, role, room, context.ruler)
            found.append((branch, text))
    covered = frozenset(
        column for branch, _ in found for column in range(branch.first, branch.last + 1)
    )
    tall = max((text.height for _, text in found), default=0.0)
    return Brackets(tuple(found), covered, tall + _ABOVE + _BELOW if found else 0.0)
