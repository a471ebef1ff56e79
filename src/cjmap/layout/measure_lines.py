"""Segments into lines: greedy to count them, then balanced. Lengths in em."""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.layout.measure_segments import Segment

LAST = 0.6
"""How much the slack of the last line counts: less would leave single words there."""
_HAIR = 1e-9


def greedy(segments: Sequence[Segment], box: float) -> list[int]:
    """The index after the last segment of each line, each line as full as it gets.

    A segment wider than the box has a line of its own.
    """
    ends: list[int] = []
    limit = box + _HAIR
    filled = 0.0
    fresh = True
    for number, segment in enumerate(segments):
        if not fresh and filled + segment.ink > limit:
            ends.append(number)
            filled = 0.0
        filled += segment.advance
        fresh = segment.hard
        if segment.hard:
            ends.append(number + 1)
            filled = 0.0
    if segments and (not ends or ends[-1] != len(segments)):
        ends.append(len(segments))
    return ends


def balanced(segments: Sequence[Segment], box: float) -> list[int]:
    """As `greedy`, with as many lines, but with the slack spread evenly over each paragraph."""
    if not segments:
        return []
    ends: list[int] = []
    start = 0
    for end in _paragraphs(segments):
        latest = [start + line for line in greedy(segments[start:end], box)]
        ends += latest if len(latest) == 1 else _balance(segments, start, latest, box)
        start = end
    return ends


def _paragraphs(segments: Sequence[Segment]) -> list[int]:
    """The index after the last segment of each paragraph."""
    ends = [number + 1 for number, segment in enumerate(segments) if segment.hard]
    if not ends or ends[-1] != len(segments):
        ends.append(len(segments))
    return ends


def _balance(segments: Sequence[Segment], start: int, latest: list[int], box: float) -> list[int]:
    """The cheapest way to end line k somewhere between its earliest and its latest place."""
    earliest = _earliest(segments, start, latest[-1], len(latest), box)
    states: dict[int, tuple[float, tuple[int, ...]]] = {start: (0.0, ())}
    for line, (low, high) in enumerate(zip(earliest, latest, strict=True)):
        weight = LAST if line == len(latest) - 1 else 1.0
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for first, (cost, ends) in states.items():
            filled = 0.0
            for number in range(first, high):
                width = filled + segments[number].ink
                filled += segments[number].advance
                if number + 1 < low:
                    continue
                if width > box + _HAIR and number > first:
                    break
                price = cost + weight * (box - width) ** 2
                if number + 1 not in following or price < following[number + 1][0]:
                    following[number + 1] = (price, (*ends, number + 1))
        states = following
    return list(states[latest[-1]][1])


def _earliest(
    segments: Sequence[Segment], start: int, end: int, count: int, box: float
) -> list[int]:
    """Where each line ends at the earliest if the lines after it are as full as they get."""
    ends = [end]
    last = end
    while len(ends) < count:
        first = last - 1
        width = segments[first].ink
        while first > start and width + segments[first - 1].advance <= box + _HAIR:
            first -= 1
            width += segments[first].advance
        ends.append(first)
        last = first
    return ends[::-1]
