"""The quick look never calls a map fine that the full way finds something wrong with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cjmap.model.checks import check
from cjmap.model.expand import expand, notes_for
from cjmap.model.journey import Journey
from cjmap.model.origin import Origin
from cjmap.model.quick import surely_fine
from cjmap.text.source import Source
from cjmap.text.yaml import parse

ROOT = Path(__file__).parents[2]
GOOD = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/maps/pictures/*.yaml")])
BROKEN = sorted([*ROOT.glob("tests/maps/err/*.yaml"), *ROOT.glob("tests/maps/warn/*.yaml")])


def fine_the_full_way(text: str) -> bool:
    parsed = parse(Source("map.yaml", text))
    if parsed.failed or not isinstance(parsed.data, dict):
        return False
    notes = notes_for(parsed.data)
    long = expand(parsed.data, notes)
    if notes.twice or notes.wrong:
        return False
    try:
        journey = Journey.model_validate(long)
    except ValidationError:
        return False
    return not list(check(journey, Origin(parsed.data, parsed.spans, notes)))


def quick(text: str) -> bool:
    data = parse(Source("map.yaml", text)).data
    return isinstance(data, dict) and surely_fine(data)


@pytest.mark.parametrize("path", [*GOOD, *BROKEN], ids=lambda path: path.name.split(".")[0])
def test_a_yes_is_true(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if not parse(Source("map.yaml", text)).failed and quick(text):
        assert fine_the_full_way(text)


def test_everyday_maps_get_a_yes() -> None:
    yes = [path.name for path in GOOD if quick(path.read_text(encoding="utf-8"))]
    assert {"lunch.journey.yaml", "two-personas.journey.yaml"} <= set(yes)


NAMES = st.sampled_from(["a", "b", "end", "survey", "Sam", "title", "9", "-3", "2", "", "x y"])
KEYS = st.sampled_from(
    "id by source sources emotion emotions score target text thought thoughts pain_point addresses"
    " opportunity next path phases channel touchpoint name fields metrics low high value".split()
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
ACTIONS = st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=3)


@given(
    st.dictionaries(st.sampled_from(["personas", "sources", "scale", "lanes", "needs"]), VALUES),
    ACTIONS,
    st.dictionaries(KEYS, VALUES, max_size=3),
)
def test_a_yes_is_true_for_any_shape(top: dict[str, Any], actions: list[Any], more: Any) -> None:
    phase = {"name": "Choose", "actions": [{"action": "Looks", **one} for one in actions], **more}
    data = {"title": "Lunch", "phases": [phase], **top}
    if surely_fine(data):
        notes = notes_for(data)
        long = expand(data, notes)
        journey = Journey.model_validate(long)
        spans = parse(Source("map.yaml", "title: x")).spans
        assert not list(check(journey, Origin(data, spans, notes)))
