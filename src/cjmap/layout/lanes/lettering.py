"""Lines of text set beside a point, whatever their direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from cjmap.layout.measure import Line
from cjmap.layout.paragraph import LEADING, SMALL, SMALL_STRONG, STRONG, set_line
from cjmap.layout.scene import Anchor, Style, Text

__all__ = ["NOTE", "SMALL", "SMALL_STRONG", "STRONG", "Side", "leading", "lettered", "stacked"]

Side = Literal["left", "middle", "right"]

NOTE = Style(11, 500)
_RISE = {13: 4.6, 11: 3.9}
"""Text size → how far its baseline stands under the middle of its small letters and capitals."""


_ANCHORS: Mapping[Side, Anchor] = {"left": "start", "middle": "middle", "right": "end"}


def leading(style: Style) -> float:
    return LEADING[style.size]


def stacked(
    lines: Sequence[Line], x: float, middle: float, style: Style, fill: str,
    side: Side = "middle",
) -> tuple[Text, ...]:  # fmt: skip
    """Lines one under the other, centred on `middle`; `side` is where x stands on each line."""
    step = leading(style)
    first = middle - step * (len(lines) - 1) / 2 + _RISE[style.size]
    room = max((line.width for line in lines), default=0.0)
    return tuple(
        lettered(line, x, first + i * step, style, fill, side, room) for i, line in enumerate(lines)
    )


def lettered(
    line: Line, x: float, baseline: float, style: Style, fill: str,
    side: Side = "middle", room: float = 0.0,
) -> Text:  # fmt: skip
    """One line whose left end, middle or right end stands at x."""
    return set_line(line, x, baseline, style, fill, _ANCHORS[side], room)
