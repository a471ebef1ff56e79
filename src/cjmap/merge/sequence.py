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
    """The elements in their order, without those that both sides have moved to different places.

    `torn`: these, each with the index of what it stands before on ours and on theirs.
    """

    merged: list[Hashable]
    torn: dict[Hashable, tuple[int, int]]


Gaps = dict[int, list[Hashable]]
"""What a side has put behind how many elements of the frame."""
Ask = Callable[[Hashable], bool]


def sequence(
    base: Sequence[Hashable],
    ours: Sequence[Hashable],
    theirs: Sequence[Hashable],
    kept: Ask,
    rank: Callable[[Hashable], str],
    tears: Ask = lambda _: True,
) -> Order:
    """The elements that are `kept`; `rank` decides which of two additions in one gap is first.

    What both have moved to different places is torn, or where it does not tear stands in the first.
    """
    before = {one: at for at, one in enumerate(base)}
    moved = [_moved(before, side) for side in (ours, theirs)]
    gone = moved[0] | moved[1]
    frame = [one for one in base if one not in gone and kept(one)]
    left, right = (
        _gaps(frame, side, {one for one in side if kept(one) and (one not in before or one in own)})
        for side, own in zip((ours, theirs), moved, strict=True)
    )
    torn = {one for one in _apart(left, right) if one in before and tears(one)}
    return _joined(frame, left, right, torn, rank)


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


def _apart(left: Gaps, right: Gaps) -> set[Hashable]:
    """What the sides have put into different gaps."""
    places = [{one: at for at, some in gaps.items() for one in some} for gaps in (left, right)]
    both = places[0].keys() & places[1].keys()
    return {one for one in both if places[0][one] != places[1][one]}


def _joined(
    frame: Sequence[Hashable],
    left: Gaps,
    right: Gaps,
    torn: set[Hashable],
    rank: Callable[[Hashable], str],
) -> Order:
    merged: list[Hashable] = []
    done: set[Hashable] = set()
    wanted: tuple[dict[Hashable, int], dict[Hashable, int]] = ({}, {})
    for at in range(len(frame) + 1):
        runs = [gaps.get(at, []) for gaps in (left, right)]
        begin = len(merged)
        ours, theirs = ([one for one in run if one not in torn] for run in runs)
        for one in _together(ours, theirs, rank):
            if one not in done:  # what both have added stands where it comes first
                done.add(one)
                merged.append(one)
        for found, run in zip(wanted, runs, strict=True):
            found |= _behind(run, torn, merged, begin)
        merged += frame[at : at + 1]
    return Order(merged, {one: (wanted[0][one], wanted[1][one]) for one in wanted[0]})


def _behind(
    run: Sequence[Hashable], torn: set[Hashable], merged: Sequence[Hashable], begin: int
) -> dict[Hashable, int]:
    """Where what is torn stands: behind what it follows in its gap."""
    places = {one: begin + at + 1 for at, one in enumerate(merged[begin:])} if torn else {}
    found, at = {}, begin
    for one in run:
        if one in torn:
            found[one] = at
        at = places.get(one, at)
    return found


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
