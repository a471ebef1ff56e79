"""What makes a service blueprint: the lines between its zones, and what holds boxes together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from cjmap.board.board import Board, Lane, Slot
from cjmap.language.words import INTERACTION, INTERNAL_INTERACTION, VISIBILITY
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import paragraph
from cjmap.layout.scene import Circle, Frame, Group, Node, Paint, Style
from cjmap.layout.strokes import line

LineKind = Literal["interaction", "visibility", "internal"]

ZONES = ("frontstage", "backstage", "support_processes")
"""The lanes of a blueprint, from the customer inwards."""
ROOM = 18.0
"""What each line with its label takes."""
_LABEL = Style(11, 500)
_LINES: Mapping[LineKind, tuple[str, Paint]] = {
    "interaction": (INTERACTION, Paint(stroke="ink", width=1.75)),
    "visibility": (VISIBILITY, Paint(stroke="ink", width=1.75, dash=(10, 5))),
    "internal": (
        INTERNAL_INTERACTION,
        Paint(stroke="ink", width=1.75, dash=(0.1, 5), cap="round"),
    ),
}
_ORDER: tuple[LineKind, ...] = ("interaction", "visibility", "internal")


def lines_above(board: Board) -> Mapping[str, tuple[LineKind, ...]]:
    """The lines on the upper edge of each lane, by lane key, from top to bottom; under `""` those
    below the last lane.

    Each line stands on the lane that it leads into; where that lane is missing, on the next one
    inwards, or else below the innermost lane. Without any lane of a blueprint there is no line.
    """
    keys = [lane.key for lane in board.lanes]
    there = [zone for zone in ZONES if zone in keys]
    found: dict[str, tuple[LineKind, ...]] = {}
    for i, kind in enumerate(_ORDER if there else ()):
        inner = next((zone for zone in ZONES[i:] if zone in there), None)
        where = inner or [*keys, ""][keys.index(there[-1]) + 1]
        found[where] = (*found.get(where, ()), kind)
    return found


def draw_line(kind: LineKind, y: float, context: Context) -> Iterator[Node]:
    """One line across the picture, with its name in the gutter under it."""
    grid = context.grid
    name, paint = _LINES[kind]
    told = context.board.language.say(name)
    room = grid.start - grid.left - 8
    text = paragraph(told, _LABEL, "muted", room, context.ruler).at_start()
    rule = line(((grid.left, y), (grid.right, y)), paint)
    nodes: tuple[Node, ...] = (rule, *text.draw(grid.left, y + 3))
    yield Group(f"line.{kind}", "line", nodes, told)


def linked(upper: Lane, lower: Lane) -> bool:
    """Whether boxes are joined between two lanes that stand directly below each other."""
    return upper.key in ZONES and lower.key in ZONES


def draw_links(
    upper: Lane, lower: Lane, frames: Mapping[str, Frame], context: Context
) -> Iterator[Node]:
    """Upright lines between boxes of two neighbouring lanes that share columns.

    What holds for the whole journey is joined to nothing.

    `frames` are the boxes in the picture by slot id. Each pair is joined once, at the centre of
    a shared column, and only where nothing stands between the two boxes.
    """
    done: set[tuple[str, str]] = set()
    paint = Paint(stroke="muted", width=1.3)
    for column in range(len(context.board.columns)):
        above = _outermost(upper.slots, column, frames, lowest=True)
        below = _outermost(lower.slots, column, frames, lowest=False)
        x = context.grid.centre(column)
        if above is None or below is None or (above.id, below.id) in done:
            continue
        top, bottom = frames[above.id], frames[below.id]
        if not (top.x + 8 < x < top.right - 8 and bottom.x + 8 < x < bottom.right - 8):
            continue
        done.add((above.id, below.id))
        ends = ((x, top.bottom), (x, bottom.y))
        dots = [Circle(x, y, 2.4, Paint(fill="muted")) for y in (top.bottom, bottom.y)]
        yield Group(f"link.{above.id}.{below.id}", "link", (line(ends, paint), *dots))


def _outermost(
    slots: Sequence[Slot], column: int, frames: Mapping[str, Frame], *, lowest: bool
) -> Slot | None:
    """The box of a column that is nearest to the neighbouring lane."""
    here = [
        slot
        for slot in slots
        if slot.first <= column <= slot.last and slot.id in frames and slot.level != "map"
    ]
    if not here:
        return None
    if lowest:
        return max(here, key=lambda slot: frames[slot.id].bottom)
    return min(here, key=lambda slot: frames[slot.id].y)
