"""What holds for every history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lives import of, worked
from mutations import MAPS

from cjmap.diff.patch import patch
from cjmap.history.commit import Commit
from cjmap.history.follow import State, follow
from cjmap.history.history import Entry, Event
from cjmap.model.plain import plain

some_map = pytest.mark.parametrize("path", MAPS[::4], ids=lambda path: path.name.partition(".")[0])
seeds = given(seeds=st.lists(st.integers(0, 10_000), min_size=1, max_size=6))


@some_map
@seeds
@settings(max_examples=6, deadline=None)
def test_the_changes_of_all_commits_lead_to_the_last_state(path: Path, seeds: list[int]) -> None:
    maps = worked(path, seeds)
    one = maps[0]
    for entry in of(maps, drawn=False).entries[1:]:
        one = patch(one, [told.change for told in entry.sentences])
    assert one == maps[-1]


@some_map
@seeds
@settings(max_examples=4, deadline=None)
def test_a_new_name_of_the_file_changes_nothing_else(path: Path, seeds: list[int]) -> None:
    maps = worked(path, seeds)
    stayed = of(maps, ["a"] * len(maps))
    moved = of(maps, ["b"] + ["a"] * (len(maps) - 1))
    assert moved.entries[1].before == "b"

    def without_names(entry: Entry) -> Entry:
        return entry._replace(commit=entry.commit._replace(path=""), before="")

    assert tuple(map(without_names, moved.entries)) == tuple(map(without_names, stayed.entries))
    assert moved._replace(entries=()) == stayed._replace(entries=())


@some_map
@seeds
@settings(max_examples=4, deadline=None)
def test_a_life_is_told_as_the_states_are(path: Path, seeds: list[int]) -> None:
    """At every entry as many opportunities and pain points are open as that state has."""
    maps = worked(path, seeds)
    found = of(maps)
    for at, entry in enumerate(found.entries):
        if entry.moment is None:
            continue
        for lives, number in (
            (found.opportunities, entry.moment.figures.open),
            (found.pains, entry.moment.figures.pains),
        ):
            assert sum(_is_open(life.steps, at) for life in lives) == number


def _is_open(steps: Sequence[tuple[int, object]], at: int) -> bool:
    known = [step for step in steps if step[0] <= at]
    return bool(known) and not known[-1][1].is_closed  # type: ignore[attr-defined]


@some_map
@seeds
@settings(max_examples=4, deadline=None)
def test_curves_stand_in_phases_that_there_are(path: Path, seeds: list[int]) -> None:
    found = of(worked(path, seeds))
    for entry in found.entries:
        if entry.moment:
            here = dict(entry.moment.phases)
            assert len(here) == len(entry.moment.phases)
            for strand in entry.moment.strands:
                assert all(point.phase in here and 0 < point.part < 1 for point in strand.points)
                assert all(-1 <= point.mood <= 1 for point in strand.points)


def test_what_could_not_be_read_is_bridged() -> None:
    one, other = worked(MAPS[0], [1])
    broken = State(Commit("b"), None, "no map")
    gone = State(Commit("c"))
    straight = follow("a", [State(Commit("a"), plain(one)), State(Commit("d"), plain(other))])
    bridged = follow(
        "a", [State(Commit("a"), plain(one)), broken, gone, State(Commit("d"), plain(other))]
    )
    assert bridged.entries[-1] == straight.entries[-1]
    assert [entry.event for entry in bridged.entries] == [
        *(Event.BEGUN, Event.BROKEN, Event.REMOVED, Event.CHANGED)
    ]
