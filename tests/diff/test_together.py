"""Two maps in one: the new map is in it as it is, and everything that went is in it too."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import MAPS, journey, worked_on

from cjmap.board.assemble import assemble
from cjmap.board.view import View
from cjmap.diff.change import What
from cjmap.diff.compare import compare_plain
from cjmap.diff.together import Together, together
from cjmap.model.index import build_index
from cjmap.model.journey import Journey
from cjmap.model.plain import plain
from cjmap.text.span import Route

every_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])
NOT_DRAWN = ("emotions", "stakeholders", "related", "lanes")
OLD: dict[str, Any] = {
    "title": "Lunch",
    "personas": [{"id": "a", "name": "Ada"}, {"id": "b", "name": "Ben"}],
    "phases": [
        {
            "name": "Choose",
            "actions": [
                {"text": "Opens the app", "id": "opens", "emotions": [{"score": 1.0}]},
                {"text": "Compares places", "emotions": [{"score": -1.0, "by": ["b"]}]},
                {"text": "Asks a colleague"},
            ],
        },
        {"name": "Wait", "actions": [{"text": "Waits", "emotions": [{"score": -2.0}]}]},
    ],
}


def joined(old: dict[str, Any], new: dict[str, Any]) -> Together:
    return together(old, new, compare_plain(old, new))


def without_the_past(found: Together) -> dict[str, Any]:
    """The data without what went and what has moved away."""
    data = copy.deepcopy(found.data)
    for route in sorted({*found.gone.values(), *found.left.values()}, key=order, reverse=True):
        holder: Any = data
        try:
            for step in route[:-1]:
                holder = holder[step]
            holder.pop(route[-1])
        except (KeyError, IndexError):
            continue  # it went with what it hung on
    return data


def order(route: Route) -> tuple[tuple[str, int], ...]:
    return tuple((str(key), int(at)) for key, at in zip(route[::2], route[1::2], strict=True))


def tidy(value: Any) -> Any:
    """Without lists that hold nothing."""
    if isinstance(value, dict):
        return {key: tidy(one) for key, one in value.items() if one != []}
    return [tidy(one) for one in value] if isinstance(value, list) else value


@every_map
@settings(max_examples=10)
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 20))
def test_what_is_not_of_the_past_is_the_new_map(path: Path, seed: int, steps: int) -> None:
    old = journey(path)
    new = plain(worked_on(old, seed, steps))
    found = joined(plain(old), new)
    assert tidy(without_the_past(found)) == tidy(new)


@every_map
@settings(max_examples=10)
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 20))
def test_everything_that_went_is_there(path: Path, seed: int, steps: int) -> None:
    old = plain(journey(path))
    new = plain(worked_on(journey(path), seed, steps))
    changes = compare_plain(old, new)
    found = together(old, new, changes)
    gone = {one.old for one in changes if one.what is What.REMOVED and one.old}
    drawn = {route for route in gone if not set(route) & set(NOT_DRAWN)}
    assert drawn <= found.gone.keys()
    assert {one.new for one in changes if one.new} <= found.new.keys()


@every_map
@settings(max_examples=5)
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 20))
def test_both_can_be_put_in_place_and_have_the_same_columns(
    path: Path, seed: int, steps: int
) -> None:
    old = plain(journey(path))
    found = joined(old, plain(worked_on(journey(path), seed, steps)))
    now, before = (
        assemble(one, build_index(one), View())
        for one in map(Journey.model_validate, (found.data, found.before))
    )
    assert [one.route for one in now.columns] == [one.route for one in before.columns]
    assert [one.persona for one in now.actors] == [one.persona for one in before.actors]


def test_a_step_that_went_stands_where_it_was() -> None:
    new = copy.deepcopy(OLD)
    del new["phases"][0]["actions"][1]
    found = joined(OLD, new)
    texts = [one["text"] for one in found.data["phases"][0]["actions"]]
    assert texts == ["Opens the app", "Compares places", "Asks a colleague"]
    assert found.gone == {
        ("phases", 0, "actions", 1): ("phases", 0, "actions", 1),
    }
    assert "emotions" not in found.data["phases"][0]["actions"][1], "the new curve passes it by"
    assert found.before["phases"][0]["actions"][1]["emotions"] == [{"score": -1.0, "by": ["b"]}]


def test_a_step_that_moved_leaves_a_trace() -> None:
    new = copy.deepcopy(OLD)
    new["phases"][1]["actions"].append(new["phases"][0]["actions"].pop(0))
    found = joined(OLD, new)
    assert found.data["phases"][0]["actions"][0] == {"text": "Opens the app"}
    assert found.left == {("phases", 0, "actions", 0): ("phases", 0, "actions", 0)}
    assert found.new["phases", 1, "actions", 1] == ("phases", 1, "actions", 1)


def test_old_feelings_are_those_of_who_has_another_name_now() -> None:
    old, new = copy.deepcopy(OLD), copy.deepcopy(OLD)
    old["personas"][1] = {"name": "Ben of the canteen"}
    old["phases"][0]["actions"][1]["emotions"][0]["by"] = ["Ben of the canteen"]
    new["personas"][1] = {"name": "Ben of the new canteen"}
    new["phases"][0]["actions"][1]["emotions"][0]["by"] = ["Ben of the new canteen"]
    found = joined(old, new)
    felt = found.before["phases"][0]["actions"][1]["emotions"][0]
    assert felt["by"] == ["Ben of the new canteen"]


def test_what_is_not_asked_for_is_not_put_back() -> None:
    new = copy.deepcopy(OLD)
    del new["phases"][0]["actions"][1]
    assert together(OLD, new, []).data == new


def test_a_lane_of_another_kind_is_not_put_back() -> None:
    lane = {"name": "Effort", "kind": "score", "items": [{"score": 3.0}, {"score": 4.0}]}
    old, new = copy.deepcopy(OLD), copy.deepcopy(OLD)
    old["phases"][0]["actions"][0]["fields"] = [lane]
    old["phases"][1]["actions"][0]["fields"] = [lane]
    new["phases"][0]["actions"][0]["fields"] = [
        {"name": "Effort", "kind": "text", "items": [{"text": "High"}]}
    ]
    found = joined(old, new)
    Journey.model_validate(found.data)
    assert "fields" not in found.data["phases"][1]["actions"][0]


def test_a_lane_that_went_keeps_its_scale_and_hides_nothing() -> None:
    lane = {"name": "Effort", "kind": "score", "items": [{"score": 8.0}]}
    old = copy.deepcopy(OLD) | {
        "lanes": [{"lane": "Effort", "scale": {"max": 10.0}}, {"lane": "actions", "hidden": True}]
    }
    old["phases"][1]["actions"][0]["fields"] = [lane]
    found = joined(old, OLD)
    assert found.data["lanes"] == [{"lane": "Effort", "scale": {"max": 10.0}}]


def test_what_went_is_about_whom_the_old_map_was_about() -> None:
    new = copy.deepcopy(OLD)
    new["personas"] = [{"id": "z", "name": "Zoe"}]
    del new["phases"][0]["actions"][0]
    found = joined(OLD, new)
    assert found.data["phases"][0]["actions"][0]["by"] == ["a"]
    assert found.before["phases"][1]["actions"][0]["emotions"][0]["by"] == ["a"]


def test_old_scores_keep_their_scale() -> None:
    new = copy.deepcopy(OLD) | {"scale": {"min": 1.0, "max": 5.0}}
    assert "scale" not in joined(OLD, new).before
    assert joined(new, OLD).before["scale"] == {"min": 1.0, "max": 5.0}


@pytest.mark.parametrize("at", range(len(MAPS) - 1))
def test_maps_with_nothing_in_common_can_be_put_in_place(at: int) -> None:
    one, other = (plain(journey(path)) for path in MAPS[at : at + 2])
    for old, new in ((one, other), (other, one)):
        found = joined(old, new)
        for data in (found.data, found.before):
            now = Journey.model_validate(data)
            assemble(now, build_index(now), View())


def test_a_lane_that_is_of_another_kind_now_takes_nothing_back() -> None:
    old, new = copy.deepcopy(OLD), copy.deepcopy(OLD)
    old["phases"][1]["actions"][0]["fields"] = [
        {"name": "Effort", "kind": "score", "items": [{"score": 3.0}, {"score": 4.0}]}
    ]
    new["phases"][1]["actions"][0]["fields"] = [
        {"name": "Effort now", "kind": "text", "items": [{"text": "High"}]}
    ]
    Journey.model_validate(joined(old, new).data)
