"""What is handed down: `by` and `sources`."""

from __future__ import annotations

import json
from typing import Any

from cjmap.model.index import Index, build_index
from cjmap.model.inherit import default_persona, evidence, speakers
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.text.source import Source

PEOPLE = [{"name": "Ben", "kind": "staff"}, "Maya", "Noor"]


def read(**data: Any) -> tuple[Journey, Index]:
    everything = {"title": "T", "personas": PEOPLE, "sources": ["Survey", "Diary"], **data}
    document = load(Source("map.yaml", json.dumps(everything)))
    assert document.journey is not None, document.problems
    return document.journey, build_index(document.journey)


def names(found: tuple[Any, ...]) -> list[str]:
    return [one.name for one in found]


def test_the_nearest_by_holds() -> None:
    action = {"text": "A", "by": ["Ben", "Noor"], "thoughts": ["a", {"text": "b", "by": "Maya"}]}
    journey, index = read(phases=[{"name": "P", "by": "Noor", "actions": [action, "B"]}])
    phase = journey.phases[0]
    first, second = phase.actions
    plain, own = first.thoughts
    assert names(speakers(index, (own, first, phase), "thoughts")) == ["Maya"]
    assert names(speakers(index, (plain, first, phase), "thoughts")) == ["Ben", "Noor"]
    assert names(speakers(index, (first, phase), None)) == ["Ben", "Noor"]
    assert names(speakers(index, (second, phase), None)) == ["Noor"]


def test_without_by_it_is_the_first_customer_then_the_first() -> None:
    journey, index = read(phases=["P"])
    assert names(speakers(index, journey.phases, None)) == ["Maya"]
    _, of_staff = read(phases=["P"], personas=PEOPLE[:1])
    assert names((default_persona(of_staff),)) == ["Ben"]
    _, of_nobody = read(phases=["P"], personas=[])
    assert default_persona(of_nobody) is None
    assert speakers(of_nobody, (), None) == ()


def test_some_lanes_take_over_no_by() -> None:
    items = {"backstage": "x", "quotes": ["x", {"text": "y", "by": ["Somebody", "noor"]}]}
    journey, index = read(phases=[{"name": "P", "by": "Noor", **items}])
    phase = journey.phases[0]
    for lane in ("frontstage", "backstage", "support_processes", "systems", "quotes"):
        assert speakers(index, (phase.backstage[0], phase), lane) == ()
    assert names(speakers(index, (phase.quotes[1], phase), "quotes")) == ["Noor"]


def test_sources_are_those_of_the_nearest_that_names_any() -> None:
    action = {"text": "A", "thoughts": ["a", {"text": "b", "source": "DIARY"}]}
    journey, index = read(phases=[{"name": "P", "sources": ["survey"], "actions": [action]}, "Q"])
    phase, other = journey.phases
    first = phase.actions[0]
    assert names(evidence(index, (first.thoughts[1], first, phase))) == ["Diary"]
    assert names(evidence(index, (first.thoughts[0], first, phase))) == ["Survey"]
    assert evidence(index, (other,)) == ()
