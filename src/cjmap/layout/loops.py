"""The return line under the arrow of a phase that repeats."""

from __future__ import annotations

from cjmap.board.board import Stretch
from cjmap.language import words
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import SMALL_STRONG, label
from cjmap.layout.scene import Group, Paint, Path
from cjmap.layout.strokes import arrowhead, rounded

ROOM = 28.0
"""What the line with its label takes under the phase arrow."""
_DROP = 18.0
_GAP = 8.0


def loops(context: Context) -> bool:
    """Whether any phase of the map repeats."""
    return any(stretch.phase.flow == "loop" for stretch in context.board.stretches)


def draw(stretch: Stretch, top: float, context: Context) -> Group:
    """The line back from the phase's end to its beginning; `top` is the arrow's lower edge."""
    left, right = context.grid.span(stretch.first, stretch.last)
    left, right, y = left + 18, right - 24, top + _DROP
    role = context.theme.phase(stretch.index)
    middle = (left + right) / 2
    told = context.board.language.say(words.REPEATS)
    text = label(told, middle, y + 4, SMALL_STRONG, role, context.ruler, "middle")
    paint = Paint(stroke=role, width=1.5)
    half = text.width / 2 + _GAP
    if middle - half < left + 8:
        half = 0.0
    out = rounded(((right, top + 4), (right, y), (middle + half, y)), 7)
    back = rounded(((middle - half, y), (left, y), (left, top + 9)), 7)
    nodes = (Path((*out, *back), paint), arrowhead(left, top + 3, 4.5, -7, role))
    shown = (text,) if half else ()
    return Group(f"loop.{stretch.id}", "loop", (*nodes, *shown), told)
