"""The curve as it was, behind the one that is: where the two differ, and by how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjmap.board.board import Lane
from cjmap.layout.badge import badge_frame_at
from cjmap.layout.grid import Context
from cjmap.layout.lanes.axis import Axis
from cjmap.layout.lanes.curve_draw import drawn as segments
from cjmap.layout.lanes.dots_place import Dot
from cjmap.layout.lanes.strands import Point, Strand, colour, strands
from cjmap.layout.marks import Sign
from cjmap.layout.paragraph import SMALL, label
from cjmap.layout.scene import Circle, Frame, Node, Paint, Path
from cjmap.layout.strokes import arrowhead, line

_DASH = (7.0, 4.0)
_DOT = 3.5
_NEAR = 18.0
"""Scores that are nearer than this have no room for an arrow between them."""


class Shift(NamedTuple):
    """A score that is another now."""

    before: Point
    now: Point


class Before(NamedTuple):
    """What was felt: a strand for each persona, the scores that shifted and those that went.

    `frames` are kept free of words: old scores and the badges of new ones.
    """

    strands: tuple[Strand, ...]
    shifts: tuple[Shift, ...]
    gone: tuple[Point, ...]
    frames: tuple[Frame, ...]
    many: bool


NOTHING = Before((), (), (), (), many=False)


def earlier(lane: Lane, now: tuple[Strand, ...], context: Context, axis: Axis) -> Before:
    """What was felt in a lane, on the scale that held then, at the height of that of today."""
    badges = tuple(_badges(now, context))
    past = context.marks.before if context.marks else None
    then = next((one for one in past.lanes if one.key == lane.key), None) if past else None
    if past is None or then is None:
        return NOTHING._replace(frames=badges)
    scale = then.scale or past.journey.scale
    then_axis = axis._replace(
        low=scale.min,
        high=scale.max,
        neutral=scale.middle,
        flipped=scale.better == "lower",
    )
    found = strands(then, context._replace(board=past), then_axis)
    today = {_place(strand, point): point for strand in now for point in strand.points}
    old = [(_place(strand, point), point) for strand in found for point in strand.points]
    shifts = tuple(
        Shift(point, today[place])
        for place, point in old
        if place in today and today[place].reading.score != point.reading.score
    )
    gone = tuple(point for place, point in old if place not in today)
    changed = (*(shift.before for shift in shifts), *gone)
    frames = [*badges, *(_around(one.x, one.y, one.y) for one in changed)]
    frames += [_around(one.now.x, one.before.y, one.now.y) for one in shifts]
    return Before(found, shifts, gone, tuple(frames), many=len(now) > 1 or len(found) > 1)


def _around(x: float, y: float, end: float) -> Frame:
    """The room of an old score, or of the arrow that leads from it."""
    return Frame(x - _DOT, min(y, end) - _DOT, 2 * _DOT, abs(y - end) + 2 * _DOT)


def _place(strand: Strand, point: Point) -> tuple[int, float, float]:
    """Whose score it is, and where it stands whatever crowds around it."""
    actor, reading = strand.actor, point.reading
    return actor.index if actor else -1, reading.left, reading.right


def _badges(now: tuple[Strand, ...], context: Context) -> Iterator[Frame]:
    marks = context.marks.of if context.marks else {}
    for strand in now:
        for point in strand.points:
            mark = marks.get(point.reading.id)
            if mark:
                yield badge_frame_at(mark, point.frame, context.ruler)


def drawn(before: Before, top: float, context: Context) -> Iterator[Node]:
    """The old curves, thin and dashed, and an arrow from every old score that is another now."""
    for strand in before.strands:
        role = colour(strand, context, many=True) if before.many and strand.actor else "muted"
        if strand.curve and len(strand.curve.xs) > 1:
            paint = Paint(stroke=role, width=1.5, dash=_DASH, cap="round")
            yield Path(segments(strand.curve.pieces(), top), paint)
    for shift in before.shifts:
        yield from _arrow(shift, top)
    for point in (*(shift.before for shift in before.shifts), *before.gone):
        yield Circle(point.x, top + point.y, _DOT, Paint("background", "muted", 1.5))


def _arrow(shift: Shift, top: float) -> Iterator[Node]:
    """From the old score to the face, where there is room between the two."""
    start, (x, y, half) = shift.before, (shift.now.x, shift.now.y, shift.now.half)
    if abs(y - start.y) < _NEAR + half:
        return
    down = 1.0 if y > start.y else -1.0
    end = top + y - down * (half + 2)
    paint = Paint(stroke=Sign.CHANGED.role, width=1.5)
    yield line(((x, top + start.y), (x, end - down * 5)), paint)
    yield arrowhead(x, end, 4, down * 7, Sign.CHANGED.role)


def scores(dots: Iterable[Dot], axis: Axis, top: float, context: Context) -> Iterator[Node]:
    """Rings at the scores of a lane of its own as they were, each with its number."""
    was = context.marks.was if context.marks else {}
    for dot in dots:
        score = was.get(dot.reading.id)
        if score is None or not axis.low <= score <= axis.high:
            continue
        y = axis.y(score)
        if -_NEAR - _DOT < y - dot.y < _DOT:
            continue  # the new score or its number stands there
        near = dot.frame.y - 2 if y < dot.y else dot.y
        yield line(
            ((dot.x, top + y), (dot.x, top + near)), Paint(stroke=Sign.CHANGED.role, width=1.5)
        )
        yield Circle(dot.x, top + y, _DOT, Paint("background", "muted", 1.5))
        text = context.board.language.number(score)
        yield label(text, dot.x + 8, top + y + 4, SMALL, "muted", context.ruler)
