"""One order for what two sides have added to a list, taken out of it, and moved in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cjmap.merge.sequence import sequence

BASE = "abcdefg"
sides = st.permutations(BASE).flatmap(
    lambda order: st.lists(st.sampled_from("uvwxyz"), unique=True, max_size=3).map(
        lambda new: "".join([*new[:1], *order, *new[1:]])
    )
)


def order(base: str, ours: str, theirs: str, kept: str = "") -> tuple[str, int]:
    """The merged order, and how many elements both have moved to different places."""
    there = set(kept or base + ours + theirs)
    found = sequence(base, ours, theirs, there.__contains__, str)
    return "".join(map(str, found.merged)), len(found.torn)


@given(sides)
def test_a_side_that_has_not_changed_gives_the_other(side: str) -> None:
    assert order(BASE, BASE, side) == (side, 0)
    assert order(BASE, side, BASE) == (side, 0)
    assert order(BASE, side, side) == (side, 0)


@given(sides, sides)
def test_nothing_is_lost_and_nothing_is_there_twice(ours: str, theirs: str) -> None:
    merged, _ = order(BASE, ours, theirs)
    assert sorted(merged) == sorted({*BASE, *ours, *theirs})


@given(sides, sides)
def test_it_is_the_same_whoever_merges(ours: str, theirs: str) -> None:
    one, torn = order(BASE, ours, theirs)
    other, as_many = order(BASE, theirs, ours)
    assert torn == as_many
    if not torn:
        assert one == other


@given(sides, st.sets(st.sampled_from(BASE)))
def test_what_is_not_kept_leaves_the_others_in_their_order(side: str, gone: set[str]) -> None:
    kept = "".join(one for one in side if one not in gone)
    assert order(BASE, BASE, side, kept or "-") == (kept, 0)


def test_what_each_has_moved_is_moved() -> None:
    assert order("abcdef", "bacdef", "abcdfe") == ("bacdfe", 0)
    assert order("abcd", "dabc", "dabc") == ("dabc", 0)


def test_what_both_have_moved_to_different_places_is_told() -> None:
    found = sequence("abcd", "dabc", "adbc", lambda _: True, str)
    assert found.torn.keys() == {"d"}


def test_additions_behind_what_was_removed_stay() -> None:
    assert order("abc", "ac", "abxc", kept="acx") == ("axc", 0)
