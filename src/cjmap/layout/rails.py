"""The frame around the lanes: rules, labels in the gutter, phase and column lines, bands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cjmap.board.board import Lane
from cjmap.layout import blueprint
from cjmap.layout.blueprint import LineKind
from cjmap.layout.grid import GUTTER, SIGN, Block, Context
from cjmap.layout.paragraph import LEADING, SMALL, SMALL_STRONG, STRONG, Paragraph, label, paragraph
from cjmap.layout.pictograms import pictogram
from cjmap.layout.scene import Box, Command, Frame, Node, Paint, Path, Style

BASELINE = 32.0
"""From a lane's rule to the first baseline of its label and its cards."""
WIDE = 10
"""From more columns on, lane names are repeated at the right."""
_AXIS = frozenset({"curve", "dots", "channels"})
_NARROW = 84.0
"""The label's room where the other half of the gutter belongs to an axis."""
_ICON = 16.0
_AGAIN = Style(11, 500)


class Rail(NamedTuple):
    """A lane in its place: from `top`, `height` units high.

    `lines` are the blueprint's lines on its upper edge; the block begins `lead` units below
    that edge (room for those lines and for connectors). `again` is the name at the far right.
    """

    lane: Lane
    block: Block
    label: tuple[Paragraph, ...]
    again: Paragraph | None
    lines: tuple[LineKind, ...]
    top: float
    lead: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def content(self) -> float:
        """Where the block begins."""
        return self.top + self.lead

    def frames(self) -> dict[str, Frame]:
        """The frames of the items in the picture, by slot id."""
        down = self.content
        return {key: frame.lowered(down) for key, frame in self.block.frames.items()}


def wide(context: Context) -> bool:
    """Whether a reader in the middle no longer sees the gutter."""
    return len(context.board.columns) > WIDE


def rails(
    blocks: Sequence[tuple[Lane, Block]], top: float, context: Context, room: Mapping[str, float]
) -> tuple[Rail, ...]:
    """All lanes one below the other; `room` is kept free above the block of a lane, by its key."""
    lines = blueprint.lines_above(context.board)
    placed: list[Rail] = []
    for lane, block in blocks:
        own = lines.get(lane.key, ())
        lead = blueprint.ROOM * len(own) + room.get(lane.key, 0.0)
        label = tuple(_label(lane, context))
        again = _again(lane, context) if wide(context) else None
        tall = BASELINE - 13 + sum(part.height for part in label) + 8
        tall = max(tall, again.height + 13 if again else 0.0)
        height = max(lead + block.height, blueprint.ROOM * len(own) + tall)
        placed.append(Rail(lane, block, label, again, own, top, lead, height))
        top += height
    return tuple(placed)


def _label(lane: Lane, context: Context) -> Iterator[Paragraph]:
    room = _NARROW if lane.drawn in _AXIS else GUTTER - 16
    beside = SIGN if context.theme.icon(lane.key) else 0.0
    yield paragraph(lane.label, STRONG, "ink", room - beside, context.ruler).at_start()
    if lane.description:
        yield paragraph(lane.description, SMALL, "muted", room, context.ruler).at_start()


def _again(lane: Lane, context: Context) -> Paragraph:
    room = context.grid.right - context.grid.end - 8
    return paragraph(lane.label, _AGAIN, "muted", room, context.ruler)


def draw_label(rail: Rail, context: Context) -> Iterator[Node]:
    """The lane's name in the gutter, and again at the far right of a wide picture."""
    x, y = context.grid.left, rail.top + blueprint.ROOM * len(rail.lines) + BASELINE - 13
    sign = context.theme.icon(rail.lane.key)
    if sign:
        above = (LEADING[STRONG.size] - _ICON) / 2
        yield pictogram(sign, x, y + above, _ICON, "muted")
    for i, part in enumerate(rail.label):
        yield from part.draw(x + SIGN if sign and not i else x, y)
        y += part.height + 2
    for i, line in enumerate(rail.again.lines if rail.again else ()):
        one = Paragraph((line,), _AGAIN, "muted", line.width, line.against)
        yield from one.draw(context.grid.right - line.width, rail.top + 5 + 15 * i)


def draw_rules(rails: Sequence[Rail], context: Context) -> Iterator[Node]:
    """A hairline above every lane and below the last one, or a line of the blueprint."""
    for rail in rails:
        if not rail.lines:
            yield _rule(rail.top, context)
        for i, kind in enumerate(rail.lines):
            yield from blueprint.draw_line(kind, rail.top + blueprint.ROOM * i, context)
    below = blueprint.lines_above(context.board).get("", ())
    for i, kind in enumerate(below):
        yield from blueprint.draw_line(kind, rails[-1].bottom + blueprint.ROOM * i, context)
    if not below:
        yield _rule(rails[-1].bottom, context)


def _rule(y: float, context: Context) -> Path:
    return _line((context.grid.left, y), (context.grid.right, y), Paint(stroke="rule"))


RULER = 20.0
"""The step numbers said again below the last lane of a wide map."""


def draw_steps(bottom: float, context: Context) -> Iterator[Node]:
    """The numbers of the steps in their phases' colours, below `bottom`."""
    grid, ruler, base = context.grid, context.ruler, bottom + 14
    word = context.board.language.say("step")
    yield label(word, grid.start - 12, base, SMALL, "muted", ruler, "end")
    for column in context.board.columns:
        role = context.theme.phase(column.phase)
        x = grid.centre(column.index)
        yield label(column.label, x, base, SMALL_STRONG, role, ruler, "middle")


def foot_room(context: Context) -> float:
    """What the blueprint's lines below the last lane take."""
    return blueprint.ROOM * len(blueprint.lines_above(context.board).get("", ()))


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
    edges, board = context.grid.edges, context.board
    phases = [stretch.first for stretch in board.stretches if stretch.first]
    through = {c: _runs([rail for rail in rails if not _crossed(rail.lane, c)]) for c in phases}
    steps = _runs([rail for rail in rails if per_step(rail.lane)]) if wide(context) else []
    inner = {c: steps for c in range(1, len(board.columns)) if c not in through}
    for columns, paint in ((through, _PHASE), (inner, _COLUMN)):
        lines = tuple(_uprights((edges[c], run) for c, runs in columns.items() for run in runs))
        if lines:
            yield Path(lines, paint)


_PHASE = Paint(stroke="phase-rule", width=1.25)
_COLUMN = Paint(stroke="column-rule")
_Run = tuple[float, float]


def _crossed(lane: Lane, column: int) -> bool:
    """Whether figures of a lane stand across the left edge of a column."""
    spans = lane.slots if lane.drawn == "metric" else ()
    return any(slot.first < column <= slot.last for slot in spans)


def _runs(rails: Sequence[Rail]) -> list[_Run]:
    """From where to where lanes follow each other."""
    runs: list[_Run] = []
    for rail in rails:
        top = runs.pop()[0] if runs and runs[-1][1] == rail.top else rail.top
        runs.append((top, rail.bottom))
    return runs


def _uprights(lines: Iterable[tuple[float, _Run]]) -> Iterator[tuple[Command, tuple[float, ...]]]:
    """Upright lines, in one piece."""
    for x, (top, bottom) in lines:
        yield "M", (x, top)
        yield "L", (x, bottom)


def _line(start: tuple[float, float], end: tuple[float, float], paint: Paint) -> Path:
    segments: tuple[tuple[Command, tuple[float, ...]], ...] = (("M", start), ("L", end))
    return Path(segments, paint)
