"""A curve lane as nodes, back to front."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cjmap.layout.grid import Context
from cjmap.layout.lanes import ends
from cjmap.layout.lanes.axis import AIR, DOTTED, SOLID, Axis, Labels, level, written
from cjmap.layout.lanes.captions import Caption
from cjmap.layout.lanes.lettering import leading, lettered
from cjmap.layout.lanes.strands import TICK, Point, Strand, colour, only_target, target_colour
from cjmap.layout.monotone import Curve, Piece, Segment
from cjmap.layout.mood import TINT, TINT_OF_MANY, WASH, face, tone
from cjmap.layout.paints import filled
from cjmap.layout.scene import Box, Frame, Gradient, Group, Node, Paint, Path
from cjmap.layout.tooltip import tooltip

if TYPE_CHECKING:
    from cjmap.layout.lanes.before import Before

_CASING = Paint(stroke="background", width=6.0, opacity=0.9)


class Plot(NamedTuple):
    """A curve lane in place; y counts from the top of the scale. `id` names its gradients."""

    id: str
    lane: str
    axis: Axis
    levels: tuple[float, ...]
    labels: Labels
    strands: tuple[Strand, ...]
    captions: tuple[Caption, ...]
    names: tuple[ends.Name, ...]
    before: Before | None = None
    """What was felt, where that is shown too."""

    @property
    def many(self) -> bool:
        """More than one persona: then colour says who, else how good."""
        return len(self.strands) > 1


def gradients(plot: Plot, lane_top: float, top: float, height: float) -> tuple[Gradient, ...]:
    """The tint behind the curves, and for a single curve the colours of its line."""
    if not plot.axis.height:
        return ()
    neutral = top + plot.axis.middle
    if plot.many:
        return (_fading(plot.id, lane_top, neutral, lane_top + height, TINT_OF_MANY),)
    bottom = top + plot.axis.height
    share = plot.axis.middle / plot.axis.height
    ramp = ((0.0, "emotion.4", 1.0), (share, "emotion.2", 1.0), (1.0, "emotion.0", 1.0))
    line = Gradient(f"{plot.id}-line", 0.0, top, 0.0, bottom, ramp)
    return (_fading(plot.id, top, neutral, bottom, TINT), line)


def _fading(name: str, top: float, neutral: float, bottom: float, most: float) -> Gradient:
    """Good above, bad below, nothing at neutral."""
    share = (neutral - top) / (bottom - top)
    stops = (
        (0.0, "mood.good", most), (share, "mood.good", 0.0),
        (share, "mood.bad", 0.0), (1.0, "mood.bad", most),
    )  # fmt: skip
    return Gradient(f"{name}-tint", 0.0, top, 0.0, bottom, stops)


def nodes(
    plot: Plot, lane_top: float, top: float, height: float, context: Context
) -> Iterator[Node]:
    """Everything from the tint to the faces; `top` is the top of the scale."""
    yield from _openings(plot, top, context)
    if plot.axis.height:
        yield from _chart(plot, lane_top, top, height, context)
    for caption in plot.captions:
        yield from _caption(caption, top, plot.lane, context)
    for strand in plot.strands:
        for point in strand.points:
            yield _face(point, top, colour(strand, context, many=plot.many), context, plot.lane)


def _chart(
    plot: Plot, lane_top: float, top: float, height: float, context: Context
) -> Iterator[Node]:
    """All but words and faces: tint, scale, targets, curves, names."""
    grid = context.grid
    tint = Paint(f"gradient:{plot.id}-tint")
    curves = [
        _Drawn(strand, strand.curve, drawn(strand.curve.pieces(), top))
        for strand in plot.strands
        if strand.curve and len(strand.curve.xs) > 1
    ]
    if plot.many:
        yield Box(Frame(grid.start, lane_top, grid.end - grid.start, height), tint)
    else:
        yield from _areas(curves, top + plot.axis.middle, tint)
    yield from _rules(plot, top, context)
    yield from written(plot.labels, grid.start - AIR, top)
    for strand in plot.strands:
        yield from _targets(strand, top, target_colour(strand, context, many=plot.many))
    if plot.before:
        from cjmap.layout.lanes.before import drawn as before

        yield from before(plot.before, top, context)
    yield from _lines(plot, curves, top, context)
    yield from ends.drawn(plot.names, top)


def _openings(plot: Plot, top: float, context: Context) -> Iterator[Node]:
    """Rules between columns open where a word crosses them; the tint lies over the opening."""
    edges = context.grid.edges
    for x, y, width, height in (caption.placed.frame for caption in plot.captions):
        first, last = bisect_right(edges, x), bisect_left(edges, x + width)
        for edge in edges[max(first, 1) : min(last, len(edges) - 1)]:
            yield Box(Frame(edge - 1.5, top + y - 1, 3, height + 2), filled("background"))


class _Drawn(NamedTuple):
    """A curve of more than one point, and the line that draws it."""

    strand: Strand
    curve: Curve
    line: tuple[Segment, ...]


def _areas(curves: Sequence[_Drawn], neutral: float, tint: Paint) -> Iterator[Node]:
    """The area between a single curve and neutral."""
    for _, curve, line in curves:
        close: Sequence[Segment] = (
            ("L", (curve.xs[-1], neutral)), ("L", (curve.xs[0], neutral)), ("Z", ()),
        )  # fmt: skip
        yield Path((*line, *close), tint)


def drawn(pieces: Iterable[Piece], top: float, *, joined: bool = False) -> tuple[Segment, ...]:
    """Pieces one after the other, moved down by `top`; `joined` goes on from an open path."""
    found: list[Segment] = []
    for x0, y0, x1, y1, x2, y2, x3, y3 in pieces:
        if not found:
            found.append(("L" if joined else "M", (x0, y0 + top)))
        found.append(("C", (x1, y1 + top, x2, y2 + top, x3, y3 + top)))
    return tuple(found)


def _rules(plot: Plot, top: float, context: Context) -> Iterator[Node]:
    """A dotted line per label and a solid one at neutral; they open where a word stands."""
    grid, neutral = context.grid, plot.axis.middle
    words = [caption.placed.frame for caption in plot.captions]
    for y in dict.fromkeys((*plot.levels, neutral)):
        gaps = [
            (left - 4, left + width + 4)
            for left, upper, width, height in words
            if upper - 1 < y < upper + height + 1
        ]
        paint = SOLID if y == neutral else DOTTED
        yield from level(top + y, grid.start, grid.end, paint, gaps)


def _targets(strand: Strand, top: float, fill: str) -> Iterator[Node]:
    targets, only = strand.targets, only_target(strand)
    paint = Paint(stroke=fill, width=1.5, dash=(2.0, 5.0), cap="round")
    if only:
        x, y = only
        yield from level(top + y, x - TICK, x + TICK, paint)
    elif targets:
        yield Path(drawn(targets.pieces(), top), paint)


def _lines(
    plot: Plot, curves: Sequence[_Drawn], top: float, context: Context
) -> Iterator[Node]:  # fmt: skip
    if len(plot.strands) == 2 and len(curves) == 2:
        yield from _wash(curves[0].curve, curves[1].curve, top)
    for strand, _, line in curves:
        if plot.many:
            yield Path(line, _CASING)
        stroke = colour(strand, context, many=True) if plot.many else f"gradient:{plot.id}-line"
        yield Path(line, Paint(stroke=stroke, width=3.0, cap="round"))


def _wash(a: Curve, b: Curve, top: float) -> Iterator[Node]:
    """A grey veil between two curves shows where two people differ."""
    left, right = max(a.xs[0], b.xs[0]), min(a.xs[-1], b.xs[-1])
    if left < right:
        back = [piece.backwards() for piece in reversed(b.pieces(left, right))]
        way = (*drawn(a.pieces(left, right), top), *drawn(back, top, joined=True), ("Z", ()))
        yield Path(way, Paint("mood.between", opacity=WASH))


def _caption(caption: Caption, top: float, lane: str, context: Context) -> Iterator[Node]:
    """A text with its leader; a group of its own where it belongs to an item."""
    wish, placed = caption.wish, caption.placed
    name, item = placed.note.id, wish.item
    children = tuple(_text(caption, top))
    if not name:
        yield from children
        return
    frame = placed.frame.lowered(top)
    if item:
        link = item.slot.item.link or ""
        told = tooltip(item.slot, context.board)
        yield Group(name, "item", children, told, link, frame, lane)
    else:
        yield Group(name, "note", children, "", "", frame, lane)


def _text(caption: Caption, top: float) -> Iterator[Node]:
    wish, placed = caption.wish, caption.placed
    frame = placed.frame
    if placed.leader:
        x0, y0, x1, y1 = placed.leader
        way: tuple[Segment, ...] = (("M", (x0, top + y0)), ("L", (x1, top + y1)))
        yield Path(way, Paint(stroke="muted" if wish.fill == "ink" else wish.fill, width=1.0))
    step = leading(wish.style)
    for i, line in enumerate(placed.shape):
        baseline = top + frame.y + i * step + step * 0.76
        yield lettered(line, frame.middle, baseline, wish.style, wish.fill, room=frame.width)


def _face(point: Point, top: float, fill: str, context: Context, lane: str) -> Group:
    slot = point.reading.slot
    role = tone(point.mood) if fill == "ink" else fill
    assumed = context.board.evidenced and slot.known == "assumed"
    y = top + point.y
    children = face(point.x, y, point.mood, role, point.radius, point.shape, assumed=assumed)
    frame = point.frame.lowered(top)
    link = slot.item.link or ""
    told = tooltip(slot, context.board)
    return Group(point.reading.id, "item", children, told, link, frame, lane)
