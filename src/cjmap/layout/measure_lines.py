"""Segments into lines: filled to count them, then balanced. Lengths in em."""

from __future__ import annotations

from cjmap.layout.measure_segments import Cut

LAST = 0.6
"""How much the slack of the last line counts: less would leave single words there."""
_HAIR = 1e-9
_NONE = float("inf")

_Way = tuple[int, float, tuple[int, ...]]
"""Where the next line starts, what the lines before it cost, and where each of them ends."""


def balanced(cut: Cut, box: float) -> list[int]:
    """The number after the last segment of each line: as few lines as there can be, the slack
    spread evenly over those of a paragraph. A segment wider than the box has a line of its own.
    """
    count = len(cut.ends)
    if not cut.hard:
        return _paragraph(cut, 0, count, box) if count else []
    lines: list[int] = []
    first = 0
    for last in dict.fromkeys((*(number + 1 for number in cut.hard), count)):
        lines += _paragraph(cut, first, last, box)
        first = last
    return lines


def _paragraph(cut: Cut, first: int, last: int, box: float) -> list[int]:
    limit = box + _HAIR
    if cut.ends[last - 1] - cut.starts[first] <= limit:
        return [last]
    latest = _fill(cut, first, last, limit)
    return latest if len(latest) == 1 else _balance(cut, first, latest, box)


def _fill(cut: Cut, first: int, last: int, limit: float) -> list[int]:
    lines = []
    starts, ends = cut.starts, cut.ends
    reach = starts[first] + limit
    for number in range(first + 1, last):
        if ends[number] > reach:
            lines.append(number)
            reach = starts[number] + limit
    lines.append(last)
    return lines


def _balance(cut: Cut, first: int, latest: list[int], box: float) -> list[int]:
    """The cheapest way to end each line somewhere between its earliest and its latest place."""
    earliest = _earliest(cut, first, latest, box + _HAIR)
    if earliest == latest:
        return latest
    starts, ends, last = cut.starts, cut.ends, latest[-1]
    ways: list[_Way] = [(first, 0.0, ())]
    for low, high in zip(earliest, latest, strict=True):
        weight = LAST if high == last else 1.0
        found: list[_Way] = []
        for end in range(low, high + 1):
            ink, best = ends[end - 1], _NONE
            lines: tuple[int, ...] = ()
            for start, cost, before in ways:
                if start >= end:
                    break
                slack = starts[start] + box - ink
                if slack >= -_HAIR or end == start + 1:
                    price = cost + weight * slack * slack
                    if price < best:
                        best, lines = price, before
            if best < _NONE:
                found.append((end, best, (*lines, end)))
        ways = found
    return list(ways[-1][2])


def _earliest(cut: Cut, first: int, latest: list[int], limit: float) -> list[int]:
    """Where each line ends at the earliest if the lines after it are as full as they get."""
    starts, ends = cut.starts, cut.ends
    start = latest[-1]
    lines = [start]
    for _ in latest[1:]:
        start -= 1
        reach = ends[start] - limit
        while start > first and starts[start - 1] >= reach:
            start -= 1
        lines.append(start)
    return lines[::-1]
