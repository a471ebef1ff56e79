"""The ways that do not lead to the next column, drawn in tracks above the action cards."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cjmap.layout import tracks
from cjmap.layout.board import Board
from cjmap.layout.grid import Context
from cjmap.layout.numbers import number
from cjmap.layout.paragraph import SMALL_STRONG, Paragraph, paragraph
from cjmap.layout.ports import Ends, ends
from cjmap.layout.routes import Edge
from cjmap.layout.scene import Frame

STEP = 24.0
"""Distance of tracks, in units."""
FIRST = 22.0
"""From the upper edge of the cards, or of the brackets over them, to the first track."""
LEADING = 15.0
_DIAMOND = 11.0
_STUB = 30.0
"""How long the line of a drop-off is."""
_BESIDE = 16.0
"""From a line's left end to its label."""
_LEAST = 150.0
"""A label may be this wide even where its line is shorter."""
_ABOVE = 5.0
"""From a line up to the baseline of its label."""


@dataclass(frozen=True, slots=True)
class Way:
    """An edge in its track. `label` starts at `at`; heights are counted upwards from `FIRST`
    below the first track, so that 0 is where the lines end."""

    edge: Edge
    start: float
    end: float
    diamond: bool
    width: float
    label: Paragraph | None
    at: float
    run: tracks.Run
    track: int = 0

    def box(self, height: float) -> Frame | None:
        """The box of the label over a line at `height`, measured upwards from its own bottom."""
        if self.label is None:
            return None
        return Frame(self.at, height + _ABOVE - 3, self.label.room, self.label.height)


@dataclass(frozen=True, slots=True)
class Flow:
    """All drawn ways: `levels` are the heights of the tracks above where lines end."""

    ways: tuple[Way, ...]
    diamonds: tuple[tuple[float, int], ...]
    levels: tuple[float, ...]
    height: float


def drawn(edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """The edges that are not simply the next column."""
    return tuple(edge for edge in edges if edge.kind != "step")


def forked(board: Board, edges: Sequence[Edge]) -> frozenset[int]:
    """The decisions that get a diamond: those with a drawn way."""
    sources = {edge.source for edge in edges}
    return frozenset(
        column.index
        for column in board.columns
        if column.content.kind == "decision" and column.index in sources
    )


def plan(edges: Sequence[Edge], context: Context) -> Flow:
    """Ports, labels and tracks of the drawn edges."""
    diamonds = forked(context.board, edges)
    places = ends(edges, context.grid, diamonds)
    ways = [
        _way(edge, place, edge.source in diamonds, context)
        for edge, place in zip(edges, places, strict=True)
    ]
    marks = tuple((context.grid.centre(column), column) for column in sorted(diamonds))
    levels = tracks.allocate([way.run for way in ways], marks)
    ways = [replace(way, track=level) for way, level in zip(ways, levels, strict=True)]
    heights, top = _heights(ways, bool(marks))
    return Flow(_cleared(ways), marks, heights, top)


def text(edge: Edge) -> str:
    """What stands on an edge: its condition and its share."""
    share = "" if edge.share is None else f"{number(edge.share)}\u00a0%"
    return " · ".join(filter(None, (edge.when, share)))


def _way(edge: Edge, place: Ends, diamond: bool, context: Context) -> Way:
    grid, start, end = context.grid, place.source, place.target
    if end is None:
        end = start + _STUB if start + _STUB + 8 < grid.end else start - _STUB
    left, right = min(start, end), max(start, end)
    width = 2.0 if edge.share is None else 1.5 + 5 * min(max(edge.share, 0.0), 100.0) / 100
    label = _label(edge, right - left, context)
    at, wide = left, 0.0
    if label:
        wide = label.room
        at = left + _BESIDE if end >= start else min(left + _BESIDE, start - _BESIDE - wide)
        at = max(min(at, grid.end - wide), grid.start)
    near = label is not None and at < start + 13 and at + wide > start - 13
    run = tracks.Run(
        min(left - width / 2 - 2, at - 4 if label else left),
        max(right + width / 2 + 2, at + wide + 4 if label else right),
        right - left,
        frozenset({edge.source}) if diamond and not near else frozenset(),
    )
    return Way(edge, start, end, diamond, width, label, at, run)


def _label(edge: Edge, length: float, context: Context) -> Paragraph | None:
    """The text of an edge, broken to the length of its line; its `room` is its width."""
    words = text(edge)
    if not words:
        return None
    room = min(max(length - 2 * _BESIDE, _LEAST), context.grid.end - context.grid.start)
    label = paragraph(words, SMALL_STRONG, hue(edge, context), room, context.ruler)
    return replace(label, room=max(line.width for line in label.lines))


def hue(edge: Edge, context: Context) -> str:
    """The colour role of an edge's label: its phase's, quiet where it only passes by."""
    if edge.kind in ("skip", "merge"):
        return "muted"
    return context.theme.phase(context.board.columns[edge.source].phase)


def _heights(ways: Sequence[Way], diamonds: bool) -> tuple[tuple[float, ...], float]:
    """The height of each track above the cards, and where the highest label ends."""
    if not ways:
        return (), 0.0
    tall = [0] * (max(way.track for way in ways) + 1)
    for way in ways:
        lines = len(way.label.lines) if way.label else 0
        tall[way.track] = max(tall[way.track], lines)
    levels = [FIRST]
    for lines in tall[:-1]:
        levels.append(levels[-1] + STEP + LEADING * max(0, lines - 1))
    top = levels[-1] + (4 + LEADING * tall[-1] if tall[-1] else 6.0)
    return tuple(levels), max(top, FIRST + _DIAMOND + 2 if diamonds else 0.0)


def _cleared(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Move labels, within what their line takes, out of the way of lines that pass to higher
    tracks; where that is not possible the line opens (see `gaps`)."""
    stems = sorted((x, way.track) for way in ways for x in (way.start, way.end))
    return tuple(_moved(way, stems) for way in ways)


def _moved(way: Way, stems: Sequence[tuple[float, int]]) -> Way:
    if way.label is None:
        return way
    wide = way.label.room
    passing = [x for x in _between(stems, way.run.left, way.run.right) if x[1] > way.track]
    for at in (way.at, *(x + 6 for x, _ in passing)):
        if at + wide + 4 <= way.run.right and all(
            not at - 4 < x < at + wide + 4 for x, _ in passing
        ):
            return replace(way, at=at)
    return way


def _between(
    stems: Sequence[tuple[float, int]], left: float, right: float
) -> Sequence[tuple[float, int]]:
    return stems[bisect_left(stems, (left, -1)) : bisect_right(stems, (right, 1 << 60))]


def gaps(flow: Flow) -> Mapping[float, tuple[tuple[float, float], ...]]:
    """Where upright lines open for labels: heights (from, to) by the x of the line."""
    xs = sorted({x for way in flow.ways for x in (way.start, way.end)})
    marks = [(x, 0) for x in xs]
    found: dict[float, list[tuple[float, float]]] = {}
    for way in flow.ways:
        box = way.box(flow.levels[way.track])
        if box is None:
            continue
        for x, _ in _between(marks, box.x - 3, box.right + 3):
            found.setdefault(x, []).append((box.y - 1, box.bottom + 1))
    return {x: tuple(sorted(spans)) for x, spans in found.items()}
