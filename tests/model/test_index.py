"""Ids and references: FORMAT, "For implementers"."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.model.index import Index, build_index
from cjmap.model.load import load
from cjmap.model.names import fold
from cjmap.text.source import Source


def index(data: dict[str, Any]) -> Index:
    """The index of data that must be a good map."""
    document = load(Source("map.yaml", json.dumps({"title": "T", **data}, ensure_ascii=False)))
    assert document.journey is not None, document.problems
    return build_index(document.journey)


def ids(*phases: Any, **more: Any) -> list[str]:
    return list(index({"phases": list(phases), **more}).ids.values())


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Choose", "choose"),
        ("  Compares three   places! ", "compares-three-places"),
        ("STRASSE & Straße", "strasse-strasse"),
        ("Ｆｕｌｌ ｗｉｄｔｈ ①", "full-width-1"),
        ("snake_case-kept", "snake_case-kept"),
        ("नेहा की यात्रा", "नेहा-की-यात्रा"),
        ("ค้นหา", "ค้นหา"),
        ("...", "phase"),
        ("🚲", "phase"),
        ("٣ مرات", "٣-مرات"),
    ],
)
def test_an_id_is_derived_from_the_name(name: str, id_: str) -> None:
    assert ids(name) == [id_]


def test_phases_actions_and_items_share_one_namespace_in_this_order() -> None:
    phase = {"name": "Wait", "action": {"text": "Wait", "thought": "Wait"}, "thought": "Wait"}
    assert index({"phases": [phase, "Wait"], "needs": ["Wait"]}).ids == {
        ("phases", 0): "wait",
        ("phases", 1): "wait-2",
        ("phases", 0, "actions", 0): "wait-wait",
        ("needs", 0): "wait-3",
        ("phases", 0, "thoughts", 0): "wait-wait-2",
        ("phases", 0, "actions", 0, "thoughts", 0): "wait-wait-3",
    }


def test_written_ids_are_taken_first() -> None:
    assert ids("Choose", {"name": "Other", "thought": {"text": "x", "id": "Choose"}}) == [
        "choose-2",
        "other",
        "Choose",
    ]


def test_no_id_is_the_name_of_a_field_or_end() -> None:
    assert ids({"name": "Thoughts", "action": "End", "goal": "Note"}) == [
        "thoughts-2",
        "end-2",
        "note-2",
    ]


def test_items_of_own_lanes_and_of_the_map_have_ids() -> None:
    fields = {"Weather": ["rain", "sun"], "Ease": [2]}
    lanes = {"Ease": {"kind": "score", "scale": {"min": 1, "max": 3}}}
    found = index({"phases": [{"name": "P", "fields": fields}], "lanes": lanes, "needs": ["Time"]})
    assert found.ids["phases", 0, "fields", 0, "items", 1] == "sun"
    assert found.ids["phases", 0, "fields", 1, "items", 0]
    assert found.ids["needs", 0] == "time"


def test_a_reference_is_an_id_then_a_name_then_a_derived_id() -> None:
    found = index(
        {"phases": [{"name": "b", "id": "a"}, "A", {"name": "C d", "action": "b"}, {"name": "e"}]}
    )
    assert found.find("A", ("phase",)) == ("phases", 0)
    assert found.find("B", ("phase",)) == ("phases", 0)
    assert found.find("B", ("action",)) == ("phases", 2, "actions", 0)
    assert found.find("c-D", ("phase",)) == ("phases", 2)
    assert found.find("ｅ", ("phase", "action")) == ("phases", 3)
    assert found.find("nowhere", ("phase", "action")) is None
    assert found.find("e", ("pain_point",)) is None


def test_a_written_id_of_another_kind_is_no_answer() -> None:
    phase = {"name": "P", "thought": {"text": "x", "id": "slow"}, "pain_point": "Slow"}
    found = index({"phases": [phase]})
    assert found.find("slow", ("pain_point",)) == ("phases", 0, "pain_points", 0)


def test_each_definition_is_a_namespace_of_its_own() -> None:
    same = {"x": {"name": "One"}}
    found = index(
        {"phases": ["x"], "personas": same, "channels": same, "sources": same, "metrics": same}
    )
    for find in (found.persona, found.channel, found.source, found.metric):
        by_id, by_name = find("X"), find("ONE")
        assert by_id is not None
        assert by_id is by_name
        assert find("two") is None


def test_definitions_are_found_by_derived_id() -> None:
    found = index({"phases": ["P"], "personas": ["Maya Lindqvist", {"name": "B", "id": "A"}]})
    assert found.persona("maya-lindqvist") is found.persona("Maya Lindqvist") is not None
    assert found.persona("a") is found.persona("b") is not None


names = st.sampled_from(
    ["a", "A", "a!", "b", "end", "thoughts", "text", "é", "1", "..", "p-a", "ﬀ"]
)
items = st.lists(names, max_size=3)
actions = st.lists(st.fixed_dictionaries({"text": names, "thoughts": items}), max_size=3)
phases = st.lists(
    st.fixed_dictionaries({"name": names, "actions": actions, "goals": items}), min_size=1
)


@settings(max_examples=100, deadline=None)
@given(phases, items)
def test_every_id_is_unique_and_finds_its_own(content: list[Any], needs: list[str]) -> None:
    found = index({"phases": content, "needs": needs})
    assert len({fold(id_) for id_ in found.ids.values()}) == len(found.ids)
    for route, id_ in found.ids.items():
        assert found.route_of(id_) == route


@settings(max_examples=100, deadline=None)
@given(phases, st.lists(st.sampled_from("xyzXYZ"), unique_by=str.casefold))
def test_written_ids_are_kept(content: list[Any], written: list[str]) -> None:
    for phase, id_ in zip(content, written, strict=False):
        phase["id"] = id_
    found = index({"phases": content})
    for at, id_ in enumerate(written[: len(content)]):
        assert found.ids["phases", at] == id_
