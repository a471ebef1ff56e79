"""TOML with places: every key and value is found where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.text.source import Source
from cjmap.text.span import Route
from cjmap.text.toml import read

TEXT = """\
# a comment with [brackets] and = signs
base = "light"   # the rest = comment
radius = 4.5
"quoted key" = 'it''s'

[colours]
ink = "#1c2128"
phase = [ "#0b7285", # teal, "blue"
  '#3056b4' ,
]
pain.fill = "#fdf0ec"
moment = { text = "#000000", "fill" = "#ffffff" }

[ colours . "bubble" ]
edge = \"\"\"
= [not] {a} key
\"\"\"
when = 1979-05-27 07:32:00
list = [[1, 2], {a = [3]}]
""".replace("'it''s'", "'its'")


def shown(route: Route) -> tuple[str, str]:
    """The text of the key and of the value at a route."""
    source = Source("x.toml", TEXT)
    found = read(source)
    key, value = found.keys.get(route), found.values.get(route)
    return source.slice(key) if key else "", source.slice(value) if value else ""


@pytest.mark.parametrize(
    ("route", "key", "value"),
    [
        (("base",), "base", '"light"'),
        (("radius",), "radius", "4.5"),
        (("quoted key",), '"quoted key"', "'its'"),
        (("colours",), "colours", ""),
        (("colours", "ink"), "ink", '"#1c2128"'),
        (("colours", "phase", 0), "", '"#0b7285"'),
        (("colours", "phase", 1), "", "'#3056b4'"),
        (("colours", "pain"), "pain", ""),
        (("colours", "pain", "fill"), "fill", '"#fdf0ec"'),
        (("colours", "moment", "text"), "text", '"#000000"'),
        (("colours", "moment", "fill"), '"fill"', '"#ffffff"'),
        (("colours", "bubble"), '"bubble"', ""),
        (("colours", "bubble", "when"), "when", "1979-05-27 07:32:00"),
        (("colours", "bubble", "list", 0, 1), "", "2"),
        (("colours", "bubble", "list", 1, "a", 0), "", "3"),
    ],
)
def test_keys_and_values_are_found(route: Route, key: str, value: str) -> None:
    assert shown(route) == (key, value)


def test_what_is_unknown_is_shown_where_its_parent_stands() -> None:
    source = Source("x.toml", TEXT)
    found = read(source)
    assert source.slice(found.find(("colours", "pain", "edge"))) == "pain"
    assert found.find(("nothing",))[:2] == (1, 1)


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("ink = #1c2128\n", (1, 7), "quotes"),
        ("[colours]\nphase = [#0b7285]\n", (2, 18), "quotes"),
        ('base: "light"\n', (1, 5), "key ="),
        ("ink = “#1c2128”\n", (1, 7), "straight"),
        ("base = light\n", (1, 8), "quotes"),
        ('base = "light\n', (1, 14), None),
        ('a = 1\na = "2"\n', (2, 8), None),
        ("[colours", (1, 9), None),
        ("[colours\n", (1, 9), None),
    ],
)
def test_a_mistake_has_its_place_and_its_cure(
    text: str, place: tuple[int, int], hint: str | None
) -> None:
    found = read(Source("x.toml", text))
    assert found.data is None
    (problem,) = found.problems
    assert problem.span is not None
    assert problem.span[:2] == place
    assert problem.message.startswith("This is not TOML: ")
    assert hint is None or hint in (problem.hint or "")


def test_what_stands_in_a_list_of_tables_is_found_in_its_part() -> None:
    text = """\
[[files]]
paths = "a"
[files.severity]
EMO = "info"
[[files]]
paths = "b"
[[files.deep]]
x = 1
[[files.deep]]
x = 2
[other]
x = 3
"""
    source = Source("x.toml", text)
    found = read(source)
    told = {route: source.slice(span) for route, span in found.values.items()}
    assert told == {
        ("files", 0, "paths"): '"a"',
        ("files", 0, "severity", "EMO"): '"info"',
        ("files", 1, "paths"): '"b"',
        ("files", 1, "deep", 0, "x"): "1",
        ("files", 1, "deep", 1, "x"): "2",
        ("other", "x"): "3",
    }
    assert found.find(("files", 1)).line == 5
    assert found.find(("files", 0, "severity")).line == 3


keys = st.text("abcxyz_-", min_size=1, max_size=4) | st.sampled_from(["a b", "ü", "#", "a.b", "="])
plain = st.integers(-9, 9) | st.booleans() | st.sampled_from(["#fff", 'say "hi"', "a = [b]", "\n"])
tables = st.recursive(
    st.dictionaries(keys, plain, max_size=3),
    lambda inner: st.dictionaries(
        keys, plain | inner | st.lists(plain | inner, max_size=3), max_size=4
    ),
    max_leaves=8,
)


def written(value: Any) -> str:
    """A value as TOML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)} = {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[ " + " , ".join(map(written, value)) + " ]"
    return quoted(value) if isinstance(value, str) else str(value).lower()


def quoted(text: str) -> str:
    """A text as a basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@given(tables)
def test_every_value_is_what_stands_at_its_place(data: dict[str, Any]) -> None:
    text = "".join(f"{quoted(key)} = {written(value)} # x\n" for key, value in data.items())
    source = Source("x.toml", text)
    found = read(source)
    assert found.data == data
    for route, value in _leaves(data):
        span = found.values[route]
        assert source.slice(span) == written(value)


def _leaves(value: Any, route: Route = ()) -> list[tuple[Route, Any]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for key, inner in pairs:
        if isinstance(inner, dict | list):
            found += _leaves(inner, (*route, key))
        else:
            found.append(((*route, key), inner))
    return found
