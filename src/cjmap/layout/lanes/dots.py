"""Scores on a scale of their own: a dot on a stem for each, its value above."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Lane
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import axis as scales
from cjmap.layout.lanes.axis import AIR, DOTTED, SOLID, Axis, level
from cjmap.layout.lanes.dots_place import Chart, Dot, Remark, chart
from cjmap.layout.lanes.lettering import NOTE, SMALL, STRONG, leading, lettered
from cjmap.layout.markers import marker
from cjmap.layout.measure import Line
from cjmap.layout.scene import Box, Frame, Group, Node, Paint, Path
from cjmap.layout.tooltip import tooltip
from cjmap.model.lanes import Scale

_HEIGHT = 80.0
_TALLEST = 176.0
_TOP = 28.0
_FOOT = 16.0
_RADIUS = 5.0
_DASHED = Paint(stroke="muted", width=1.25, dash=(4.0, 3.0))


def arrange(lane: Lane, context: Context) -> Block:
    """The lane; the higher score is always on top, because a stem shows a quantity."""
    scale = lane.scale or Scale()
    marks = scales.ticks(scale, context.board.language, feelings=False)
    height = scales.height_for(marks, scale, _HEIGHT, _TALLEST)
    axis = Axis(scale.min, scale.max, scale.middle, height)
    labels = scales.labels(marks, axis, scales.room(lane, context), context.ruler)
    top = max(_TOP, 12 - labels.top)
    found = chart(lane, context, axis, _base(scale))
    lowest = max(height, labels.bottom, *(dot.frame.bottom for dot in found.dots), 0.0)
    rows = found.rows(top + lowest + 6)
    frames = {dot.reading.id: dot.frame.lowered(top) for dot in found.dots}
    frames |= {remark.reading.id: remark.frame(rows) for remark in found.remarks if remark.alone}
    end = max((remark.frame(rows).bottom for remark in found.remarks), default=top + lowest)

    def draw(y: float) -> tuple[Node, ...]:
        lines = _lines(found, marks, y + top, context)
        words = scales.written(labels, context.grid.start - AIR, y + top)
        below = [node for one in found.remarks for node in _remark(one, y, rows, lane.key, context)]
        missing = _missing(found, y + top, context)
        dots = _dots(found, y + top, context, lane.key)
        return (*lines, *words, *_were(found, y + top, context), *dots, *below, *missing)

    reach = AIR + _label(found, context)[0].width + 4 if found.target is not None else 0.0
    return Block(-(-(end + _FOOT) // 4) * 4, draw, frames, reach=reach)


def _were(found: Chart, top: float, context: Context) -> Iterator[Node]:
    """Scores as they were, where that is shown."""
    if context.marks:
        from cjmap.layout.lanes.before import scores  # few pictures show changes

        yield from scores(found.dots, found.axis, top, context)


def _base(scale: Scale) -> float:
    """Where stems stand: neutral if it was given, zero if the scale goes below it, else the end."""
    if scale.neutral is not None:
        return scale.neutral
    return 0.0 if scale.min < 0 < scale.max else scale.min


def _lines(
    found: Chart, marks: tuple[scales.Tick, ...], top: float, context: Context
) -> Iterator[Node]:
    """The scale's lines, the base and the target; the target's opens at values."""
    grid, base = context.grid, found.axis.y(found.base)
    for mark in marks:
        y = found.axis.y(mark.score)
        if y != base:
            yield from level(top + y, grid.start, grid.end, DOTTED, found.gaps(y))
    yield from level(top + base, grid.start, grid.end, SOLID)
    if found.target is not None:
        y = found.axis.y(found.target)
        yield from level(top + y, grid.start, grid.end + AIR - 4, _DASHED, found.gaps(y))
        line, *_ = _label(found, context)
        yield lettered(line, grid.end + AIR, top + y + 4, SMALL, "muted", "left")
        return
    for x, y, half in found.ticks:
        yield from level(top + y, x - half, x + half, _DASHED, found.gaps(y))


def _label(found: Chart, context: Context) -> tuple[Line, ...]:
    language = context.board.language
    text = language.say("target {score}", score=language.number(found.target or 0.0))
    return (context.ruler.line(text, SMALL),)


def _dots(found: Chart, top: float, context: Context, lane: str) -> Iterator[Node]:
    for dot in found.dots:
        slot = dot.reading.slot
        assumed = context.board.evidenced and slot.known == "assumed"
        frame = dot.frame.lowered(top)
        children = tuple(_dot(dot, top + found.axis.y(found.base), top, assumed=assumed))
        link = slot.item.link or ""
        told = tooltip(slot, context.board)
        yield Group(dot.reading.id, "item", children, told, link, frame, lane)


def _dot(dot: Dot, base: float, top: float, *, assumed: bool) -> Iterator[Node]:
    """Stem, dot and value; what is only assumed has a broken stem and a hollow dot."""
    stem = Paint(stroke=dot.role, width=3.0, dash=(4.0, 3.0) if assumed else ())
    yield Path((("M", (dot.x, base)), ("L", (dot.x, top + dot.y))), stem)
    paint = Paint("background" if assumed else dot.role, dot.role, 1.75 if assumed else 0.5)
    yield marker(dot.shape, dot.x, top + dot.y, _RADIUS, paint)
    yield lettered(dot.value, dot.x, top + dot.baseline, STRONG, "ink")


def _remark(
    remark: Remark, top: float, rows: tuple[float, float], lane: str, context: Context
) -> Iterator[Node]:
    """The words of a score under the base; a reading that is only words is an item of its own."""
    frame = remark.frame(rows)
    step = leading(NOTE)
    lines = tuple(
        lettered(line, remark.x, top + frame.y + 11 + i * step, NOTE, remark.role, room=frame.width)
        for i, line in enumerate(remark.lines)
    )
    if not remark.alone:
        yield from lines
        return
    slot = remark.reading.slot
    placed = frame.lowered(top)
    told = tooltip(slot, context.board)
    yield Group(remark.reading.id, "item", lines, told, slot.item.link or "", placed, lane)


def _missing(found: Chart, top: float, context: Context) -> Iterator[Node]:
    """Nothing known is said, never drawn as the lowest score."""
    text = context.board.language.say("no data")
    line = context.ruler.line(text, SMALL)
    y = top + found.axis.y(found.base) - 8
    for x in found.missing:
        # The scale's own lines would run through the words.
        yield Box(Frame(x - line.width / 2 - 3, y - 10, line.width + 6, 13), Paint("background"))
        yield lettered(line, x, y, SMALL, "muted")
