"""The foot of a picture of changes: what its signs mean, and the list of what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cjmap.language.language import message
from cjmap.layout.badge import pill, pill_width
from cjmap.layout.grid import Context
from cjmap.layout.marks import Line, Marks, Sign
from cjmap.layout.paragraph import SMALL, Paragraph, paragraph
from cjmap.layout.scene import Box, Circle, Frame, Group, Node, Paint
from cjmap.layout.strokes import line

_COLUMN = 440.0
_ROW = 20.0
_INDENT = 44.0

WORDS = {
    Sign.ADDED: message("added"),
    Sign.REMOVED: message("removed"),
    Sign.MOVED: message("moved"),
    Sign.CHANGED: message("changed"),
}
LEFT = message("stood here before")
BEFORE = message("feeling before")


class Entry(NamedTuple):
    """A sign, `width` units wide and drawn on a baseline, and what it means."""

    width: float
    draw: Callable[[float, float], Iterator[Node]]
    text: str


def entries(marks: Marks, context: Context) -> Iterator[Entry]:
    """The signs that are used, and only those."""
    say = context.board.language.say
    used = {mark.sign for mark in marks.of.values()}
    for sign in Sign:
        if sign in used:
            yield Entry(16, _sign(sign, context), say(WORDS[sign]))
    if marks.left:
        yield Entry(22, _ghost, say(LEFT))
    if marks.before:
        yield Entry(34, _dashed, say(BEFORE))


def _sign(sign: Sign, context: Context) -> Callable[[float, float], Iterator[Node]]:
    def draw(x: float, base: float) -> Iterator[Node]:
        yield from pill(sign, 0, Frame(x, base - 12, 16, 16), context.ruler)

    return draw


def _ghost(x: float, base: float) -> Iterator[Node]:
    paint = Paint("background", Sign.MOVED.role, 1.25, (1.5, 3.0))
    yield Box(Frame(x, base - 10, 22, 13), paint, 4)


def _dashed(x: float, base: float) -> Iterator[Node]:
    paint = Paint(stroke="muted", width=1.5, dash=(7.0, 4.0), cap="round")
    yield line(((x, base - 4), (x + 34, base - 4)), paint)
    yield Circle(x + 17, base - 4, 3.5, Paint("background", "muted", 1.5))


def listed(marks: Marks, context: Context, top: float) -> tuple[list[Node], float]:
    """What changed, in columns below `top`; badges lead from the picture to its lines."""
    if not marks.lines:
        return [], top
    grid = context.grid
    across = max(1, int((grid.right - grid.left) // _COLUMN))
    width = (grid.right - grid.left) / across
    rows = [_row(one, width - _INDENT - 24, context) for one in marks.lines]
    columns = _even(rows, across)
    nodes: list[Node] = []
    bottom = top
    for at, column in enumerate(columns):
        x, y = grid.left + at * width, top + 20
        for one, text in column:
            nodes += _draw(one, text, x, y, context)
            y += text.height + 5
        bottom = max(bottom, y)
    said = context.board.language.say("What has changed")
    return [Group("changes", "changes", tuple(nodes), said)], bottom - 5


def _row(one: Line, room: float, context: Context) -> tuple[Line, Paragraph]:
    return one, paragraph(one.text, SMALL, "ink", room, context.ruler).hugged()


def _even(
    rows: Sequence[tuple[Line, Paragraph]], across: int
) -> list[list[tuple[Line, Paragraph]]]:
    """Rows from top to bottom in columns of about the same height."""
    total = sum(text.height + 5 for _, text in rows)
    columns: list[list[tuple[Line, Paragraph]]] = [[]]
    height = 0.0
    for row in rows:
        if height >= total / across and len(columns) < across:
            columns.append([])
            height = 0.0
        columns[-1].append(row)
        height += row[1].height + 5
    return columns


def _draw(one: Line, text: Paragraph, x: float, y: float, context: Context) -> Iterator[Node]:
    ruler = context.ruler
    if one.sign:
        frame = Frame(x, y - 1, pill_width(one.number, ruler), 16)
        yield from pill(one.sign, one.number, frame, ruler)
    yield from text.draw(x + _INDENT, y)
