"""Impact and effort of an opportunity as rows of five squares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.language import words
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import SMALL, label
from cjmap.layout.scene import Node
from cjmap.layout.strokes import squares
from cjmap.model.items import Opportunity

ROW = 15.0
"""Distance of rows, in units."""
_SQUARE, _STEP = 7.0, 9.0
_GAP = 14.0


class Names(NamedTuple):
    """What the gauges are called, and the width of the wider name with the air behind it, so that
    squares stand in line."""

    impact: str
    effort: str
    room: float


class Hues(NamedTuple):
    """Colour roles: the squares of impact, those of effort, and the rest of the five."""

    impact: str
    effort: str
    faint: str


class _Gauge(NamedTuple):
    name: str
    value: int
    role: str


Rows = tuple[tuple[_Gauge, ...], ...]


def names(context: Context) -> Names:
    """The names in the language of the labels."""
    impact, effort = map(context.board.language.say, (words.IMPACT, words.EFFORT))
    widest = max(context.ruler.width(name, SMALL) for name in (impact, effort))
    return Names(impact, effort, 6 + widest)


def rows(item: Opportunity, room: float, names: Names, hues: Hues) -> Rows:
    """Impact and effort side by side where they fit, else one below the other."""
    gauges = []
    if item.impact is not None:
        gauges.append(_Gauge(names.impact, item.impact, hues.impact))
    if item.effort is not None:
        gauges.append(_Gauge(names.effort, item.effort, hues.effort))
    if not gauges:
        return ()
    one = names.room + 4 * _STEP + _SQUARE
    fit = len(gauges) * one + _GAP * (len(gauges) - 1) <= room
    return (tuple(gauges),) if fit else tuple((gauge,) for gauge in gauges)


def width(rows: Rows, names: Names) -> float:
    """How wide the last row is; 0 where there is none."""
    one = names.room + 4 * _STEP + _SQUARE
    return len(rows[-1]) * (one + _GAP) - _GAP if rows else 0.0


def draw(
    rows: Rows, x: float, base: float, names: Names, faint: str, context: Context
) -> Iterator[Node]:
    """The rows, the last one on the baseline `base`."""
    for i, gauges in enumerate(rows):
        at, y = x, base - (len(rows) - 1 - i) * ROW
        for name, value, role in gauges:
            yield label(name, at, y, SMALL, "muted", context.ruler)
            at += names.room
            yield squares(at, y - 8, range(value), role)
            if value < 5:
                yield squares(at, y - 8, range(value, 5), faint)
            at += 4 * _STEP + _SQUARE + _GAP
