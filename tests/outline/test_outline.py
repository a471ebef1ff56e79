"""Outlines of maps: what they look like, and what holds for every map."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import MAPS, journey, worked_on

from cjmap.diff.compare import compare
from cjmap.fmt.format import formatted
from cjmap.model.load import load
from cjmap.model.plain import plain
from cjmap.outline.convert import convert
from cjmap.outline.lines import outline
from cjmap.text.source import Source
from cjmap.text.yaml import parse

every_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])
SMALL = """\
title: Lunch
persona: Sam
sources: {survey: Survey 2026}
phases:
  - name: Wait
    owner: Stores
    emotion: {text: let down, score: -2, by: Sam}
    fields: {Weather: Rain}
    note: |
      Two
      lines
    actions:
      - Looks at the clock
      - {action: Calls, pain_point: {severity: 3, text: Nobody answers}}
"""
OUTLINE = """\
Map: Lunch
  source survey: Survey 2026

Persona: Sam

Phase: Wait
  owner: Stores
  note:
    Two
    lines
  emotion: -2 (let down)
    by: Sam
  Weather: Rain

Step: Wait › Looks at the clock

Step: Wait › Calls
  pain point: Nobody answers
    severity: 3
"""


def text_of(text: str) -> str:
    return convert(text.encode()).decode()


def test_every_fact_has_a_line_of_its_own() -> None:
    assert text_of(SMALL) == OUTLINE


def test_a_map_without_phases_has_steps() -> None:
    assert text_of("title: x\nactions:\n- Goes\n") == "Map: x\n\nStep: Goes\n"


@every_map
def test_it_is_the_same_in_the_usual_form(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text_of(formatted(load(Source("x", text)), load).text) == text_of(text)


@every_map
@settings(max_examples=5)
@given(seed=st.integers(0, 1000))
def test_it_is_the_same_in_any_order_of_keys_and_quotes(path: Path, seed: int) -> None:
    text = path.read_text("utf-8")
    data = parse(Source("x", text)).data
    assert isinstance(data, dict)
    random = Random(seed)
    for thing in _steps_of(data):
        pairs = list(thing.items())
        random.shuffle(pairs)
        thing.clear()
        thing.update(pairs)
    assert text_of(json.dumps(data, ensure_ascii=False)) == text_of(text)


def _steps_of(thing: object) -> Iterator[dict[str, object]]:
    """A map, its phases and its actions, where they are mappings."""
    if isinstance(thing, dict):
        yield thing
        for key in ("phases", "phase", "actions", "action"):
            inner = thing.get(key)
            for one in inner if isinstance(inner, list) else [inner]:
                yield from _steps_of(one)


@every_map
@settings(max_examples=10)
@given(seed=st.integers(0, 1000), steps=st.integers(1, 5))
def test_it_is_another_one_where_the_map_is(path: Path, seed: int, steps: int) -> None:
    one = journey(path)
    other = worked_on(one, seed, steps)
    before, after = (outline(_texts(plain(each))) for each in (one, other))
    assert (before != after) == bool(compare(one, other))


def _texts(value: object) -> dict[str, object]:
    """Data as a file would hold it: every value a text."""

    def text(one: object) -> object:
        if isinstance(one, dict):
            return {"from" if key == "from_" else key: text(inner) for key, inner in one.items()}
        return list(map(text, one)) if isinstance(one, list) else str(one)

    found = text(value)
    assert isinstance(found, dict)
    return found


@given(st.binary(max_size=200))
def test_anything_comes_out(data: bytes) -> None:
    assert convert(data) == convert(data)
    assert b"\0" not in convert(data)


@pytest.mark.parametrize("text", ["", "- a\n", "just text\n", "a: [", "a: 1\na: 2\n"])
def test_what_is_no_map_stays_as_it_is(text: str) -> None:
    assert text_of(text) == text


@pytest.mark.parametrize(
    "text", ["title: {a: b}\nphases: {a: {b: c}}\n", "phases: x\nactions: [[a], {b: [c]}]\n",
             "title:\nphases:\n- \n- name:\n", "personas: [{a: 1}, b]\nfields: [x]\nscale: 1\n"],
)  # fmt: skip
def test_what_stands_in_the_wrong_place_is_not_lost(text: str) -> None:
    lines = text_of(text)
    assert lines.startswith("Map:")
    for letter in "bc" if "b" in text else "":
        assert letter not in text or letter in lines.replace("Map", "").replace("scale", "")


OURS = SMALL.replace("owner: Stores", "owner: Web team")
THEIRS = SMALL.replace("owner: Stores", "owner: Legal")


@pytest.mark.parametrize("base", ["", "||||||| base\n    owner: Stores\n"])
def test_in_the_middle_of_a_merge_both_sides_are_shown(base: str) -> None:
    merging = SMALL.replace(
        "    owner: Stores\n",
        f"<<<<<<< HEAD\n    owner: Web team\n{base}=======\n    owner: Legal\n>>>>>>> idea\n",
    )
    shown = OUTLINE.replace(
        "  owner: Stores\n",
        "<<<<<<< HEAD\n  owner: Web team\n=======\n  owner: Legal\n>>>>>>> idea\n",
    )
    assert text_of(merging) == shown


def test_two_sides_that_say_the_same_have_no_marks() -> None:
    merging = SMALL.replace(
        "    owner: Stores\n",
        "<<<<<<< HEAD\n    owner: 'Stores'\n=======\n    owner: Stores  # x\n>>>>>>> idea\n",
    )
    assert text_of(merging) == OUTLINE


def test_a_side_that_is_no_map_is_shown_as_it_is() -> None:
    merging = f"<<<<<<< HEAD\na: [\n=======\n>>>>>>> idea\n{SMALL}"
    assert text_of(merging) == merging
