"""The panel of what differs, and of the pain points that maps share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.compare import sentences
from cjmap.compare.comparison import Comparison
from cjmap.compare.differences import Difference, differences
from cjmap.layout.compare.badges import RADIUS, badge
from cjmap.layout.grid import Context
from cjmap.layout.markers import marker
from cjmap.layout.paints import filled
from cjmap.layout.paragraph import BODY, SMALL_STRONG, Paragraph, label, paragraph
from cjmap.layout.scene import Box, Circle, Frame, Group, Node, Paint

_PAD = 20.0
_GAP = 40.0
_COLUMN = 420.0
_WIDEST = 640.0
_BULLET = 14.0
_NUMBER, _MARK = 20.0, 14.0
_HEADING = 24.0
_NAMED = 4
"""A sentence names so many things; a report names all."""
_APART = 3
"""So many phases are told in which feelings are apart."""


class _Line(NamedTuple):
    """A sentence with a bullet, or with the number of a pain point."""

    text: Paragraph
    number: int = 0
    maps: tuple[int, ...] = ()

    @property
    def height(self) -> float:
        return self.text.height + 6


class _Block(NamedTuple):
    heading: str
    lines: tuple[_Line, ...]

    @property
    def height(self) -> float:
        return _HEADING + sum(line.height for line in self.lines)


def draw(comparison: Comparison, context: Context, top: float) -> tuple[list[Node], float]:
    """What differs, from `top` on, and where it ends: sentences in as many columns as fit, beside
    the shared pain points."""
    grid = context.grid
    width = grid.right - grid.left - 2 * _PAD
    across = max(1, int((width + _GAP) // (_COLUMN + _GAP)))
    room = min((width - _GAP * (across - 1)) / across, _WIDEST)
    pains = _pains(comparison, context, room)
    blocks = [_differing(comparison, context, room), *([pains] if pains.lines else [])]
    columns = _columns(blocks, across)
    tall = max(sum(block.height for block in column) for column in columns) + 2 * _PAD
    frame = Frame(grid.left, top, grid.right - grid.left, tall)
    nodes: list[Node] = [Box(frame, filled("panel"), context.theme.rounded(12))]
    for i, column in enumerate(columns):
        x, y = grid.left + _PAD + i * (room + _GAP), top + _PAD
        for block in column:
            nodes += _block(block, x, y, context)
            y += block.height
    title = context.board.language.say("What differs")
    return [Group("differences", "panel", tuple(nodes), title, frame=frame)], top + tall + 20


def _columns(blocks: Sequence[_Block], across: int) -> list[list[_Block]]:
    """Long lists go on in the next column."""
    free = across
    columns: list[list[_Block]] = []
    for at, block in enumerate(blocks):
        mine = max(1, min(free - (len(blocks) - 1 - at), -(-len(block.lines) // 3)))
        free -= mine
        goal = sum(line.height for line in block.lines) / mine
        parts: list[list[_Line]] = [[]]
        tall = 0.0
        for line in block.lines:
            if parts[-1] and tall + line.height / 2 > goal and len(parts) < mine:
                parts.append([])
                tall = 0.0
            parts[-1].append(line)
            tall += line.height
        columns += [[_Block(block.heading if not n else "", tuple(p))] for n, p in enumerate(parts)]
    if len(columns) <= across:
        return columns
    return [[block for column in columns for block in column]]


def _differing(comparison: Comparison, context: Context, room: float) -> _Block:
    language, ruler = context.board.language, context.ruler
    found = _told(differences(comparison))
    texts = [sentences.sentence(one, comparison, language, _NAMED) for one in found]
    if not texts:
        texts = [language.say("Nothing that is compared here differs.")]
    lines = (paragraph(text, BODY, "ink", room - _BULLET, ruler).hugged() for text in texts)
    return _Block(language.say("What differs"), tuple(map(_Line, lines)))


def _told(found: Sequence[Difference]) -> Iterator[Difference]:
    apart = 0
    for one in found:
        apart += one.kind == "apart"
        if one.kind != "apart" or apart <= _APART:
            yield one


def _pains(comparison: Comparison, context: Context, room: float) -> _Block:
    language, ruler = context.board.language, context.ruler
    lines = []
    shared = [one for one in comparison.pains if one.shared]
    for number, one in enumerate(shared, 1):
        told = list(dict.fromkeys(name for name in one.names if name))
        text = paragraph(
            " / ".join(told), BODY, "ink", room - _NUMBER - _MARK * len(one.have), ruler
        )
        lines.append(_Line(text.hugged(), number, one.have))
    return _Block(language.say("Pain points in common"), tuple(lines))


def _block(block: _Block, x: float, top: float, context: Context) -> Iterator[Node]:
    if block.heading:
        yield label(block.heading, x, top + 11, SMALL_STRONG, "muted", context.ruler)
    y = top + _HEADING
    for one in block.lines:
        if one.number:
            yield from badge(one.number, x + RADIUS, y + 9, context)
            for i, at in enumerate(one.maps):
                paint = filled(context.theme.persona(at))
                yield marker(at, x + _NUMBER + 4 + _MARK * i, y + 9, 4.5, paint)
            shift = _NUMBER + _MARK * len(one.maps)
        else:
            yield Circle(x + 3, y + 9, 1.75, Paint(fill="quiet"))
            shift = _BULLET
        yield from one.text.draw(x + shift, y)
        y += one.height
