"""What holds for every history."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import MAPS, journey, worked_on

from cjmap.diff.patch import patch
from cjmap.history.commit import Commit
from cjmap.history.follow import State, follow
from cjmap.history.history import Entry, Event, History
from cjmap.model.journey import Journey
from cjmap.model.plain import plain

some_map = pytest.mark.parametrize("path", MAPS[::4], ids=lambda path: path.name.partition(".")[0])
seeds = given(seeds=st.lists(st.integers(0, 10_000), min_size=1, max_size=6))


def states(path: Path, seeds: Sequence[int]) -> list[Journey]:
    """A map, and what it becomes step by step."""
    found = [journey(path)]
    for seed in seeds:
        found.append(worked_on(found[-1], seed, 3))
    return found


def history(maps: Sequence[Journey], names: Sequence[str] = (), drawn: bool = False) -> History:
    """Their history; every day there is one, in a file of the name at its place."""
    commits = [
        Commit(f"{at:040}", "Ada", f"2026-01-{at + 1:02}T12:00:00Z", "", names[at] if names else "")
        for at in range(len(maps))
    ]
    return follow(
        "a", [State(*one) for one in zip(commits, map(plain, maps), strict=True)], drawn=drawn
    )


@some_map
@seeds
@settings(max_examples=6, deadline=None)
def test_the_changes_of_all_commits_lead_to_the_last_state(path: Path, seeds: list[int]) -> None:
    maps = states(path, seeds)
    one = maps[0]
    for entry in history(maps).entries[1:]:
        one = patch(one, [told.change for told in entry.sentences])
    assert one == maps[-1]


@some_map
@seeds
@settings(max_examples=4, deadline=None)
def test_a_new_name_of_the_file_changes_nothing_else(path: Path, seeds: list[int]) -> None:
    maps = states(path, seeds)
    stayed = history(maps, ["a"] * len(maps))
    moved = history(maps, ["b"] + ["a"] * (len(maps) - 1))
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
    maps = states(path, seeds)
    found = history(maps, drawn=True)
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
    found = history(states(path, seeds), drawn=True)
    for entry in found.entries:
        if entry.moment:
            here = dict(entry.moment.phases)
            assert len(here) == len(entry.moment.phases)
            for strand in entry.moment.strands:
                assert all(point.phase in here and 0 < point.part < 1 for point in strand.points)
                assert all(-1 <= point.mood <= 1 for point in strand.points)


def test_what_could_not_be_read_is_bridged() -> None:
    one, other = states(MAPS[0], [1])
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
