"""One order for the things of a list that two sides have worked on.

What neither side has moved stays as it was, and all else is placed by it: what a side has added or
moved comes behind what it follows there. Where both have put something into one gap, both stay, in
an order that does not depend on which side is which.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from cjmap.diff.compare import rising


class Order(NamedTuple):
    """The elements in their order. `torn`: those that both sides have moved to different places,
    each with the index of what it would stand before on the other side."""

    merged: list[Hashable]
    torn: dict[Hashable, int]


Gaps = dict[int, list[Hashable]]
"""What a side has put behind how many elements of the frame."""


def sequence(
    base: Sequence[Hashable],
    ours: Sequence[Hashable],
    theirs: Sequence[Hashable],
    kept: Callable[[Hashable], bool],
    rank: Callable[[Hashable], str],
    tears: bool = True,
) -> Order:
    """The elements that are `kept`; `rank` decides which of two additions in one gap is first.

    What both have moved to different places is torn, or without `tears` stands in the first one.
    """
    before = {one: at for at, one in enumerate(base)}
    moved = [_moved(before, side) for side in (ours, theirs)]
    gone = moved[0] | moved[1]
    frame = [one for one in base if one not in gone and kept(one)]
    own = [
        [one for one in side if kept(one) and (one not in before or one in here)]
        for side, here in zip((ours, theirs), moved, strict=True)
    ]
    left, right = _gaps(frame, ours, set(own[0])), _gaps(frame, theirs, set(own[1]))
    return _joined(frame, left, right, before if tears else {}, rank)


def _moved(before: dict[Hashable, int], side: Sequence[Hashable]) -> set[Hashable]:
    """What a side has moved: as little as possible."""
    there = [one for one in side if one in before]
    return set(there) - {there[at] for at in rising([before[one] for one in there])}


def _gaps(frame: Sequence[Hashable], side: Sequence[Hashable], own: set[Hashable]) -> Gaps:
    places = {one: at for at, one in enumerate(frame, 1)}
    found: Gaps = {}
    at = 0
    for one in side:
        if one in places:
            at = places[one]
        elif one in own:
            found.setdefault(at, []).append(one)
    return found


def _joined(
    frame: Sequence[Hashable],
    left: Gaps,
    right: Gaps,
    before: dict[Hashable, int],
    rank: Callable[[Hashable], str],
) -> Order:
    at_left = {one: at for at, some in left.items() for one in some}
    at_right = {one: at for at, some in right.items() for one in some}
    both = at_left.keys() & at_right.keys()
    torn = {one for one in both if at_left[one] != at_right[one] and one in before}
    merged: list[Hashable] = []
    done: set[Hashable] = set()
    wanted: dict[Hashable, int] = {}
    for at in range(len(frame) + 1):
        theirs = [one for one in right.get(at, ()) if one not in torn]
        for one in _together(left.get(at, []), theirs, rank):
            if one not in done:  # what both have added stands where it comes first
                done.add(one)
                merged.append(one)
        wanted |= {one: len(merged) for one in right.get(at, ()) if one in torn}
        merged += frame[at : at + 1]
    return Order(merged, wanted)


def _together(
    left: list[Hashable], right: list[Hashable], rank: Callable[[Hashable], str]
) -> list[Hashable]:
    """What both sides have put into a gap: what is in both holds the rest together."""
    if not left or not right:
        return left or right
    first, second = sorted((left, right), key=lambda run: [rank(one) for one in run])
    places = {one: at for at, one in enumerate(first)}
    merged: list[Hashable] = []
    run: list[Hashable] = []
    at = 0
    for one in second:
        if one not in places:
            run.append(one)
        elif places[one] >= at:
            merged += [*first[at : places[one]], *run, one]
            at, run = places[one] + 1, []
    return [*merged, *first[at:], *run]
