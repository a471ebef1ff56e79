"""Keys and values are found where they stand in the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.text.source import Source
from cjmap.text.span import Route, Span
from cjmap.text.yaml import parse

MAP = """\
title: Ordering lunch   # comment
note: |
  Two lines
  of text

quoted: "a \\"b\\" c" # x
folded: >-

  x

persona: {name: Sam,  tags: [a, 'b']}
phases:
  - name: Choose
    empty:
    actions:
    - Opens the app
    -
    - long text
      over two lines

  - &wait
    name: Wait
  - *wait
anchored: &a text
nothing: []
last:
  deep:
    - x: y
# the end
"""

PLACES: list[tuple[Route, str | None, str]] = [
    (("title",), "title", "Ordering lunch"),
    (("note",), "note", "|\n  Two lines\n  of text"),
    (("quoted",), "quoted", '"a \\"b\\" c"'),
    (("folded",), "folded", ">-\n\n  x"),
    (("persona",), "persona", "{name: Sam,  tags: [a, 'b']}"),
    (("persona", "tags"), "tags", "[a, 'b']"),
    (("persona", "tags", 1), None, "'b'"),
    (("phases", 0, "empty"), "empty", ""),
    (("phases", 0, "actions", 0), None, "Opens the app"),
    (("phases", 0, "actions", 1), None, ""),
    (("phases", 0, "actions", 2), None, "long text\n      over two lines"),
    (("phases", 0, "actions"), "actions", MAP[MAP.index("- Opens") : MAP.index(" lines\n\n") + 6]),
    (("phases", 1), None, "name: Wait"),
    (("phases", 2), None, "*wait"),
    (("phases", 2, "name"), "name", "Wait"),
    (("anchored",), "anchored", "text"),
    (("nothing",), "nothing", "[]"),
    (("last",), "last", "deep:\n    - x: y"),
    ((), None, MAP[: MAP.index("\n# the end")]),
]


@pytest.mark.parametrize(("route", "key", "value"), PLACES, ids=lambda part: str(part)[:30])
def test_keys_and_values_are_found_exactly(route: Route, key: str | None, value: str) -> None:
    source = Source("map.yaml", MAP)
    spans = parse(source).spans
    found_key, found_value = spans.key(route), spans.value(route)
    assert found_value is not None
    assert source.slice(found_value) == value
    assert (found_key and source.slice(found_key)) == key


@pytest.mark.parametrize(
    ("route", "shown"),
    [
        (("title",), "Ordering lunch"),
        (("phases",), "phases"),
        (("phases", 0), "name: Choose"),
        (("phases", 0, "empty"), "empty"),
        (("phases", 0, "thougths", 7, "x"), "name: Choose"),
        (("phases", 99), "phases"),
        (("title", 3), "Ordering lunch"),
        (("nothing", -1), "nothing"),
    ],
    ids=str,
)
def test_find_gives_the_nearest_known_place(route: Route, shown: str) -> None:
    source = Source("map.yaml", MAP)
    assert source.slice(parse(source).spans.find(route)) == shown


@pytest.mark.parametrize("text", ["", "a: [", "[" * 500])
def test_find_never_fails(text: str) -> None:
    spans = parse(Source("map.yaml", text)).spans
    assert spans.find(("a", 0)) == Span(1, 1, 1, 1)
    assert spans.key(("a",)) is None
    assert spans.value(("a", 0)) is None


WORDS = st.text("abcß漢 :#", min_size=1, max_size=12).filter(lambda word: word.strip() == word)
PLAIN = WORDS.filter(lambda word: word[0] not in "#:" and ": " not in word and " #" not in word)
PLAIN = PLAIN.filter(lambda word: not word.endswith(":"))
DATA = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(PLAIN, inner, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


def written(data: Any, indent: int) -> str:
    """The lines of plain data in block style, without the first line end."""
    pad = "\n" + " " * indent
    if isinstance(data, str):
        return data
    if isinstance(data, list):
        return pad + pad.join(f"- {written(item, indent + 2)}" for item in data)
    return pad + pad.join(f"{key}: {written(value, indent + 2)}" for key, value in data.items())


def routes(data: Any, route: Route = ()) -> list[tuple[Route, Any]]:
    found = [(route, data)]
    pairs: Any = enumerate(data) if isinstance(data, list) else ()
    for step, value in data.items() if isinstance(data, dict) else pairs:
        found += routes(value, (*route, step))
    return found


@given(DATA)
def test_every_span_covers_the_text_of_its_value(data: Any) -> None:
    source = Source("map.yaml", written(data, 0))
    parsed = parse(source)
    assert (parsed.data, parsed.problems) == (data, ())
    for route, value in routes(data):
        key, place = parsed.spans.key(route), parsed.spans.value(route)
        assert place is not None
        if route and isinstance(route[-1], str):
            assert key is not None
            assert source.slice(key) == route[-1]
        if isinstance(value, str):
            assert source.slice(place) == value
            assert parsed.spans.find(route) == place


ROOT = Path(__file__).parents[2]
MAPS = [*ROOT.glob("examples/**/*.yaml"), *ROOT.glob("tests/maps/**/*.yaml")]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_places_are_the_same_with_every_kind_of_line_end(path: Path) -> None:
    """Those of `\\n` alone are told by libyaml's count of lines, the others are worked out."""
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    unix, dos = (parse(Source("map.yaml", one)) for one in (text, text.replace("\n", "\r\n")))
    assert unix.data == dos.data
    for route, _ in routes(unix.data):
        assert unix.spans.find(route) == dos.spans.find(route), route
        assert unix.spans.key(route) == dos.spans.key(route), route
