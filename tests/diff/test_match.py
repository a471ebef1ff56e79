"""Which thing is which: what was renamed and moved is found again, also among thousands."""

from __future__ import annotations

import gc
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.diff.change import Change
from cjmap.diff.compare import compare_plain
from cjmap.diff.patch import work
from cjmap.diff.thing import things

Json = dict[str, Any]


def phase(name: str, *steps: str | Json) -> Json:
    return {
        "name": name,
        "actions": [{"text": one} if isinstance(one, str) else one for one in steps],
    }


def told(old: list[Json], new: list[Json]) -> list[tuple[str, str]]:
    """What happened to what, by its new name."""
    changes = compare_plain({"title": "T", "phases": old}, {"title": "T", "phases": new})
    return sorted((str(one.what), one.name) for one in changes)


def patched(old: Json, changes: list[Change]) -> Json:
    root = things(old)
    work(root, changes)
    return root.plain()


def pains(*names: str) -> list[Json]:
    return [{"name": "Wait", "pain_points": [{"text": one} for one in names]}]


def test_a_step_renamed_and_moved_within_its_phase_is_the_same_step() -> None:
    old = [phase("Try", "Rides two bikes", "Compares the prices", "Signs")]
    new = [phase("Try", "Signs", "Rides two bikes", "Compares all the prices")]
    assert told(old, new) == [("moved", "Signs"), ("reworded", "Compares all the prices")]
    new = [phase("Try", "Compares all the prices", "Rides two bikes", "Signs")]
    assert told(old, new) == [("moved", "Compares all the prices")]


def test_so_is_one_that_went_to_another_phase() -> None:
    old = [phase("Try", "Rides two bikes", "Compares the prices"), phase("Wait", "Signs")]
    new = [phase("Try", "Rides two bikes"), phase("Wait", "Compares all the prices", "Signs")]
    assert told(old, new) == [("moved", "Compares all the prices")]


def test_so_is_one_that_kept_nothing_but_what_hangs_on_it() -> None:
    step = {"thoughts": [{"text": "Is it safe?"}], "needs": [{"text": "A quiet road"}]}
    old = [phase("Try", "Rides", {"text": "Looks around", **step}), phase("Wait", "Signs")]
    new = [phase("Try", "Rides"), phase("Wait", "Signs", {"text": "Checks the route", **step})]
    assert told(old, new) == [("moved", "Checks the route")]


def test_so_is_a_phase_that_kept_its_only_step() -> None:
    old = [phase("Try", "Rides"), phase("Own", "Picks up")]
    new = [phase("Try", "Rides"), phase("Afterwards", "Picks up")]
    assert told(old, new) == [("renamed", "Afterwards")]
    new = [phase("Try", "Rides"), phase("Afterwards", "Picks up", "Rides home")]
    assert ("removed", "Own") in told(old, new)


def test_what_only_moved_is_not_taken_for_its_neighbour() -> None:
    old = [phase("Try", "Rides two bikes", "Compares the prices"), phase("Wait", "Signs")]
    new = [phase("Try", "Rides two bikes", "Compares the offers")]
    new += [phase("Wait", "Compares the prices", "Signs")]
    assert told(old, new) == [("added", "Compares the offers"), ("moved", "Compares the prices")]


def test_what_has_little_in_common_is_another() -> None:
    old = [phase("Try", "Rides two bikes", "Compares the prices"), phase("Wait", "Signs")]
    new = [phase("Try", "Rides two bikes"), phase("Wait", "Signs", "Pays the prices")]
    assert told(old, new) == [("added", "Pays the prices"), ("removed", "Compares the prices")]


def test_a_sign_at_the_end_makes_no_other_word() -> None:
    changed = told(pains("No status.", "Rain"), pains("No status", "Rain"))
    assert changed == [("reworded", "No status")]


def test_other_ids_are_other_things() -> None:
    old, new = pains("No status"), pains("No status")
    old[0]["pain_points"][0]["id"], new[0]["pain_points"][0]["id"] = "a", "b"
    assert told(old, new) == [("added", "No status"), ("removed", "No status")]
    del new[0]["pain_points"][0]["id"]
    assert told(old, new) == [("changed", "No status")]


WORDS = ["wait", "desk", "again", "No", "a"]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
ITEMS = st.lists(
    st.fixed_dictionaries({"text": NAMES}, optional={"id": st.sampled_from("xyz")}), max_size=5
)
STEPS = st.lists(
    st.fixed_dictionaries({"text": NAMES}, optional={"thoughts": ITEMS, "needs": ITEMS}), max_size=4
)
PHASES = st.lists(
    st.fixed_dictionaries({"name": NAMES}, optional={"actions": STEPS, "goals": ITEMS}), max_size=4
)
MAPS = PHASES.map(lambda phases: {"title": "T", "phases": _once(phases, set())})


def _once(data: Any, seen: set[str]) -> Any:
    """The same with every id only where it stands first."""
    if isinstance(data, list):
        return [_once(one, seen) for one in data]
    if not isinstance(data, dict):
        return data
    kept = {key: one for key, one in data.items() if key != "id" or one not in seen}
    seen.add(kept.get("id", ""))
    return {key: _once(one, seen) for key, one in kept.items()}


@settings(max_examples=300)
@given(MAPS, MAPS)
def test_the_changes_lead_over_where_everything_is_alike(old: Json, new: Json) -> None:
    there = patched(old, compare_plain(old, new))
    assert compare_plain(there, new) == []


MANY: dict[str, Callable[[int], str]] = {
    "all the same": lambda at: "The same text everywhere",
    "a letter apart": lambda at: f"Step{at:05}",
    "a word apart": lambda at: f"Waits at the desk number {at}",
    "long": lambda at: f"{'who waits at the desk for long ' * 20}{at}",
}
"""Names of which each is hardly told from the next."""
many = pytest.mark.parametrize("name", MANY.values(), ids=MANY)


def large(name: Callable[[int], str], size: int, after: str = "") -> Json:
    return {"title": "T", "phases": pains(*(name(at) + after for at in range(size)))}


@many
def test_few_changes_are_few_among_thousands(name: Callable[[int], str]) -> None:
    old, new = large(name, 2000), large(name, 2000)
    items = new["phases"][0]["pain_points"]
    for at in (100, 700, 1500):
        items[at] = {"text": items[at]["text"] + " now"}
    del items[1200]
    changes = compare_plain(old, new)
    assert len(changes) <= 8
    assert patched(old, changes) == new


@many
def test_where_all_are_reworded_nothing_comes_or_goes(name: Callable[[int], str]) -> None:
    changes = compare_plain(large(name, 1000), large(name, 1000, " now"))
    assert Counter(str(one.what) for one in changes) == {"reworded": 1000}


@many
@pytest.mark.parametrize("after", ["", " now"])
def test_time_grows_with_the_size(name: Callable[[int], str], after: str) -> None:
    def took(size: int) -> float:
        old, new = large(name, size), large(name, size, after)
        return min(_took(lambda: compare_plain(old, new)) for _ in range(3))

    assert took(2000) < 10 * took(500), "four times as many; all with all would take sixteen times"


def _took(compare: Callable[[], list[Change]]) -> float:
    gc.collect()
    gc.disable()
    start = time.process_time()
    compare()
    gc.enable()
    return time.process_time() - start
