"""Lines of text as nodes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cjmap.layout.measure import Line, Ruler
from cjmap.layout.scene import Anchor, Style, Text

TITLE = Style(28, 700)
NAME = Style(16, 600)
STRONG = Style(13, 600)
MEDIUM = Style(13, 500)
BODY = Style(13)
SPOKEN = Style(13, 400, True)
SMALL = Style(11)
SMALL_STRONG = Style(11, 600)

LEADING = {11: 15.0, 13: 17.0, 16: 21.0, 28: 34.0}
"""Distance of baselines by size, in units."""
ASCENT = {11: 11.0, 13: 13.0, 16: 16.0, 28: 27.0}
"""From the top of a paragraph to its first baseline, by size, in units."""


_PERCENT = re.compile("([0-9]) %")


class Paragraph(NamedTuple):
    """A text broken to a width, not yet placed. `against`: it runs against the map."""

    lines: tuple[Line, ...]
    style: Style
    fill: str
    room: float
    against: bool

    @property
    def height(self) -> float:
        return len(self.lines) * LEADING[self.style.size]

    @property
    def last_width(self) -> float:
        """How wide the last line is."""
        return self.lines[-1].width if self.lines else 0.0

    def hugged(self) -> Paragraph:
        """The same without spare room, so that lines against the map stay beside what they name."""
        return self._replace(room=max((line.width for line in self.lines), default=0.0))

    def at_start(self) -> Paragraph:
        """The same at the start of its room, even where it runs against the map: for names that
        stand in line with others."""
        return self.hugged() if self.against else self

    def draw(self, x: float, top: float) -> tuple[Text, ...]:
        """The lines, with the paragraph's upper left corner at `x`, `top`."""
        lines, style, fill, room, against = self
        y, step = top + ASCENT[style.size], LEADING[style.size]
        start = x + room if against else x
        nodes = []
        for text, width, _ in lines:
            wide = width if width > room else room
            nodes.append(Text(start, y, text, style, fill, width, wide, "start", against))
            y += step
        return tuple(nodes)


def paragraph(text: str, style: Style, fill: str, room: float, ruler: Ruler) -> Paragraph:
    """Break a text to `room` units; a figure and its percent sign stay together."""
    if " %" in text:
        text = _PERCENT.sub("\\1\u00a0%", text)
    lines = ruler.break_lines(text, style, room)
    against = bool(lines) and lines[0].against
    return Paragraph(lines, style, fill, room, against)


def label(
    text: str,
    x: float,
    y: float,
    style: Style,
    fill: str,
    ruler: Ruler,
    anchor: Anchor = "start",
) -> Text:
    """One line that stands alone, from, around or up to `x`; `y` is its baseline."""
    line = ruler.line(text, style)
    return set_line(line, x, y, style, fill, anchor)


def set_line(
    line: Line, x: float, y: float, style: Style, fill: str, anchor: Anchor, room: float = 0.0
) -> Text:
    """A line whose end at the map's start, middle or other end stands at `x`, however it runs."""
    text, width, against = line
    if against and anchor != "middle":
        anchor = "end" if anchor == "start" else "start"
    return Text(x, y, text, style, fill, width, max(room, width), anchor, against)


def height(parts: Sequence[Paragraph], gap: float = 0.0) -> float:
    """Paragraphs one below the other."""
    return sum(part.height for part in parts) + gap * max(0, len(parts) - 1)
