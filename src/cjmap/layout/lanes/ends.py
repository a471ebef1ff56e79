"""Names at the ends of lines, in the room right of the last column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.layout.lanes.lettering import SMALL, STRONG, leading, stacked
from cjmap.layout.lanes.spread import push_apart
from cjmap.layout.measure import Line, Ruler, plain
from cjmap.layout.monotone import Segment
from cjmap.layout.scene import Node, Paint, Path, Style

_NAME = 112.0
_AWAY = 12.0
"""Between the last column and the names."""
_APART = 20.0


class End(NamedTuple):
    """A name to be set beside the point (x, y) where its line ends."""

    text: str
    x: float
    y: float
    fill: str
    strong: bool = True

    @property
    def style(self) -> Style:
        return STRONG if self.strong else SMALL


class Name(NamedTuple):
    """A name in its place: `middle` is the height of its middle."""

    end: End
    lines: tuple[Line, ...]
    left: float
    middle: float

    @property
    def half(self) -> float:
        return leading(self.end.style) * len(self.lines) / 2


def names(ends: Sequence[End], right: float, ruler: Ruler) -> tuple[Name, ...]:
    """Names right of the last column (which ends at `right`), moved apart where they are near."""
    told = (end for end in ends if plain(end.text).strip())
    rising = sorted(told, key=lambda end: (end.y, end.text))
    lines = [ruler.break_lines(end.text, end.style, _NAME) for end in rising]
    sizes = [
        _APART + leading(end.style) * (len(broken) - 1)
        for end, broken in zip(rising, lines, strict=True)
    ]
    middles = push_apart([end.y for end in rising], sizes)
    return tuple(
        Name(end, broken, right + _AWAY, middle)
        for end, broken, middle in zip(rising, lines, middles, strict=True)
    )


def reach(found: Sequence[Name]) -> float:
    """How much room the names need right of the last column."""
    return max((_AWAY + max(x.width for x in name.lines) + 4 for name in found), default=0.0)


def drawn(found: Sequence[Name], top: float) -> Iterator[Node]:
    """The names with a short line to each; `top` is the top of the scale."""
    for name in found:
        end = name.end
        if end.x < name.left - 6:
            way: tuple[Segment, ...] = (
                ("M", (end.x, top + end.y)),
                ("L", (name.left - 4, top + name.middle)),
            )
            yield Path(way, Paint(stroke=end.fill, width=1.2))
        yield from stacked(name.lines, name.left, top + name.middle, end.style, end.fill, "left")
