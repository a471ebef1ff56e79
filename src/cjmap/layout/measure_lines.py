"""Segments into lines: filled to count them, then balanced. Lengths in em."""

from __future__ import annotations

from cjmap.layout.measure_segments import Cut

LAST = 0.6
"""How much the slack of the last line counts: less would leave single words there."""
_HAIR = 1e-9


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
    if len(latest) == 2:
        return [_halve(cut, first, latest, box), latest[1]]
    earliest = _earliest(cut, first, latest, box + _HAIR)
    if earliest == latest:
        return latest
    starts, ends = cut.starts, cut.ends
    states: dict[int, tuple[float, tuple[int, ...]]] = {first: (0.0, ())}
    for low, high in zip(earliest, latest, strict=True):
        weight = LAST if high == latest[-1] else 1.0
        best: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, lines) in states.items():
            edge = starts[start] + box
            for end in range(max(low, start + 1), high + 1):
                slack = edge - ends[end - 1]
                if slack < -_HAIR and end > start + 1:
                    break
                price = cost + weight * slack * slack
                if end not in best or price < best[end][0]:
                    best[end] = (price, (*lines, end))
        states = best
    return list(states[latest[-1]][1])


def _halve(cut: Cut, first: int, latest: list[int], box: float) -> int:
    """The same for two lines, which most broken texts have: where the first one ends."""
    starts, ends = cut.starts, cut.ends
    left, right = starts[first] + box, ends[latest[1] - 1]
    best, cheapest = latest[0], float("inf")
    for end in range(latest[0], first, -1):
        rest = box - (right - starts[end])
        if rest < -_HAIR:
            break
        slack = left - ends[end - 1]
        price = slack * slack + LAST * rest * rest
        if price <= cheapest:
            best, cheapest = end, price
    return best


def _earliest(cut: Cut, first: int, latest: list[int], limit: float) -> list[int]:
    """Where each line ends at the earliest if the lines after it are as full as they get."""
    lines = [latest[-1]]
    while len(lines) < len(latest):
        start = lines[-1] - 1
        reach = cut.ends[start] - limit
        while start > first and cut.starts[start - 1] >= reach:
            start -= 1
        lines.append(start)
    return lines[::-1]
