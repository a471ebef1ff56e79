"""Good maps with a few places changed: program and schema part only over what one place hides."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st
from schema_helpers import SCHEMA, maps, mistakes, plain

from cjmap.model.load import load
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source
from cjmap.text.yaml import parse

GOOD = [
    parse(Source(path.name, path.read_text(encoding="utf-8"))).data
    for path in maps("tests/maps/ok")
]
KEYS = sorted(
    {key for part in SCHEMA["$defs"].values() for key in part.get("then", {}).get("properties", ())}
)
TEXTS = (
    "a|Go|end|3|-2|9|-0|007|1.5|35 %|3/5|1,5|a b|a: b|id|text|high|true|No|6 months|2026|2026-06-30"
    "|2026-13|2024-02-29|https://example.com|javascript:x|//x|../a.png|a.png|de-CH|de_CH|3..5| "
)
VALUES: list[Any] = [
    *TEXTS.split("|"),
    "",
    None,
    [],
    {},
    ["a", "A"],
    ["3", "4"],
    [None, ""],
    [["a"]],
]
VALUES += [
    {"a": "b"},
    {"a": None},
    {"text": "a"},
    {"id": "a", "text": "b"},
    {"score": "1"},
    {"to": "a"},
]
VALUES += [{"name": "a"}, {"src": "a.png"}, {"3..5": "a"}, {"text": ""}, {"low": "3", "high": "1"}]

BEYOND = {
    "what is elsewhere": {
        *("unknown-persona", "unknown-source", "unknown-reference", "unknown-lane"),
        *("ambiguous-reference", "duplicate-id", "lane-circle"),
    },
    "which names of the author are equal": {"duplicate-name"},
    "which of two numbers is greater": {
        *("outside-scale", "scale-upside-down", "bad-label", "range-upside-down"),
    },
    "where a path leads": {"bad-image-path"},
}
"""What only the program can know → the codes of its problems."""


def beyond(problem: Diagnostic) -> bool:
    """Whether a schema cannot see this: the kind of an own lane is said far away from its items."""
    return problem.code in set().union(*BEYOND.values()) or "fields" in problem.route


def containers(data: Any) -> list[Any]:
    """Every mapping and list with something in it."""
    found = [data] if isinstance(data, dict | list) and data else []
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return found + [one for value in inner for one in containers(value)]


@st.composite
def spoilt(draw: st.DrawFn) -> Any:
    """A good map with some values changed, or keys added."""
    data = copy.deepcopy(draw(st.sampled_from(GOOD)))
    for holder in draw(st.lists(st.sampled_from(containers(data)), min_size=1, max_size=3)):
        value = copy.deepcopy(draw(st.sampled_from(VALUES)))
        if isinstance(holder, list):
            holder[draw(st.integers(0, len(holder) - 1))] = value
        else:
            holder[draw(st.sampled_from([*holder]) | st.sampled_from(KEYS))] = value
    return data


@settings(max_examples=150)
@given(spoilt())
def test_they_agree_on_spoilt_maps(data: Any) -> None:
    document = load(Source("map.yaml", json.dumps(data, ensure_ascii=False)))
    found = mistakes(data)
    event(f"program: {document.ok}, schema: {not found}")
    if document.ok:
        assert found == []
        assert mistakes(plain(data)) == []
    elif not found:
        assert [one for one in document.problems if not beyond(one)] == []
