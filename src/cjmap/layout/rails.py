"""The frame around the lanes: rules, labels in the gutter, phase and column lines, bands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cjmap.layout.board import Lane
from cjmap.layout.grid import GUTTER, Block, Context
from cjmap.layout.paragraph import SMALL, STRONG, Paragraph, paragraph
from cjmap.layout.scene import Box, Command, Frame, Node, Paint, Path, Style

BASELINE = 32.0
"""From a lane's rule to the first baseline of its label and its cards."""
WIDE = 10
"""From more columns on, lane names are repeated at the right."""
_AXIS = frozenset({"curve", "dots", "channels"})
_NARROW = 84.0
"""The label's room where the other half of the gutter belongs to an axis."""


@dataclass(frozen=True, slots=True)
class Rail:
    """A lane in its place: from `top`, `height` units high."""

    lane: Lane
    block: Block
    label: tuple[Paragraph, ...]
    top: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height


def wide(context: Context) -> bool:
    """Whether a reader in the middle no longer sees the gutter."""
    return len(context.board.columns) > WIDE


def rail(lane: Lane, block: Block, top: float, context: Context) -> Rail:
    """Set the label beside the block; the lane is as high as the higher of the two."""
    room = _NARROW if lane.drawn in _AXIS else GUTTER - 16
    parts = [paragraph(lane.label, STRONG, "ink", room, context.ruler)]
    if lane.description:
        parts.append(paragraph(lane.description, SMALL, "muted", room, context.ruler))
    tall = BASELINE - 13 + sum(part.height for part in parts) + 8
    return Rail(lane, block, tuple(parts), top, max(block.height, tall))


def draw_label(rail: Rail, context: Context) -> Iterator[Node]:
    """The lane's name in the gutter, and again at the far right of a wide picture."""
    y = rail.top + BASELINE - 13
    for part in rail.label:
        yield from part.draw(context.grid.left, y)
        y += part.height + 2
    if wide(context):
        style = Style(11, 500)
        room = context.grid.right - context.grid.end - 8
        again = paragraph(rail.lane.label, style, "muted", room, context.ruler)
        for i, line in enumerate(again.lines):
            x = context.grid.right - line.width
            one = Paragraph((line,), style, "muted", line.width, False)
            yield from one.draw(x, rail.top + 5 + 15 * i)


def draw_rules(rails: Sequence[Rail], context: Context) -> Iterator[Node]:
    """A hairline above every lane and below the last one."""
    for y in (*(rail.top for rail in rails), rails[-1].bottom):
        yield _line(
            (context.grid.left, y), (context.grid.right, y), Paint(stroke="rule")
        )


def draw_bands(rails: Sequence[Rail], context: Context) -> Iterator[Node]:
    """A warm band through the lanes under each moment of truth of a wide map."""
    if not wide(context):
        return
    for column in context.board.columns:
        if not column.content.moment_of_truth:
            continue
        left, right = context.grid.span(column.index, column.index)
        for top, bottom, filled in _stretches(rails):
            if filled:
                fill = Paint(fill="moment.fill")
                yield Box(Frame(left, top, right - left, bottom - top), fill)
            for x in (left, right):
                yield _line((x, top), (x, bottom), Paint(stroke="moment.rule"))


def _stretches(rails: Sequence[Rail]) -> Iterator[tuple[float, float, bool]]:
    """Where a band runs: through the lanes per step, unfilled over the curves."""
    for rail in rails:
        if per_step(rail.lane):
            yield rail.top, rail.bottom, rail.lane.drawn != "curve"


def per_step(lane: Lane) -> bool:
    """Whether everything in the lane belongs to one column."""
    spans = [(slot.first, slot.last) for slot in lane.slots]
    spans += [(stop.first, stop.last) for stop in lane.stops]
    return all(first == last for first, last in spans)


def draw_columns(rails: Sequence[Rail], context: Context) -> Iterator[Node]:
    """Phase lines through all lanes; column lines through the lanes per step of a wide map."""
    grid, board = context.grid, context.board
    edges = {stretch.first for stretch in board.stretches} - {0}
    for rail in rails:
        crossed = [
            (slot.first, slot.last)
            for slot in rail.lane.slots
            if rail.lane.drawn == "metric"
        ]
        for column in range(1, len(board.columns)):
            x = grid.edges[column]
            ends = (x, rail.top), (x, rail.bottom)
            if column in edges:
                if not any(first < column <= last for first, last in crossed):
                    yield _line(*ends, Paint(stroke="phase-rule", width=1.25))
            elif wide(context) and per_step(rail.lane):
                yield _line(*ends, Paint(stroke="column-rule"))


def _line(start: tuple[float, float], end: tuple[float, float], paint: Paint) -> Path:
    segments: tuple[tuple[Command, tuple[float, ...]], ...] = (("M", start), ("L", end))
    return Path(segments, paint)
