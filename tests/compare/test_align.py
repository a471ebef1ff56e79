"""Lists in one order, with what is the same together."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.compare.match import Mark, groups
from cjmap.compare.order import Row, align, kin

NAMES = ("Discover", "Compare", "Try", "Own", "Waiting for the decision", "Waiting for a decision")
marks = st.builds(
    Mark, st.sampled_from(("", "", "", "try", "own", "discover")), st.sampled_from(NAMES)
)
lists = st.lists(marks, max_size=8)


def named(*names: str) -> list[Mark]:
    return [Mark("", name) for name in names]


def pairs(rows: Sequence[Row]) -> set[Row]:
    return {row for row in rows if None not in row}


@given(st.lists(lists, min_size=1, max_size=5))
def test_every_entry_is_in_one_row_and_keeps_its_order(found: list[list[Mark]]) -> None:
    rows = align(found)
    for at, one in enumerate(found):
        places = [row[at] for row in rows if row[at] is not None]
        assert places == list(range(len(one)))
    assert all(any(place is not None for place in row) for row in rows)


@given(lists, lists)
def test_it_does_not_matter_which_of_two_is_named_first(a: list[Mark], b: list[Mark]) -> None:
    assert pairs(align([a, b])) == {(y, x) for x, y in pairs(align([b, a]))}


@given(lists, st.integers(2, 4))
def test_a_list_beside_itself_has_no_gaps(found: list[Mark], times: int) -> None:
    rows = align([found] * times)
    assert rows == tuple((place,) * times for place in range(len(found)))


@given(st.lists(lists, min_size=1, max_size=4))
def test_every_entry_is_in_one_group(found: list[list[Mark]]) -> None:
    every = [pair for group in groups(found) for pair in group.items()]
    assert sorted(every) == [
        (at, place) for at, one in enumerate(found) for place in range(len(one))
    ]


@given(lists, lists)
def test_rows_of_the_same_are_kin(a: list[Mark], b: list[Mark]) -> None:
    rows = align([a, b])
    first = kin([a, b], rows)
    for at, row in enumerate(rows):
        assert first[at] <= at
        if None not in row:
            assert first[at] == at


def test_an_id_decides_before_a_name() -> None:
    found = align([[Mark("pay", "Paying"), Mark("", "Buy")], [Mark("pay", "Buy"), Mark("", "Eat")]])
    assert (0, 0) in found


def test_the_id_that_a_name_would_give_is_as_good_as_the_name() -> None:
    assert align([[Mark("choose", "Ask the assistant")], [Mark("", "Choose")]]) == ((0, 0),)


def test_names_are_the_same_in_any_case_and_in_other_words() -> None:
    assert align([named("TRY  it"), named("Try it")]) == ((0, 0),)
    assert align([named("Wait for the decision"), named("Waiting for a decision")]) != ((0, 0),)
    assert align([named("Wait for the decision"), named("Wait for decision")]) == ((0, 0),)
    assert align([named("等待银行的批准"), named("等待银行批准")]) == ((0, 0),)


@pytest.mark.parametrize("other", ["After the visit", "Visit again", "Get help"])
def test_a_word_in_common_is_not_enough(other: str) -> None:
    assert (0, 0) not in align([named("Before the visit", "Get money"), named(other)])


def test_as_much_as_can_stays_together_where_the_order_differs() -> None:
    rows = align([named("A", "B", "C", "D"), named("D", "A", "B", "C")])
    assert pairs(rows) == {(0, 1), (1, 2), (2, 3)}
    swapped = [named("A", "B"), named("B", "A")]
    assert kin(swapped, align(swapped)) in ((0, 1, 0), (0, 1, 1))


@pytest.mark.parametrize(
    "texts",
    [
        [f"Step {n}" for n in range(2000)],
        [f"always the same words again {n}" for n in range(2000)],
        ["the very same"] * 2000,
    ],
)
def test_long_lists_take_no_time(texts: list[str]) -> None:
    start = time.perf_counter()
    rows = align([named(*texts), named(*reversed(texts))])
    assert time.perf_counter() - start < 3
    assert rows
