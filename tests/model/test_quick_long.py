"""What is written out by the table is what the models make of it, key for key."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cjmap.model.expand import expand, notes_for
from cjmap.model.grammar import SINGULAR
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.model.plain import plain
from cjmap.model.quick import surely_fine
from cjmap.model.quick.kinds import words
from cjmap.model.quick.long import long_form
from cjmap.text.source import Source
from cjmap.text.yaml import parse

ROOT = Path(__file__).parents[2]
MAPS = [*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/**/*.yaml"), *ROOT.glob("src/**/*.yaml")]
FOUND = {
    path: data
    for path in sorted(MAPS)
    if "node_modules" not in path.parts
    and isinstance(data := parse(Source(path.name, path.read_text("utf-8"))).data, dict)
}
SURE = [path for path, data in FOUND.items() if surely_fine(data)]


def by_models(data: dict[str, Any]) -> Any:
    return plain(Journey.model_validate(expand(data, notes_for(data))))


def agree(data: dict[str, Any]) -> None:
    """The order of keys counts: changes are told in it."""
    before = copy.deepcopy(data)
    assert json.dumps(long_form(data)) == json.dumps(by_models(data))
    assert data == before, "what was read is left as it is"


@pytest.mark.parametrize("path", SURE, ids=lambda path: path.name.partition(".")[0])
def test_it_is_so_for_every_map_of_ours(path: Path) -> None:
    agree(FOUND[path])


VALUES = {
    "text": st.sampled_from(["a", "Web", "yes", "3", "two words", " x\n"]),
    "number": st.sampled_from(["0", "-0", "-2", "1.50", "35 %", "007"]),
    "percent": st.sampled_from(["0", "12.5", "35 %", "100%"]),
    "whole-number": st.sampled_from(["0", "412", "007"]),
    "rating-3": st.sampled_from("123"),
    "rating-5": st.sampled_from("12345"),
    "priority": st.sampled_from(["high", "low", "2", "-1.5%"]),
    "score": st.sampled_from(["-2", "0", "-0", "1.5", "2"]),
    "date": st.sampled_from(["2026", "2026-Q2", "2026-06-30"]),
    "interval": st.just("6 months"),
    "language": st.just("de-CH"),
    "link": st.sampled_from(["https://example.com/a?b", "other.yaml"]),
    "image-path": st.just("images/store.png"),
    "status": st.sampled_from(["DRAFT", "Doing", " done ", "my own"]),
    "journey-type": st.sampled_from(["Service", "my own"]),
    "channel-kind": st.sampled_from(["In-Store", "my own"]),
    "source-kind": st.sampled_from(["SURVEY", "my own"]),
    "yes-or-text": st.sampled_from(["true", "No", "YES", "false", "if it rains"]),
    "persona": st.just("p"),
    "source": st.just("s"),
    "step": st.just("end"),
    "channel": st.just("Web"),
    "metric": st.sampled_from(["m", "Waiting time"]),
    "related": st.dictionaries(st.sampled_from("abc"), st.sampled_from(["x.yaml", ""]), max_size=2),
}
BARE = {
    "Score": VALUES["score"] | st.just("glad"),
    "Image": VALUES["image-path"],
    "Next": VALUES["step"],
}
"""What stands for a mapping, where not any text may."""
NUMBERED = st.uuids().map(lambda one: f"n{one.hex}")
TEXTS = VALUES["text"] | st.lists(VALUES["text"] | st.just(""), max_size=3)
FACTS = st.dictionaries(st.sampled_from(["One", "Two", "d"]), TEXTS, max_size=2)
SCALE = st.fixed_dictionaries(
    {},
    optional={
        "min": st.sampled_from(["-2", "-3"]),
        "max": st.sampled_from(["2", "5", ""]),
        "neutral": st.just("0"),
        "better": st.sampled_from(["higher", "lower"]),
        "labels": st.sampled_from([{}, {"0": "so-so"}, {"-1": "bad", "1..2": "good"}]),
    },
)
LANES = ["Texts", "Said", "Points", "Figures", "Pictures"]
KINDS = dict(zip(LANES, ["text", "quote", "score", "metric", "image"], strict=True))


@cache
def thing(kind: str) -> st.SearchStrategy[Any]:
    """A mapping of a kind, with what it needs and anything that it may have."""
    row = words()[kind]
    needs = ["title"] if kind == "Journey" else row["needs"][-1:]
    keys = {key: word for key, word in row["keys"].items() if word not in LATER}
    needed = {key: value_of(keys[key]) for key in needs}
    free = sorted(keys.keys() - needs)
    some = st.lists(st.sampled_from(free), unique=True, max_size=8)

    @st.composite
    def made(draw: st.DrawFn) -> dict[str, Any]:
        found = {key: draw(one) for key, one in needed.items()}
        for key in draw(some):
            if key in SINGULAR and draw(st.booleans()):
                found[SINGULAR[key]] = draw(one_of(keys[key]) | st.none())
            else:
                found[key] = draw(value_of(keys[key]) | st.none())
        return found

    return made()


LATER = ("?", "pain-point*", "lanes", "scale", "Phase*", "Action*")
"""What would need something else in the map, or is added to it by `maps`."""


def one_of(word: str) -> st.SearchStrategy[Any]:
    """What may be written after a key in the singular."""
    if word[-1] == "^":
        return entry(word[:-1])
    return value_of(word.rstrip("*%"))


@cache
def entry(kind: str) -> st.SearchStrategy[Any]:
    """A definition that has its name for itself."""
    return st.builds(lambda one, name: {**one, "name": name}, thing(kind), NUMBERED)


@st.composite
def own_lanes(draw: st.DrawFn) -> dict[str, Any]:
    names = draw(st.lists(st.sampled_from(LANES), unique=True, max_size=2))
    return {name: draw(value_of(words()["OwnLane"]["keys"][KINDS[name]])) for name in names}


@cache
def value_of(word: str) -> st.SearchStrategy[Any]:
    """What may be written where the table has a word."""
    if word[-1] == "*":
        one = value_of(word[:-1])
        return one | st.lists(one | st.none(), max_size=3)
    if word[-1] == "%":
        figures = thing("Metric").map(lambda one: {k: one[k] for k in one if k not in _DEFINED})
        named = st.dictionaries(VALUES["metric"], figures | VALUES["number"], max_size=2)
        return st.lists(named | VALUES["metric"] | st.deferred(lambda: thing(word[:-1])))
    if word[-1] == "^":
        inner = entry(word[:-1]).map(lambda one: {k: one[k] for k in one if k != "id"})
        return st.lists(entry(word[:-1]), max_size=2) | st.dictionaries(
            NUMBERED, inner | NUMBERED | st.none(), max_size=2
        )
    if word in ("facts", "segment"):
        return FACTS if word == "facts" else FACTS | st.just({"Group": {"One": "a"}, "d": "b"})
    if word == "own-lanes":
        return own_lanes()
    if word in ("id", "slug", "title"):
        return NUMBERED
    if word in words():
        usual = NUMBERED if words()[word]["plain"] else st.nothing()
        return BARE.get(word, usual) | st.deferred(lambda: thing(word))
    return VALUES[word] if word in VALUES else st.sampled_from(word.split("|"))


_DEFINED = ("id", "name", "source", "sources")


@st.composite
def maps(draw: st.DrawFn) -> dict[str, Any]:
    """A map with anything in it; personas and sources that all can refer to, and own lanes."""
    steps = st.lists(thing("Action"), min_size=1, max_size=3)
    phases = st.lists(st.builds(lambda one, some: {**one, "actions": some}, thing("Phase"), steps))
    data = draw(thing("Journey"))
    for key in ("persona", "source", "channel"):
        data.pop(key, None)
    people, evidence = draw(thing("Persona")), draw(thing("Evidence"))
    people.pop("id", None), evidence.pop("id", None)
    data |= {"personas": {"p": people}, "sources": {"s": evidence}}
    data |= {"channels": draw(value_of("Channel^")), "timeframe": draw(value_of("Timeframe"))}
    data["type"] = draw(VALUES["journey-type"])
    data["lanes"] = {name: {"kind": kind} for name, kind in KINDS.items()}
    data["lanes"]["Points"]["scale"] = {"min": "-2", **draw(SCALE)}
    data["lanes"]["thoughts"] = {"name": "Minds", "hidden": draw(st.sampled_from(["no", "yes"]))}
    if draw(st.booleans()):
        data["scale"] = draw(SCALE)
    whole = {name: ["x"] for name in LANES} | {"Points": ["1"], "Pictures": ["a.png"]}
    first = {"action": "Looks", "fields": whole}
    if draw(st.booleans()):
        return {**data, "actions": [first, *draw(steps)]}
    return {**data, "phases": [{"name": "First", "actions": [first]}, *draw(phases)]}


def test_it_is_so_for_any_map() -> None:
    sure = 0

    @settings(max_examples=300, deadline=None)
    @given(maps())
    def look(data: dict[str, Any]) -> None:
        nonlocal sure
        assume(surely_fine(data))
        sure += 1
        agree(data)

    look()
    assert sure > 100, "else the law says little"


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name.partition(".")[0])
def test_a_document_gives_it_however_it_was_read(path: Path) -> None:
    document = load(Source(path.name, path.read_text("utf-8")))
    assert document.plain == (document.journey and plain(document.journey))
