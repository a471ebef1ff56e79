"""Whatever a map says, wherever it says it: the summary tells it, and it is nothing but text."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from any_map import maps, written
from hypothesis import given, settings
from markdown_reader import Read, meant, read
from summaries import ROOT, journey_of, said, summary

from cjmap.language.speech import has_italics
from cjmap.text.source import Source
from cjmap.text.yaml import parse

NAUGHTY = json.loads((Path(__file__).parents[1] / "data/naughty-strings.json").read_text("utf-8"))
EVERYTHING = (ROOT / "tests/docs/everything.yaml").read_text("utf-8")
_TEXT = re.compile(r"(?:shown|hidden)-(?!.*(?:\bid|link|path.yaml|icon|kind|type|status))[a-z-]+")
_ANCHOR = re.compile(r"<a id=\"[^\"]*\"></a>\n\n")
_FLAGS = frozenset(("true", "false", "yes", "no"))


def everything(text: str) -> str:
    """The map that has every key, with this text instead of each of its own, labels too."""
    return written(_replaced(parse(Source("map.yaml", EVERYTHING)).data, text))


def _replaced(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {_replaced(key, text): _replaced(one, text) for key, one in value.items()}
    if isinstance(value, list):
        return [_replaced(one, text) for one in value]
    return text if _TEXT.fullmatch(value) else value


@settings(max_examples=20)
@given(maps())
def test_any_map_is_told(data: Any) -> None:
    text = written(data)
    missing_from(read(summary(text)), text)


def missing_from(found: Read, text: str) -> None:
    """Everything that a map says is read as written."""
    shown = f"{found.text} {' '.join(map(unquote, found.links))}"
    assert [one for one in said(journey_of(text)) if meant(one) not in shown] == []


@pytest.mark.parametrize(
    "part", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, 8))]
)
def test_naughty_strings_in_every_field(part: int) -> None:
    """They are read as written, and make nothing that plain words do not make."""
    for naughty in NAUGHTY[part::8]:
        if naughty.strip() and naughty.lower() not in _FLAGS:
            text = everything(naughty)
            found = seen(text)
            missing_from(found, text)
            plain = seen(everything("plain" if has_italics(naughty) else "字"))
            assert (found.elements, len(found.links)) == (plain.elements, len(plain.links)), naughty


@cache
def seen(text: str) -> Read:
    """The summary of a map as it is read, but for anchors, which depend on the names of phases."""
    return read(_ANCHOR.sub("", summary(text)))
