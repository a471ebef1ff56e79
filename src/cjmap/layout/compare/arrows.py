"""The phases: a row of arrows for each map.

What several maps have stands under itself, filled; what only one has is an outline; a place where a
map has nothing is hatched and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.board.board import Stretch
from cjmap.compare.columns import Span
from cjmap.compare.comparison import Comparison
from cjmap.language.direction import dotted
from cjmap.layout.compare.gutter import mark
from cjmap.layout.compare.tracks import Placed
from cjmap.layout.grid import Context, Grid
from cjmap.layout.paints import edged, stroked
from cjmap.layout.paragraph import NAME, SMALL, Paragraph, label, paragraph
from cjmap.layout.phases import TIP, arrow, told
from cjmap.layout.scene import Box, Command, Frame, Group, Node, Paint, Path

GAP = 6.0
"""Between the rows of two maps."""
_PAD = 20.0
_AIR = 9.0
_HATCH = 8.0


class _Arrow(NamedTuple):
    stretch: Stretch
    row: int
    shared: bool
    left: float
    right: float
    texts: tuple[Paragraph, ...]

    @property
    def height(self) -> float:
        return sum(part.height + 2 for part in self.texts) - 2 + 2 * _AIR


def draw(
    comparison: Comparison, placed: Sequence[Placed], grid: Grid, top: float
) -> tuple[tuple[Node, ...], float]:
    """All rows from `top` on, and where they end."""
    nodes: list[Node] = []
    y = top
    rows = [tuple(_arrows(comparison, one, grid)) for one in placed]
    same = all(row == rows[0] for row in rows)
    for one, arrows in list(zip(placed, rows, strict=True))[: 1 if same else None]:
        name = mark(comparison, one.number, grid.left, one.context)
        tall = max([arrow.height for arrow in arrows] + [name.height + 8, 40.0])
        if not same:
            nodes += name.draw(y + (tall - name.height) / 2)
        if not any(found.texts for found in arrows):
            text = one.context.board.language.say("nothing here")
            middle = y + tall / 2 + 4
            nodes.append(label(text, grid.start + 8, middle, SMALL, "muted", one.context.ruler))
            arrows = ()
        for hole in one.holes:
            text = _missing(hole, one, comparison)
            nodes += _hole(hole, text, one.context, grid, Frame(0, y, 0, tall))
        for at, found in enumerate(arrows):
            frame = Frame(found.left, y, found.right - found.left, tall)
            nodes.append(_draw(found, one, at, frame))
        y += tall + GAP
    return tuple(nodes), y - GAP


def _arrows(comparison: Comparison, one: Placed, grid: Grid) -> Iterator[_Arrow]:
    rows = comparison.rows_of(one.number)
    for at, stretch in enumerate(one.context.board.stretches):
        left, right = grid.span(*comparison.phase_spans[one.number][at])
        left += 2.0 if left > grid.start else 0.0
        right -= 2.0 if right < grid.end else 0.0
        row = rows[at]
        shared = comparison.several[row]
        texts = tuple(_texts(stretch, one.context, right - left - _PAD - 10, shared=shared))
        yield _Arrow(stretch, comparison.kin[row], shared, left, right, texts)


def _texts(stretch: Stretch, context: Context, room: float, *, shared: bool) -> Iterator[Paragraph]:
    phase, ruler = stretch.phase, context.ruler
    ink, quiet = ("on-phase", "on-phase") if shared else ("ink", "muted")
    if phase.name:
        yield paragraph(phase.name, NAME, ink, room, ruler).at_start()
    facts = [fact for fact in (phase.time, phase.owner) if fact]
    if facts:
        text = dotted(facts, context.board.rtl)
        yield paragraph(text, SMALL, quiet, room, ruler).at_start()


def _draw(found: _Arrow, one: Placed, at: int, frame: Frame) -> Group:
    theme = one.context.theme
    notched = at > 0
    alone = edged("background", theme.phase(found.row), 1.5)
    nodes: list[Node] = [arrow(frame, notched, theme.arrow(found.row) if found.shared else alone)]
    y = frame.y + (frame.height - found.height) / 2 + _AIR
    for part in found.texts:
        nodes += part.draw(frame.x + _PAD - (0 if notched else 4), y)
        y += part.height + 2
    phase = found.stretch.phase
    title = "\n".join(told(phase, one.context.board.language))
    name = f"m{one.number + 1}-{found.stretch.id}"
    return Group(name, "phase", tuple(nodes), title, phase.link or "", frame)


def _missing(hole: Span, one: Placed, comparison: Comparison) -> str:
    """What is said of a place where a map has no phase: it may have it elsewhere."""
    say = one.context.board.language.say
    mine = {comparison.kin[row] for row in comparison.rows_of(one.number)}
    theirs = {
        comparison.kin[row]
        for at, spans in enumerate(comparison.phase_spans)
        for row, (first, last) in zip(comparison.rows_of(at), spans, strict=True)
        if hole[0] <= first and last <= hole[1]
    }
    if theirs and theirs <= mine:
        return say("at another place in this map")
    return say("nothing here")


def _hole(hole: Span, text: str, context: Context, grid: Grid, row: Frame) -> Iterator[Node]:
    """A hatched place with words in it."""
    left, right = grid.span(*hole)
    left += TIP + 3 if left > grid.start else 0.0
    frame = Frame(left, row.y + 4, right - left - 4, row.height - 8)
    yield Box(frame, edged("panel", "rule"), 4)
    yield hatching(frame)
    word = paragraph(text, SMALL, "muted", frame.width - 16, context.ruler).hugged()
    x, y = frame.middle - word.room / 2, frame.y + (frame.height - word.height) / 2
    yield Box(Frame(x - 4, y - 1, word.room + 8, word.height + 2), Paint(fill="panel"), 2)
    yield from word.draw(x, y)


def hatching(frame: Frame) -> Path:
    """Slanting lines in a frame, as one broken line."""
    segments: list[tuple[Command, tuple[float, ...]]] = []
    x, end = frame.x - frame.height + _HATCH, frame.right
    while x < end:
        low, high = max(frame.x, x), min(end, x + frame.height)
        segments.append(("M", (low, frame.bottom - (low - x))))
        segments.append(("L", (high, frame.bottom - (high - x))))
        x += _HATCH
    return Path(tuple(segments), stroked("rule", 1.0))
