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
    """The marker and the name of a map, broken to the gutter."""

    number: int
    left: float
    name: Paragraph
    role: str

    @property
    def height(self) -> float:
        return max(self.name.height, _LINE)

    def bare(self) -> Mark:
        """The marker alone."""
        return self._replace(name=self.name._replace(lines=()))

    def draw(self, top: float) -> Iterator[Node]:
        """From `top` on."""
        yield marker(self.number, self.left + _RADIUS + 0.5, top + 7.5, _RADIUS, filled(self.role))
        yield from self.name.draw(self.left + _INDENT, top)


def mark(
    comparison: Comparison, number: int, left: float, context: Context, *, narrow: bool = False
) -> Mark:
    """The mark of a map from `left` on, in its own colour; bare where its name is too long."""
    role, name = context.theme.persona(number), comparison.tracks[number].name
    room = (NARROW if narrow else GUTTER - 16) - _INDENT
    text = paragraph(name, _NAME, role, room, context.ruler).at_start()
    found = Mark(number, left, text, role)
    return found.bare() if len(text.lines) > (2 if narrow else 4) else found


class Head(NamedTuple):
    """The gutter of a row: the lane's label where it is the first, then whose row it is."""

    label: tuple[Paragraph, ...]
    sign: str
    marks: tuple[Mark, ...]
    left: float
    slim: bool = False

    @property
    def height(self) -> float:
        texts = sum(part.height + 2 for part in self.label)
        marks = sum(one.height + 4 for one in self.marks)
        return self.top + texts + marks + (2 if self.slim else 8)

    @property
    def top(self) -> float:
        """From the top of the row to what stands first."""
        return _TOP if self.label else _SLIM if self.slim else _FOLLOWING

    def draw(self, top: float) -> Iterator[Node]:
        """From the top of the row on."""
        y = top + self.top
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
    marks = (
        mark(comparison, at, grid.left, context, narrow=narrow)
        for at in (row.maps if row.placed else ())
    )
    slim = row.block is None
    shown = tuple(one.bare() if slim else one for one in marks)
    return Head(tuple(part.at_start() for part in parts), sign, shown, grid.left, slim)
