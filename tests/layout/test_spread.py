"""Things move apart as little as possible."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.layout.lanes.spread import part, push_apart

places = st.lists(st.floats(0, 1000), max_size=20).map(sorted)


@given(places, st.data())
def test_nothing_overlaps_and_the_order_stays(found: list[float], data: st.DataObject) -> None:
    sizes = data.draw(st.lists(st.floats(1, 90), min_size=len(found), max_size=len(found)))
    moved = push_apart(found, sizes)
    for (a, left), (b, right) in pairwise(zip(moved, sizes, strict=True)):
        assert b - a >= (left + right) / 2 - 1e-6


def test_two_at_one_place_move_evenly() -> None:
    assert push_apart([100, 100], [20, 30]) == pytest.approx((87.5, 112.5))


def test_what_stands_apart_does_not_move() -> None:
    assert push_apart([0, 50, 200], [20, 20, 20]) == (0, 50, 200)


@given(st.lists(st.floats(0, 400), min_size=1, max_size=8).map(sorted))
def test_bounds_hold_where_there_is_room(found: list[float]) -> None:
    moved = part(found, lambda i, j: 30.0, 30.0, (0.0, 400.0))
    assert min(moved) >= -1e-6
    assert max(moved) <= 400 + 1e-6
    assert all(b - a >= 30 - 1e-6 for a, b in pairwise(moved))


@given(st.lists(st.tuples(st.floats(0, 300), st.booleans()), max_size=14))
def test_only_what_may_touch_is_parted(found: list[tuple[float, bool]]) -> None:
    """Things of two kinds pass each other; those of one kind do not."""
    found.sort()
    kinds = [kind for _, kind in found]

    def gap(i: int, j: int) -> float:
        return 25.0 if kinds[i] == kinds[j] else 0.0

    moved = part([x for x, _ in found], gap, 25.0, (0.0, 2000.0))
    for kind in (True, False):
        mine = [x for x, its in zip(moved, kinds, strict=True) if its is kind]
        assert all(b - a >= 25 - 1e-6 for a, b in pairwise(mine))
