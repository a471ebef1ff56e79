"""The rows of all lanes, drawn one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from cjmap.compare.comparison import Common, Comparison
from cjmap.layout.compare.gutter import Head, head
from cjmap.layout.compare.renamed import renamed
from cjmap.layout.compare.rows import Row
from cjmap.layout.grid import Grid
from cjmap.layout.paints import filled
from cjmap.layout.paragraph import SMALL, SMALL_STRONG, label
from cjmap.layout.scene import Box, Circle, Frame, Gradient, Group, Node, Paint, Path
from cjmap.layout.strokes import line

_LEAST = 26.0
"""The height of a row in which a map has nothing."""
_BETWEEN = Paint(stroke="rule", dash=(1.5, 3.5))
_BADGE = 7.5


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
        text = row.context.board.language.say("not in this map")
        yield label(
            text,
            grid.start + 8,
            place.y + (30 if beside.label else 17),
            SMALL,
            "muted",
            row.context.ruler,
        )
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
    if row.placed is None or len(row.maps) > 1:
        for at, spans in enumerate(comparison.phase_spans):
            for place, (first, _) in enumerate(spans):
                if any(r[at] == place and _several(r) for r in comparison.phases):
                    yield grid.edges[first]
        return
    for first, _ in comparison.phase_spans[row.placed.number]:
        yield grid.edges[first]


def _several(places: Iterable[int | None]) -> bool:
    return sum(place is not None for place in places) > 1


def _uprights(edges: Iterable[float], place: Frame) -> Iterator[Path]:
    for x in sorted({edge for edge in edges if edge > place.x + 200}):
        yield line(((x, place.y), (x, place.bottom)), Paint(stroke="phase-rule", width=1.25))


def _level(y: float, grid: Grid, paint: Paint) -> Path:
    return line(((grid.left, y), (grid.right, y)), paint)


def numbers(pains: Iterable[Common], at: int) -> Mapping[str, int]:
    """The numbers of the pain points that a map shares with others, by item."""
    shared = [one for one in pains if one.shared]
    return {slot.id: n for n, one in enumerate(shared, 1) if (slot := one.slots[at])}


def badge(number: int, x: float, y: float, row: Row) -> Iterator[Node]:
    """A number that stands on everything that is the same."""
    yield Circle(x, y, _BADGE, Paint(fill="ink", stroke="background", width=1.5))
    ruler = row.context.ruler
    yield label(str(number), x, y + 4, SMALL_STRONG, "background", ruler, "middle")


def _badges(row: Row, pains: Iterable[Common], top: float) -> Iterator[Node]:
    assert row.block
    assert row.placed
    at = row.placed.number
    for name, number in numbers(pains, at).items():
        frame = row.block.frames.get(name)
        if frame:
            nodes = badge(number, frame.right - 11, frame.y + top, row)
            yield Group(f"m{at + 1}-badge.{name}", "badge", tuple(nodes))
