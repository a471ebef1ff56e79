"""The ways that do not lead to the next column, drawn in tracks above the action cards."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from cjmap.board.board import Board
from cjmap.board.routes import Edge
from cjmap.language.direction import dotted
from cjmap.layout import tracks
from cjmap.layout.drop_offs import LEAST, DropOff, drop_off
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import SMALL_STRONG, Paragraph, paragraph
from cjmap.layout.ports import Ends, ends
from cjmap.layout.scene import Frame

STEP = 24.0
"""Distance of tracks, in units."""
FIRST = 22.0
"""From the upper edge of the cards, or of the brackets over them, to the first track."""
LEADING = 15.0
_DIAMOND = 11.0
_BESIDE = 16.0
"""From a line's left end to its label."""
_LOW = 5.0
"""How far the label behind a stop mark reaches below the line."""
_OVER = 6.0
"""From the line to the label over a stop mark."""


class Way(NamedTuple):
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
    shared: Literal["", "start", "end"] = ""
    """Which end a longer way on the same track draws already."""
    over: bool = False
    """The label of a drop-off stands over its mark, not behind it."""

    def box(self, height: float) -> Frame | None:
        """The box of the label over a line at `height`, measured upwards from its own bottom."""
        if self.label is None:
            return None
        return Frame(self.at, height + self._rise, self.label.room, self.label.height)

    @property
    def _rise(self) -> float:
        if self.edge.target is not None:
            return self.width / 2 + 1
        return _OVER if self.over else -_LOW

    @property
    def tall(self) -> float:
        """How far the label reaches over the line, at the most."""
        return self.label.height + (_OVER if self.over else 4.0) if self.label else 6.0


class Flow(NamedTuple):
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
    stems = sorted(x for place in places for x in place if x is not None)
    ways = [
        _way(edge, place, edge.source in diamonds, stems, context)
        for edge, place in zip(edges, places, strict=True)
    ]
    marks = tuple((context.grid.centre(column), column) for column in sorted(diamonds))
    levels = _levels(ways, marks)
    ways = [way._replace(track=level) for way, level in zip(ways, levels, strict=True)]
    ways = _shared(ways)
    heights, top = _heights(ways, bool(marks))
    return Flow(_cleared(ways), marks, heights, top)


def _levels(ways: Sequence[Way], diamonds: Sequence[tuple[float, int]]) -> tuple[int, ...]:
    """The track of each way; unlabelled ways of one fork, or into one column, share theirs."""
    keys = [_bus(way) or ("way", i) for i, way in enumerate(ways)]
    members: dict[tuple[str, int], list[tracks.Run]] = {}
    for key, way in zip(keys, ways, strict=True):
        members.setdefault(key, []).append(way.run)
    names = list(members)
    runs = [_joined(members[name]) for name in names]
    found = dict(zip(names, tracks.allocate(runs, diamonds), strict=True))
    return tuple(found[key] for key in keys)


def _shared(ways: Sequence[Way]) -> list[Way]:
    """Ways that share a track leave their common end to the longest of them."""
    longest: dict[tuple[str, int], Way] = {}
    for way in ways:
        key = _bus(way)
        if key and (key not in longest or way.run.length > longest[key].run.length):
            longest[key] = way
    result = []
    for way in ways:
        key = _bus(way)
        if key and longest[key] is not way:
            way = way._replace(shared="start" if key[0] == "from" else "end")
        result.append(way)
    return result


def _bus(way: Way) -> tuple[str, int] | None:
    edge = way.edge
    if way.label is not None or edge.share is not None:
        return None
    if edge.kind == "branch":
        return "from", edge.source
    if edge.kind == "merge" and edge.target is not None:
        return "to", edge.target
    return None


def _joined(runs: Sequence[tracks.Run]) -> tracks.Run:
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    own = frozenset.intersection(*(run.own for run in runs))
    return tracks.Run(left, right, max(run.length for run in runs), own)


def text(edge: Edge, board: Board) -> str:
    """What stands on an edge: its condition and its share."""
    share = "" if edge.share is None else board.language.percent(edge.share)
    return dotted(filter(None, (edge.when, share)), board.rtl)


def _way(edge: Edge, place: Ends, diamond: bool, stems: Sequence[float], context: Context) -> Way:
    start = place.source
    if place.target is None:
        off = drop_off(start, lambda room: _label(edge, room, context), stems, context.grid)
    else:
        off = _through(edge, start, place.target, context)
    end, at, label, over = off
    width = 2.0 if edge.share is None else 1.5 + 5 * min(max(edge.share, 0.0), 100.0) / 100
    run = _run(edge, start, off, width, diamond)
    return Way(edge, start, end, diamond, width, label, at, run, over=over)


def _through(edge: Edge, start: float, end: float, context: Context) -> DropOff:
    """An edge to another column, its label over it."""
    room = min(max(abs(end - start) - 2 * _BESIDE, LEAST), context.grid.end - context.grid.start)
    label = _label(edge, room, context)
    return DropOff(end, _beside(start, end, label, context), label)


def _run(edge: Edge, start: float, off: DropOff, width: float, diamond: bool) -> tracks.Run:
    end, at, label, _ = off
    left, right, wide = min(start, end), max(start, end), label.room if label else 0.0
    near = label is not None and at < start + 13 and at + wide > start - 13
    low = min(left - width / 2 - 2, at - 4 if label else left) - (8 if end < start else 0)
    high = max(right + width / 2 + 2, at + wide + 4 if label else right)
    own = frozenset({edge.source}) if diamond and not near else frozenset[int]()
    if diamond and edge.target is None and not near:
        # It may share its track with a way that leaves from the other corner of the diamond.
        low, high = (low, start - _DIAMOND) if end < start else (start + _DIAMOND, high)
    return tracks.Run(low, high, right - left, own)


def _beside(start: float, end: float, label: Paragraph | None, context: Context) -> float:
    """Where the label over a line begins: beside its left end, but within the columns."""
    wide = label.room if label else 0.0
    at = min(start, end) + _BESIDE
    if end < start:
        at = min(at, start - _BESIDE - wide)
    return max(min(at, context.grid.end - wide), context.grid.start)


def _label(edge: Edge, room: float, context: Context) -> Paragraph | None:
    """The text of an edge, broken to a width; its `room` is how wide it is."""
    words = text(edge, context.board)
    if not words:
        return None
    return paragraph(words, SMALL_STRONG, hue(edge, context), room, context.ruler).hugged()


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
    top = levels[-1] + max(way.tall for way in ways if way.track == len(tall) - 1)
    return tuple(levels), max(top, FIRST + _DIAMOND + 2 if diamonds else 0.0)


def _cleared(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Move labels, within what their line takes, out of the way of lines that pass to higher
    tracks; where that is not possible the line opens (see `gaps`)."""
    stems = sorted((x, way.track) for way in ways for x in (way.start, way.end))
    return tuple(_moved(way, stems) for way in ways)


def _moved(way: Way, stems: Sequence[tuple[float, int]]) -> Way:
    if way.label is None or way.edge.target is None:
        return way
    wide = way.label.room
    passing = [x for x in _between(stems, way.run.left, way.run.right) if x[1] > way.track]
    blocked = [(x - 4, x + 4) for x, _ in passing]
    if way.diamond and way.track == 0:
        blocked.append((way.start - 13, way.start + 13))
    for at in (way.at, *(right + 2 for _, right in blocked)):
        if at + wide + 4 <= way.run.right and all(
            right <= at or at + wide <= left for left, right in blocked
        ):
            return way._replace(at=at)
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
