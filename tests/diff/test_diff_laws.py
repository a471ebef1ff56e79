"""What holds for every two maps."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import MAPS, journey, worked_on

from cjmap.diff.change import What
from cjmap.diff.compare import compare
from cjmap.diff.patch import patch
from cjmap.model.journey import Journey
from cjmap.model.plain import plain

every_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])


@every_map
def test_a_map_is_its_plain_data(path: Path) -> None:
    one = journey(path)
    assert Journey.model_validate(plain(one)) == one


@every_map
def test_a_map_does_not_differ_from_itself(path: Path) -> None:
    one = journey(path)
    assert compare(one, one) == []


@every_map
@settings(max_examples=15)
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 25))
def test_the_changes_lead_from_one_map_to_the_other(path: Path, seed: int, steps: int) -> None:
    one = journey(path)
    other = worked_on(one, seed, steps)
    assert patch(one, compare(one, other)) == other
    assert patch(other, compare(other, one)) == one


@pytest.mark.parametrize("at", range(len(MAPS) - 1))
def test_they_do_so_even_where_the_maps_have_nothing_in_common(at: int) -> None:
    one, other = journey(MAPS[at]), journey(MAPS[at + 1])
    assert patch(one, compare(one, other)) == other


@every_map
@settings(max_examples=8)
@given(seed=st.integers(0, 10_000))
def test_one_step_of_work_is_hardly_more_than_one_change(path: Path, seed: int) -> None:
    one = journey(path)
    changes = compare(one, worked_on(one, seed, 1))
    assert len(changes) <= 4, "an own lane that moves takes its items along"
    assert all(change.what in What for change in changes)
