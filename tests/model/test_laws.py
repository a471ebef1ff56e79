"""Whatever is written loads to a map or to located problems; the short and long forms agree."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.model.grammar import SINGULAR, SYNONYMS
from cjmap.model.index import build_index
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.model.messages_keys import WHAT, keys_of
from cjmap.text.source import Source

NAUGHTY = json.loads(
    (Path(__file__).parent.parent / "data" / "naughty-strings.json").read_text("utf-8")
)
KEYS = sorted({key for model in WHAT for key in keys_of(model)} | set(SYNONYMS) | {"X", "x", "3"})
WORDS = ["a", "A", "end", "3", "-2", "3/5", "35 %", "true", "2026-06", "x/y.png", "score", ""]


ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON leaves as it is and YAML takes for a line end, or refuses."""


def read(data: Any) -> Any:
    """The document of some data; JSON is YAML, but for a few characters."""
    text = json.dumps(data, ensure_ascii=False)
    return load(Source("map.yaml", ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)))


def holds(document: Any) -> None:
    """A map, or problems that all have a place."""
    assert (document.journey is None) == bool(document.problems) or document.ok
    for problem in document.problems:
        assert problem.span is not None
        assert problem.message
    if document.journey is not None:
        ids = build_index(document.journey).ids
        assert len({id_.casefold() for id_ in ids.values()}) == len(ids)


def journey(data: Any) -> Journey:
    """The map of data that must be right."""
    document = read(data)
    assert document.journey is not None, document.problems
    found: Journey = document.journey
    return found


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_text(text: str) -> None:
    holds(load(Source("map.yaml", text)))


anything = st.recursive(
    st.sampled_from(WORDS) | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=25,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), anything, max_size=6))
def test_any_structure(data: dict[str, Any]) -> None:
    holds(read(data))
    holds(read({"title": "T", "phases": [{"name": "P", "actions": [{"text": "A", **data}]}]}))
    holds(read({"title": "T", "phases": ["P"], **data}))


@pytest.mark.parametrize("key", ["thought", "goal", "quote", "pain_point", "system", "tag"])
def test_the_singular_names_one(key: str) -> None:
    plural = next(many for many, one in SINGULAR.items() if one == key)

    def at(content: Any) -> Journey:
        return journey({"title": "T", "phases": [{"name": "P", **content}]})

    long = at({plural: ["x"]})
    assert at({key: "x"}) == at({plural: "x"}) == long
    assert at({plural: ["", None, "x", {}, []], key: None}) == long


@pytest.mark.parametrize("empty", [None, "", [], {}])
def test_what_is_empty_counts_as_not_given(empty: Any) -> None:
    keys = ("owner", "thoughts", "emotion", "fields", "next", "id", "metrics", "by", "link")
    bare = {"title": "T", "phases": ["P"]}
    assert journey({**bare, "phases": [{"name": "P", **dict.fromkeys(keys, empty)}]}) == journey(
        bare
    )


def test_definitions_have_three_forms() -> None:
    rest = {"title": "T", "phases": ["P"]}
    by_id = journey({**rest, "personas": {"sam": {"name": "Sam", "role": "Clerk"}}})
    listed = journey({**rest, "personas": [{"id": "sam", "name": "Sam", "role": "Clerk"}]})
    one = journey({**rest, "persona": {"id": "sam", "name": "Sam", "role": "Clerk"}})
    assert by_id == listed == one
    assert journey({**rest, "personas": {"Sam": None}}).personas[0].name == "Sam"
    assert journey({**rest, "metrics": {"nps": "42"}}).metrics[0].value == 42
    assert journey({**rest, "metrics": {"nps": "Promoters"}}).metrics[0].name == "Promoters"


def test_actions_alone_are_one_phase_without_a_name() -> None:
    alone = journey({"title": "T", "actions": ["A", "B"]})
    assert [phase.name for phase in alone.phases] == [None]
    assert [action.text for action in alone.phases[0].actions] == ["A", "B"]


TEXT_FIELDS = ("owner", "note", "group", "description", "time", "path")


def test_naughty_strings_come_back_unchanged() -> None:
    for text in NAUGHTY:
        if not text:
            continue
        item = {"text": text, "note": text, "owner": text, "tags": [text], "details": text}
        data = {
            "title": text,
            "scenario": {"text": text, "outcome": text},
            "personas": [{"name": text, "role": text, "bio": text}],
            "phases": [
                {
                    "name": text,
                    **dict.fromkeys(TEXT_FIELDS, text),
                    "thoughts": [text, item],
                    "quotes": [{"text": text, "translation": text}],
                    "pain_points": [text],
                    "emotions": [{"text": text}],
                    "fields": {"Mine": [text, item]},
                    "channels": [text],
                }
            ],
        }
        found = read(data)
        assert found.journey is not None, (text, found.problems)
        phase = found.journey.phases[0]
        assert found.journey.title == phase.name == phase.thoughts[0].text == text
        assert phase.thoughts[1].details == phase.thoughts[1].tags == (text,)
        assert phase.fields[0].items[1].note == phase.quotes[0].translation == text
        assert phase.emotions[0].text == found.journey.personas[0].bio == text
