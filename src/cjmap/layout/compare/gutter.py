"""What stands in the gutter: the name of a lane, and whose row it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.compare.comparison import Comparison
from cjmap.layout.compare.rows import Row
from cjmap.layout.grid import GUTTER, SIGN, Context, Grid
from cjmap.layout.markers import marker
from cjmap.layout.paints import filled
from cjmap.layout.paragraph import SMALL, STRONG, Paragraph, paragraph
from cjmap.layout.pictograms import pictogram
from cjmap.layout.scene import Node, Style

_AXIS = frozenset({"curve", "dots", "channels"})

NARROW = 84.0
"""The room where the other half of the gutter belongs to an axis."""
_NAME = Style(11, 600)
_RADIUS = 4.5
_INDENT = 16.0
_TOP, _FOLLOWING, _SLIM = 19.0, 12.0, 6.0
"""From the top of a row to its label; to the mark of one without; of one with nothing in it."""
_ICON = 16.0
_LINE = 15.0


class Mark(NamedTuple):
    """The marker and the name of a map, broken to the gutter; where there is no room for more, the
    marker alone."""

    number: int
    left: float
    name: Paragraph
    role: str

    @property
    def height(self) -> float:
        return max(self.name.height, _LINE)

    def draw(self, top: float) -> Iterator[Node]:
        """From `top` on."""
        yield marker(self.number, self.left + _RADIUS + 0.5, top + 7.5, _RADIUS, filled(self.role))
        yield from self.name.draw(self.left + _INDENT, top)


def mark(name: str, number: int, left: float, context: Context, most: int = 4) -> Mark:
    """The mark of a map from `left` on, in its own colour; a name of up to `most` lines."""
    role = context.theme.persona(number)
    room = (NARROW if most < 4 else GUTTER - 16) - _INDENT
    text = paragraph(name, _NAME, role, room, context.ruler).at_start()
    return Mark(number, left, text if len(text.lines) <= most else text._replace(lines=()), role)


class Head(NamedTuple):
    """The gutter of a row: the lane's label where it is the first, then whose row it is."""

    label: tuple[Paragraph, ...]
    sign: str
    marks: tuple[Mark, ...]
    left: float
    slim: bool = False

    @property
    def height(self) -> float:
        tall = sum(part.height + 2 for part in self.label)
        return (
            self._top + tall + sum(one.height + 4 for one in self.marks) + (2 if self.slim else 8)
        )

    @property
    def _top(self) -> float:
        return _TOP if self.label else _SLIM if self.slim else _FOLLOWING

    def draw(self, top: float) -> Iterator[Node]:
        """From the top of the row on."""
        y = top + self._top
        if self.sign:
            yield pictogram(self.sign, self.left, y, _ICON, "muted")
        for i, part in enumerate(self.label):
            yield from part.draw(self.left + (SIGN if self.sign and not i else 0.0), y)
            y += part.height + 2
        for one in self.marks:
            yield from one.draw(y)
            y += one.height + 4


def head(row: Row, comparison: Comparison, grid: Grid, *, first: bool) -> Head:
    """What stands beside a row."""
    context, narrow = row.context, row.drawn in _AXIS
    room = NARROW if narrow else GUTTER - 16
    sign = context.theme.icon(row.key) if first else ""
    parts: list[Paragraph] = []
    if first:
        beside = SIGN if sign else 0.0
        parts.append(paragraph(row.label, STRONG, "ink", room - beside, context.ruler))
        if row.description:
            parts.append(paragraph(row.description, SMALL, "muted", room, context.ruler))
    most = 0 if row.block is None else 2 if narrow else 4
    marks = tuple(
        mark(comparison.tracks[at].name, at, grid.left, context, most)
        for at in (row.maps if row.placed else ())
    )
    return Head(tuple(part.at_start() for part in parts), sign, marks, grid.left, row.block is None)
