"""One order for what two sides have added to a list, taken out of it, and moved in it."""

from __future__ import annotations

from collections.abc import Hashable

from hypothesis import given
from hypothesis import strategies as st

from cjmap.merge.sequence import sequence

BASE = "abcdefg"
sides = st.permutations(BASE).flatmap(
    lambda order: st.lists(st.sampled_from("uvwxyz"), unique=True, max_size=3).map(
        lambda new: "".join([*new[:1], *order, *new[1:]])
    )
)


Found = tuple[str, dict[Hashable, tuple[int, int]]]


def order(base: str, ours: str, theirs: str, kept: str = "") -> Found:
    """The merged order, and where the sides want what both have moved to different places."""
    there = set(kept or base + ours + theirs)
    found = sequence(base, ours, theirs, there.__contains__, str)
    return "".join(map(str, found.merged)), found.torn


@given(sides)
def test_a_side_that_has_not_changed_gives_the_other(side: str) -> None:
    assert order(BASE, BASE, side) == (side, {})
    assert order(BASE, side, BASE) == (side, {})
    assert order(BASE, side, side) == (side, {})


@given(sides, sides)
def test_nothing_is_lost_and_nothing_is_there_twice(ours: str, theirs: str) -> None:
    merged, torn = order(BASE, ours, theirs)
    assert sorted([*merged, *map(str, torn)]) == sorted({*BASE, *ours, *theirs})


@given(sides, sides)
def test_it_is_the_same_whoever_merges(ours: str, theirs: str) -> None:
    one, torn = order(BASE, ours, theirs)
    assert order(BASE, theirs, ours) == (one, {name: at[::-1] for name, at in torn.items()})


@given(sides, st.sets(st.sampled_from(BASE)))
def test_what_is_not_kept_leaves_the_others_in_their_order(side: str, gone: set[str]) -> None:
    kept = "".join(one for one in side if one not in gone)
    assert order(BASE, BASE, side, kept or "-") == (kept, {})


def test_what_each_has_moved_is_moved() -> None:
    assert order("abcdef", "bacdef", "abcdfe") == ("bacdfe", {})
    assert order("abcd", "dabc", "dabc") == ("dabc", {})


def test_what_both_have_moved_to_different_places_is_told() -> None:
    assert order("abcd", "dabc", "adbc") == ("abc", {"d": (0, 1)})


def test_additions_behind_what_was_removed_stay() -> None:
    assert order("abc", "ac", "abxc", kept="acx") == ("axc", {})
