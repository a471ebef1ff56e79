"""What says that it is in its usual form is left alone by `cjmap fmt`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from importers.test_sheet_law import merges, sheets

from cjmap.errors import CjmapError
from cjmap.fmt.format import formatted
from cjmap.importers.foreign import Draft, Foreign
from cjmap.importers.mermaid import read
from cjmap.importers.sheet import maps
from cjmap.importers.sheet.grid import Merge, grid
from cjmap.model.load import load
from cjmap.text.source import Source

DIAGRAMS = sorted((Path(__file__).parents[1] / "data" / "mermaid").glob("*.mmd"))
NAUGHTY: list[str] = json.loads(
    (Path(__file__).parents[1] / "data" / "naughty-strings.json").read_text("utf-8")
)
TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(NAUGHTY),
    st.text("ab ,.:#-'\"[]{}\n", max_size=30),
    st.text("abc ", min_size=30, max_size=150),
)


def drafts(rows: list[list[str]], over: list[Merge]) -> tuple[Draft, ...]:
    try:
        return maps([grid(rows, "", over)], Foreign("x.csv", b"")).maps
    except CjmapError:
        return ()


def assert_usual(draft: Draft) -> None:
    assert draft.usual
    document = load(Source("x", draft.text))
    assert document.ok, document.problems
    assert draft.text == formatted(document, load).text


@settings(max_examples=150, deadline=None)
@given(sheets(), merges())
def test_sheets_of_all_shapes(rows: list[list[str]], over: list[Merge]) -> None:
    for one in drafts(rows, over):
        assert_usual(one)


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, min_size=14, max_size=14), st.integers(2, 4))
def test_sheets_with_all_kinds_of_texts(texts: list[str], wide: int) -> None:
    names = [f"{text} {number}"[-150:] for number, text in enumerate(texts[:3])]
    heads = ["Phase", "Owner", "Actions", "Thoughts", "Pains", "KPIs", "Mood", "Mine"]
    rows = [heads, *([name, *texts[3 + at : 10 + at]] for at, name in enumerate(names))]
    (one,) = drafts([list(row) for row in zip(*rows, strict=True)], [Merge(5, 2, 5, wide)])
    assert_usual(one)


@pytest.mark.parametrize("text", NAUGHTY)
def test_every_naughty_text(text: str) -> None:
    rows = [["Phase", "Actions", "Thoughts", text], ["Ask", text, text, text], [text, "x", "y"]]
    for one in drafts(rows, []):
        assert_usual(one)


def assert_all_usual(data: bytes) -> None:
    try:
        made = read(Foreign("x.mmd", data)).maps
    except CjmapError:
        return
    for one in made:
        assert_usual(one)


@pytest.mark.parametrize("path", DIAGRAMS, ids=lambda one: one.stem)
def test_diagrams_of_others(path: Path) -> None:
    assert_all_usual(path.read_bytes())


LINES = st.one_of(
    TEXTS.map("title {}".format),
    TEXTS.map("section {}".format),
    TEXTS.map("accTitle: {}".format),
    TEXTS.map("accDescr {{ {} }}".format),
    st.builds("{}: {}: {}".format, TEXTS, st.sampled_from(["1", "5", "2.5", "-9", "x"]), TEXTS),
    st.builds("Do it: 3: {}, {}, {}".format, TEXTS, TEXTS, TEXTS),
    st.builds("{}<br>{}: 3".format, TEXTS, TEXTS),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=8))
def test_diagrams_with_all_kinds_of_texts(lines: list[str]) -> None:
    assert_all_usual("\n".join(["journey", *lines]).encode("utf-8", "replace"))
