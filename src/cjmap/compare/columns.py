"""Which of the shared columns a phase or a step takes.

What is the same in several maps stands in the same columns. What a map has alone between two such
places takes the room between them evenly, so that it stands beside what others have there; where a
map has nothing, there is a hole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjmap.compare.order import Row

Span = tuple[int, int]
"""The first and the last column."""


class Spread(NamedTuple):
    """Where the entries of each list stand, by list and place, and how many columns there are."""

    spans: tuple[tuple[Span, ...], ...]
    columns: int


def spread(rows: Sequence[Row], widths: Sequence[Sequence[int]]) -> Spread:
    """`widths` say by list and place how many columns an entry takes at least.

    Entries of one row are equally wide. Only neighbours that stand alone are ever widened.
    """
    if not rows:
        return Spread(tuple(() for _ in widths), 0)
    lists = range(len(widths))
    starts: dict[int, Span] = {}
    ends, waiting, done = [0] * len(widths), [0] * len(widths), 0
    for at, row in enumerate(rows):
        mine = [one for one in lists if row[one] is not None]
        if len(mine) == 1:
            waiting[mine[0]] += widths[mine[0]][row[mine[0]] or 0]
            continue
        first = max(done, *(ends[one] + waiting[one] for one in mine))
        done = first + max(widths[one][row[one] or 0] for one in mine)
        starts[at] = (first, done)
        for one in mine:
            ends[one], waiting[one] = done, 0
    total = max(done, *(ends[one] + waiting[one] for one in lists))
    spans = tuple(tuple(_of_one(one, rows, widths[one], starts, total)) for one in lists)
    return Spread(spans, total)


def _of_one(
    one: int, rows: Sequence[Row], widths: Sequence[int], fixed: dict[int, Span], total: int
) -> list[Span]:
    found: list[Span] = []
    alone: list[int] = []
    start = 0
    for at, row in enumerate(rows):
        place = row[one]
        if place is None:
            continue
        if at not in fixed:
            alone.append(widths[place])
            continue
        first, end = fixed[at]
        found += [*evenly(alone, start, first), (first, end - 1)]
        alone, start = [], end
    return [*found, *evenly(alone, start, total)]


def evenly(widths: Sequence[int], start: int, end: int) -> list[Span]:
    """Entries side by side from one column up to another, each as wide as its share."""
    whole, room = sum(widths), end - start
    found, done = [], 0
    for width in widths:
        first = start + done * room // whole
        done += width
        found.append((first, start + done * room // whole - 1))
    return found
