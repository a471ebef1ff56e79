"""The rows of all lanes, drawn one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cjmap.compare.common import Common
from cjmap.compare.comparison import Comparison
from cjmap.layout.compare.badges import badge
from cjmap.layout.compare.gutter import Head, head
from cjmap.layout.compare.renamed import renamed
from cjmap.layout.compare.rows import Row
from cjmap.layout.grid import Grid
from cjmap.layout.paints import filled
from cjmap.layout.paragraph import SMALL, label
from cjmap.layout.scene import Box, Frame, Gradient, Group, Node, Paint, Path
from cjmap.layout.strokes import line

_LEAST = 26.0
"""The height of a row in which a map has nothing."""
_BETWEEN = Paint(stroke="rule", dash=(1.5, 3.5))


class Drawn(NamedTuple):
    """The rows in place: nodes, gradients, and where they end."""

    nodes: tuple[Node, ...]
    gradients: tuple[Gradient, ...]
    bottom: float


def draw(found: Sequence[Row], comparison: Comparison, grid: Grid, top: float) -> Drawn:
    """All rows from `top` on."""
    nodes: list[Node] = []
    gradients: list[Gradient] = []
    for key, group in groupby(found, key=lambda row: row.key):
        children: list[Node] = []
        y = top
        for at, row in enumerate(group):
            beside = head(row, comparison, grid, first=at == 0)
            tall = max(row.block.height if row.block else _LEAST, beside.height)
            if at:
                children.append(_level(y, grid, _BETWEEN))
            children += _row(row, beside, comparison, grid, Frame(grid.left, y, 0, tall))
            gradients += row.block.gradients(y) if row.block else ()
            y += tall
        frame = Frame(grid.left, top, grid.right - grid.left, y - top)
        nodes.append(_level(top, grid, Paint(stroke="rule")))
        nodes.append(Group(f"lane-{key}", "lane", tuple(children), "", "", frame, key))
        top = y
    if found:
        nodes.append(_level(top, grid, Paint(stroke="rule")))
    return Drawn(tuple(nodes), tuple(gradients), top)


def _row(
    row: Row, beside: Head, comparison: Comparison, grid: Grid, place: Frame
) -> Iterator[Node]:
    """What a map has in a lane, over a veil where it has no phase at all."""
    yield from _uprights(_edges(row, comparison, grid), place)
    yield from beside.draw(place.y)
    yield from _spine(row, place)
    if row.placed is None:
        yield from row.block.draw(place.y) if row.block else ()
        return
    for hole in row.placed.holes if len(row.maps) == 1 else ():
        left, right = grid.span(*hole)
        yield Box(Frame(left, place.y + 0.5, right - left, place.height - 1), filled("panel"))
    if row.block is None:
        text, y = row.context.board.language.say("nothing here"), place.y + beside.top + 11
        yield label(text, grid.start + 8, y, SMALL, "muted", row.context.ruler)
        return
    number = row.placed.number
    role = row.context.theme.persona(number)
    yield from renamed(row.block.draw(place.y), f"m{number + 1}-", role)
    if row.key == "pain_points":
        yield from _badges(row, comparison.pains, place.y)


def _spine(row: Row, place: Frame) -> Iterator[Node]:
    """The colour of a map in the margin, so that its rows are found again."""
    if row.placed and len(row.maps) == 1:
        role = row.context.theme.persona(row.placed.number)
        yield Box(Frame(place.x - 12, place.y + 3, 3, place.height - 6), filled(role), 1.5)


def _edges(row: Row, comparison: Comparison, grid: Grid) -> Iterator[float]:
    """Where phases begin: those of the map, or those that several have."""
    starts: Iterable[int] = comparison.starts
    if row.placed and len(row.maps) == 1:
        starts = (first for first, _ in comparison.phase_spans[row.placed.number])
    yield from (grid.edges[first] for first in sorted(starts) if first)


def _uprights(edges: Iterable[float], place: Frame) -> Iterator[Path]:
    for x in edges:
        yield line(((x, place.y), (x, place.bottom)), Paint(stroke="phase-rule", width=1.25))


def _level(y: float, grid: Grid, paint: Paint) -> Path:
    return line(((grid.left, y), (grid.right, y)), paint)


def _badges(row: Row, pains: Iterable[Common], top: float) -> Iterator[Node]:
    """The numbers of pain points that others have too, on the upper edges of their cards."""
    assert row.block
    assert row.placed
    at = row.placed.number
    shared = (one for one in pains if one.shared)
    for number, one in enumerate(shared, 1):
        slot = one.slots[at]
        frame = row.block.frames.get(slot.id) if slot else None
        if slot and frame:
            nodes = badge(number, frame.right - 11, frame.y + top, row.context)
            yield Group(f"m{at + 1}-badge.{slot.id}", "badge", tuple(nodes))
