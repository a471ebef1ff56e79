"""The quick way through a text gives what the careful way gives, or gives up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cjmap.text import quick
from cjmap.text.source import Source
from cjmap.text.span import Route
from cjmap.text.spans import Spans
from cjmap.text.yaml import MAX_DEPTH, parse_carefully

ROOT = Path(__file__).parents[2]
MAPS = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/maps/ok/*.yaml")])

PARTS = [
    "a: ", "b:\n", "- ", "  ", "\n", "\n  ", "\n- ", "'x'", '""', "*x", "&x ", "<<: ", "!t ", "[",
    "]", "{", "}", ", ", "a", "~", "null", " #", "|\n", "---\n", "...\n", "%YAML 1.2\n", "? ",
]  # fmt: skip
TEXTS = st.text() | st.lists(st.sampled_from(PARTS), max_size=25).map("".join)


def same(text: str) -> bool:
    """Whether the quick way knows a text; if so, it must know what is true."""
    source = Source("map.yaml", text)
    places = quick.read(text, MAX_DEPTH)
    careful = parse_carefully(source)
    if places is None:
        return False
    assert places.data == careful.data
    assert not careful.failed
    quickly = Spans(source, places)
    for route in routes(places.data):
        assert quickly.key(route) == careful.spans.key(route)
        assert quickly.value(route) == careful.spans.value(route)
    return True


def routes(data: Any, before: Route = ()) -> Iterator[Route]:
    """The routes to everything in some data."""
    yield before
    pairs = data.items() if isinstance(data, dict) else enumerate(data or ())
    for key, value in pairs if isinstance(data, dict | list) else ():
        yield from routes(value, (*before, key))


@settings(max_examples=500)
@given(TEXTS)
@example("a: [~, null, '~', \"\", {b: }]\n")
@example("a: {b: [" + "[" * 120 + "]" * 120 + "]}")
@example("a: x\n---\nb: y\n")
@example("a: x\na: y\n")
def test_what_it_reads_is_what_the_careful_way_reads(text: str) -> None:
    same(text)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_good_maps_are_read_alike(path: Path) -> None:
    same(path.read_text("utf-8"))


def test_what_is_not_unusual_is_read_quickly() -> None:
    assert same(
        "title: 'It''s \"late\"' # now\nphases:\n- name: |\n    Wait\n  actions: [a, {b: c}]\n"
    )
    assert sum(same(path.read_text("utf-8")) for path in MAPS) > len(MAPS) / 2


@pytest.mark.parametrize(
    "text",
    ["a: &x b", "a: !t b", "a: *x", "<<: b", "a: b\na: c", "- a", "a", "", "a: [", "? [b]\n"],
)
def test_it_gives_up_where_something_is_to_be_said(text: str) -> None:
    assert quick.read(text, MAX_DEPTH) is None
