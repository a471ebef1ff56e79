"""The quick look passes no spoilt map of the corpus in which the full checks find something."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.model import load as loading
from cjmap.model.grammar import SINGULAR, SYNONYMS
from cjmap.model.load import Document
from cjmap.model.messages_keys import WHAT, keys_of
from cjmap.model.quick import surely_fine
from cjmap.text.source import Source
from cjmap.text.yaml import parse

MAPS = Path(__file__).parent.parent / "maps"
FILES = sorted(path for part in ("ok", "err", "warn") for path in (MAPS / part).glob("*.yaml"))
DATA = [
    data
    for path in FILES
    if isinstance(data := parse(Source(path.name, path.read_text("utf-8"))).data, dict)
]
KEYS = sorted({key for model in WHAT for key in keys_of(model)} | set(SYNONYMS) | {"X", "Thought"})
VALUES: list[Any] = ["a", "Go", "Ben", "end", "3", "-2", "9", "3/5", "true", "id", "Maya", "", None]
VALUES += [[], {}, ["a", "A"], {"a": "b"}, {"text": "a"}, {"id": "a", "text": "b"}, ["Go", "x"]]
VALUES += [
    "happy, 2",
    "happy 2",
    "Web, Phone",
    {"score": "9"},
    {"min": "0", "max": "3"},
    {"low": "3", "high": "1"},
    [["a"]],
]


def full(text: str) -> Document:
    """What the full checks say."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "surely_fine", lambda data: False)
        return loading.load(Source("map.yaml", text))


def containers(data: Any) -> list[Any]:
    """Every mapping and list with something in it."""
    found = [data] if isinstance(data, dict | list) and data else []
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return found + [one for value in inner for one in containers(value)]


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, Any]:
    """A map of the corpus with a few places changed."""
    data: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(DATA)))
    for _ in range(draw(st.integers(1, 3))):
        inside = containers(data)
        if not inside:
            return data
        holder = draw(st.sampled_from(inside))
        value = copy.deepcopy(draw(st.sampled_from(VALUES)))
        if isinstance(holder, list):
            holder[draw(st.integers(0, len(holder) - 1))] = value
        elif draw(st.booleans()):
            holder[draw(st.sampled_from([*holder]))] = value
        else:
            holder[draw(st.sampled_from(KEYS))] = value
    return data


@settings(max_examples=400, deadline=None)
@given(spoilt())
def test_what_it_passes_has_no_problems(data: dict[str, Any]) -> None:
    problems = full(json.dumps(data)).problems
    assert not (surely_fine(data) and problems), problems


def test_it_passes_no_singular_twice() -> None:
    for many, one in SINGULAR.items():
        phase = {"name": "P", many: "a", one: "a"}
        assert not surely_fine({"title": "T", "phases": [phase]})
