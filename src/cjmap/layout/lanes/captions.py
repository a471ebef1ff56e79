"""The words of a curve: what is felt, beside its point or under the gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cjmap.language.words import TARGET
from cjmap.layout.grid import Context
from cjmap.layout.lanes.ends import End
from cjmap.layout.lanes.lettering import NOTE, SMALL, STRONG, leading
from cjmap.layout.lanes.scores import Reading
from cjmap.layout.lanes.strands import TICK, Point, Strand, colour, only_target, target_colour
from cjmap.layout.measure import Line, Ruler
from cjmap.layout.monotone import Curve
from cjmap.layout.notes import Note, Placed, place
from cjmap.layout.scene import Frame, Style
from cjmap.layout.source_letters import doubt

if TYPE_CHECKING:
    from cjmap.layout.lanes.before import Before, Shift

_SCORES = Style(11, 600)
_WIDTHS = (132.0, 160.0, 200.0, 240.0)
_SLIM = 88.0
_LINES = 3


class Wish(NamedTuple):
    """A text that wants a place: how it is set, and `item`, the reading that is only this word."""

    note: Note
    style: Style
    fill: str
    item: Reading | None = None


class Caption(NamedTuple):
    """A text in its place; y counts from the top of the scale."""

    wish: Wish
    placed: Placed


def captions(
    found: Sequence[Strand], middle: float, context: Context, before: Before | None
) -> tuple[Caption, ...]:
    """All words inside the lane, clear of curves, markers and each other.

    `middle` is where the neutral score stands: words of a persona without any score go there.
    `before` is what was felt, where that is shown too.
    """
    wishes = [wish for strand in found for wish in _wishes(strand, found, middle, context)]
    wishes += [_shift(shift, context) for shift in before.shifts] if before else []
    wishes.sort(key=lambda wish: (wish.note.x, wish.note.id))
    curves = [curve for strand in found for curve in (strand.curve, strand.targets) if curve]
    markers = [point.frame for strand in found for point in strand.points]
    if before:
        curves += [strand.curve for strand in before.strands if strand.curve]
        markers += before.frames
    ticks = [only for strand in found if (only := only_target(strand))]
    markers += [Frame(x - TICK, y - 1, 2 * TICK, 2) for x, y in ticks]
    grid = context.grid
    placed = place(
        [wish.note for wish in wishes], curves, markers, (middle,), grid.start + 4, grid.end - 4
    )
    return tuple(Caption(wish, one) for wish, one in zip(wishes, placed, strict=True))


def ends(found: Sequence[Strand], context: Context) -> tuple[End, ...]:
    """The names and targets of the lines that end in the last column."""
    many = len(found) > 1
    listed = []
    for strand in found:
        fill = colour(strand, context, many=many)
        if (
            strand.actor
            and strand.curve
            and _named(found, context)
            and _last(strand.curve, context)
        ):
            x, y = strand.curve.xs[-1] + strand.points[-1].half + 2, strand.curve.ys[-1]
            listed.append(End(strand.actor.persona.name, x, y, fill))
        targets = strand.targets
        if targets and not only_target(strand) and _last(targets, context):
            shade = target_colour(strand, context, many=many)
            told = context.board.language.say(TARGET)
            listed.append(End(told, targets.xs[-1], targets.ys[-1], shade, strong=False))
    return tuple(listed)


def _named(found: Sequence[Strand], context: Context) -> bool:
    """Whether a reader has to be told whose curve it is."""
    return len(found) > 1 or len(context.board.actors) > 1


def _last(curve: Curve, context: Context) -> bool:
    return curve.xs[-1] > context.grid.edges[-2]


def _wishes(
    strand: Strand, found: Sequence[Strand], middle: float, context: Context
) -> Iterator[Wish]:
    ruler, fill = context.ruler, colour(strand, context, many=len(found) > 1)
    others = [one.curve for one in found if one.curve and one is not strand]
    for i, point in enumerate(strand.points):
        told = _told(point.reading, context)
        if told:
            lines = shapes(told, ruler)
            above = _above(strand.points, i, others)
            name = f"{point.reading.id}.note"
            note = Note(name, point.x, point.y, point.half, above, lines, leading(NOTE))
            yield Wish(note, NOTE, fill)
    for word in strand.words:
        y = strand.curve.at(word.x) if strand.curve else middle
        note = Note(
            word.id, word.x, y, 0.0, False, shapes(_told(word, context), ruler), leading(NOTE)
        )
        yield Wish(note, NOTE, fill, word)
    yield from _inner_names(strand, fill, context, named=_named(found, context))


def _shift(shift: Shift, context: Context) -> Wish:
    """The old score and the new one, beside a face that has moved."""
    scores = (one.reading.score or 0.0 for one in (shift.before, shift.now))
    arrow = "\u2190" if context.board.rtl else "\u2192"
    text = f"\u00a0{arrow}\u00a0".join(map(context.board.language.number, scores))
    lines = (context.ruler.line(text, _SCORES),)
    x, y, half = shift.now.x, shift.now.y, shift.now.half
    name = f"{shift.now.reading.id}.was"
    note = Note(name, x, y, half, y < shift.before.y, (lines,), leading(_SCORES))
    return Wish(note, _SCORES, "ink")


def _told(reading: Reading, context: Context) -> str:
    """What is felt, and whether the team doubts it."""
    sign = doubt(reading.slot.item, context.board.language)
    return f"{reading.word}\u00a0{sign}".strip() if sign else reading.word


def _inner_names(
    strand: Strand, fill: str, context: Context, *, named: bool
) -> Iterator[Wish]:  # fmt: skip
    """Names of lines that end before the last column stand beside their last point."""
    ruler = context.ruler
    if named and strand.actor and strand.curve and not _last(strand.curve, context):
        lines = ruler.break_lines(strand.actor.persona.name, STRONG, _WIDTHS[0])
        point = strand.points[-1]
        if lines:
            yield _beside(point.x, point.y, point.half, lines, STRONG, fill)
    targets = strand.targets
    if targets and (only_target(strand) or not _last(targets, context)):
        target = context.board.language.say(TARGET)
        lines = ruler.break_lines(target, SMALL, _WIDTHS[0])
        reach = TICK if only_target(strand) else 0.0
        shade = "muted" if strand.shared or fill == "ink" else fill
        yield _beside(targets.xs[-1], targets.ys[-1], reach, lines, SMALL, shade)


def _beside(
    x: float, y: float, reach: float, lines: tuple[Line, ...], style: Style, fill: str
) -> Wish:
    note = Note("", x, y, reach, True, (lines,), leading(style), beside=True)
    return Wish(note, style, fill)


def shapes(text: str, ruler: Ruler) -> tuple[tuple[Line, ...], ...]:
    """A feeling broken in up to three lines, a narrower one too; more lines only at the widest."""
    for width in _WIDTHS:
        lines = ruler.break_lines(text, NOTE, width)
        if len(lines) <= _LINES:
            break
    if width > _WIDTHS[0] or lines[0].width <= _SLIM:
        return (lines,)
    narrow = ruler.break_lines(text, NOTE, _SLIM)
    return (lines, narrow) if len(narrow) <= _LINES else (lines,)


def _above(points: Sequence[Point], i: int, others: Sequence[Curve]) -> bool:
    """Away from the other curves; else outside the bend of its own."""
    point = points[i]
    heights = [other.at(point.x) for other in others]
    if heights and (all(y > point.y for y in heights) or all(y < point.y for y in heights)):
        return heights[0] > point.y
    near = [points[j].y for j in (i - 1, i + 1) if 0 <= j < len(points)]
    bend = sum(near) / len(near) - point.y if near else 0.0
    return bend > 0 if bend else point.mood >= 0
