"""Formatting is idempotent, keeps the map, its comments and its groups, on every kind of file."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from datetime import date
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hostile import Writer
from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.fmt.format import STEPS, formatted, settled
from cjmap.fmt.layout import layout
from cjmap.fmt.order import order
from cjmap.fmt.quotes import quotes
from cjmap.fmt.wide import wide
from cjmap.lint.engine import lint, tasks
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Profile
from cjmap.model.load import Document, load
from cjmap.text.source import Source, read_bytes
from cjmap.text.tokens import comments, tokens
from cjmap.text.yaml import parse

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("examples", "src/cjmap/cli/starters", "tests/maps", "tests/picture/maps", "tests/docs")
FILES = sorted(path for one in FOLDERS for path in (ROOT / one).rglob("*.y*ml"))
SUITE = json.loads((ROOT / "tests/data/yaml-test-suite/cases.json").read_text("utf-8"))
DAY = date(2026, 11, 27)


def read(text: str) -> Document:
    return load(Source("map.yaml", text))


def said(text: str) -> list[str]:
    """The comments of a file."""
    return list(comments(text, tokens(text)))


def behind(text: str) -> Counter[tuple[str, str]]:
    """Every comment behind something, with the text or key that it stands behind."""
    pairs: Counter[tuple[str, str]] = Counter()
    last = ""
    for one, two in itertools.pairwise(
        t for t in tokens(text) if t.start < t.end or t.kind == "eof"
    ):
        last = one.value or last
        line = text[one.end : two.start].replace("\r", "\n").partition("\n")[0].strip()
        if line and not one.is_block_text and one.kind != "-":
            pairs[last, line] += 1
    return pairs


def groups(text: str) -> int:
    """How many stretches the empty lines above keys and dashes make of a file.

    What stands behind a dash does not count: there the first key comes up.
    """
    lines, last, is_key = 0, None, False
    for token in tokens(text):
        if token.start < token.end:
            if last is not None and last.kind != "-" and (is_key or token.kind == "-"):
                gap = text[last.end : token.start].replace("\r\n", "\n")
                lines += len(re.findall(r"[\r\n](?:[ \t]*[\r\n])+", gap))
            last = token
        is_key = token.kind == "key"
    return lines


def keeps_groups(text: str) -> None:
    """Layout keeps them, and so does order; in between, values come up to their keys."""
    laid_out = settled(text, (layout, quotes))
    shorter = settled(text, tuple(one for one in STEPS if one is not order))
    ordered = settled(text)
    assert laid_out is not None
    assert shorter is not None
    assert ordered is not None
    assert groups(laid_out) == groups(text)
    assert groups(ordered) == groups(shorter)


def breaks(text: str) -> Counter[str]:
    return Counter(re.findall(r"\r\n|\n|\r", text))


def findings(document: Document) -> Counter[tuple[str, str]]:
    found = lint(document, tasks(all_rules(), Profile.STRICT), DAY)
    return Counter((one.code, one.message) for one in found)


def holds(before: Document) -> str:
    """The laws, for a map that loads; gives the text after it."""
    made = formatted(before, load)
    assert made.safe
    after = read(made.text)
    assert after.ok
    assert after.journey == before.journey
    assert Counter(said(made.text)) == Counter(said(before.source.text))
    assert formatted(after, load).text == made.text
    narrow = settled(before.source.text, tuple(one for one in STEPS if one is not wide))
    assert narrow is not None
    assert behind(narrow) == behind(before.source.text)
    keeps_groups(before.source.text)
    return made.text


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_map_of_ours(path: Path) -> None:
    source, problems = read_bytes(str(path), path.read_bytes())
    before = load(source)
    if problems or not before.ok:
        assert formatted(before, load).text == source.text
        return
    text = holds(before)
    assert findings(read(text)) == findings(load(Source("map.yaml", source.text)))


@lru_cache(maxsize=1)
def corpus() -> list[dict[str, Any]]:
    """What good maps say, as data."""
    found = (
        parse(Source("m", path.read_text("utf-8"))) for path in FILES if "err" not in path.parts
    )
    return [one.data for one in found if isinstance(one.data, dict) and one.data.get("title")]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 1 << 40))
def test_maps_written_in_every_way(seed: int) -> None:
    random = Random(seed)
    data = random.choice(corpus())
    needed = ("title", "phases", "actions", "persona", "personas", "source", "sources", "lanes")
    kept = {key: one for key, one in data.items() if key in needed or random.random() < 0.4}
    before = read(Writer(random).map(kept))
    if before.ok:
        text = holds(before)
        assert not breaks(text) or len(breaks(text)) == len(breaks(before.source.text))


@pytest.mark.parametrize("case", SUITE, ids=lambda case: str(case["id"]))
def test_any_yaml_means_the_same(case: dict[str, Any]) -> None:
    before = parse(Source("x", case["yaml"]))
    if before.failed or before.data is None:
        return
    text = settled(case["yaml"])
    assert text is not None
    after = parse(Source("x", text))
    assert (after.failed, after.data) == (False, before.data)
    assert settled(text) == text
    assert said(text) == said(case["yaml"])
