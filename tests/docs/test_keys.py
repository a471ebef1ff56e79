"""Every example in the list of keys is right where the list says that it belongs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from make_keys import PLACES, examples, keys, written

from cjmap.model.grammar import SINGULAR
from cjmap.model.load import load
from cjmap.text.source import Source

Mapping = dict[str, Any]
BEFORE = [
    {"name": "Choose", "pain_point": {"id": "no-status", "text": "No status"}},
    {"name": "Try"},
]
BASE: Mapping = {
    "title": "T",
    "personas": {"maya": "Maya"},
    "sources": {"survey": "Survey", "interviews": "Interviews"},
    "phases": BEFORE,
}


def _phase(more: Mapping) -> Mapping:
    return {"phases": [*BEFORE, {"name": "P", **more}]}


def _own(kind: str, item: Mapping) -> Mapping:
    return {"lanes": {"Own": {"kind": kind}}, **_phase({"fields": {"Own": item}})}


WITHIN: dict[str, Callable[[Mapping], Mapping]] = {
    "The map": lambda one: one,
    "Phase": _phase,
    "Action": lambda one: _phase({"actions": [{"text": "A", **one}]}),
    "Next": lambda one: _phase({"next": {"to": "end", **one}}),
    "Lanes": _phase,
    "Common keys": lambda one: {"insights": [{"text": "I", **one}]},
    "Emotion": lambda one: _phase({"emotions": [{"score": 1, **one}]}),
    "Quote": lambda one: _phase({"quotes": [{"text": "Q", **one}]}),
    "Touchpoint": lambda one: _phase({"touchpoints": [{"text": "T", **one}]}),
    "Pain point": lambda one: _phase({"pain_points": [{"text": "T", **one}]}),
    "Opportunity": lambda one: _phase({"opportunities": [{"text": "O", **one}]}),
    "Metric in a phase or action": lambda one: _phase({"metrics": [{"metric": "M", **one}]}),
    "Item of an own lane of kind image": lambda one: _own("image", {"src": "a.png", **one}),
    "Persona": lambda one: {"personas": [{"name": "Maya", **one}]},
    "Empathy map": lambda one: {"personas": [{"name": "Maya", "empathy": one}]},
    "Scenario": lambda one: {"scenario": {"text": "S", **one}},
    "Channel": lambda one: {"channels": [{"name": "C", **one}]},
    "Source": lambda one: {"sources": [{"name": "S", **one}]},
    "Metric": lambda one: {"metrics": [{"name": "M", **one}]},
    "Scale": lambda one: {"scale": {"min": 1, "max": 7, **one}},
    "Lane": lambda one: {
        "lanes": {"Own": {"kind": "score", "scale": {"min": 0, "max": 10}, **one}},
        **_phase({"fields": {"Own": 3}}),
    },
    "Image": lambda one: _phase({"image": {"src": "a.png", **one}}),
    "Stakeholder": lambda one: {"stakeholders": [{"name": "S", **one}]},
    "Time frame": lambda one: {"timeframe": {"from": "2026-01", **one}},
    "Review": lambda one: {"review": one},
}
"""Heading of a place → the part of a map in which a key of that place stands."""

SHOWN = [(place, key) for place, shown in examples().items() for key in shown]


def test_every_key_has_its_example() -> None:
    assert {place: [*shown] for place, shown in examples().items()} == {
        place.heading: [*keys(place)] for place in PLACES
    }


@pytest.mark.parametrize(("place", "key"), SHOWN)
def test_an_example_of_a_key_is_right(place: str, key: str) -> None:
    line = yaml.safe_load(written(key, examples()[place][key]))
    given = (
        {*line} if place == "The map" else set()
    )  # the other form of a key would be one too many
    base = {one: value for one, value in BASE.items() if SINGULAR.get(one) not in given}
    document = load(Source("key.yaml", yaml.safe_dump({**base, **WITHIN[place](line)})))
    assert document.problems == ()
