"""Every naughty string in every place of a map: drawn as text, never as markup."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from any_map import written
from laws import SVG, drawn, holds, is_sound, journey_of, shown, squeezed

from cjmap.model.load import load
from cjmap.model.values import link
from cjmap.renderers.svg import write
from cjmap.text.source import Source

DATA = Path(__file__).parents[1] / "data" / "naughty-strings.json"
STRINGS = [text for text in json.loads(DATA.read_text("utf-8")) if text]
SIZE = 12
"""Strings of one map: one phase each."""
PARTS = [STRINGS[start : start + SIZE] for start in range(0, len(STRINGS), SIZE)]


def phase(text: str, number: int) -> dict[str, Any]:
    """A phase that says the same everywhere."""
    action = {
        "text": text,
        "time": text,
        "details": text,
        "optional": f"{text} ",
        "thought": text,
        "quote": {"text": text, "by": f"{text} said", "translation": text},
        "emotion": {"score": number % 5 - 2, "text": text},
        "pain_point": {"id": f"x{number}", "text": text},
        "opportunity": {"text": text, "addresses": f"x{number}", "owner": text},
        "channel": text,
        "metrics": [{"metric": f"Count {text}", "value": 1, "unit": text, "text": text}],
        "fields": {f"Own {text}": text},
        "note": text,
        "tags": text,
        "next": {"to": "end", "when": text},
        "path": text,
    }
    return {"name": text, "group": text, "description": text, "owner": text, "actions": [action]}


def everywhere(strings: list[str]) -> dict[str, Any]:
    """A map of these strings; the first is its title, too."""
    first = strings[0]
    return {
        "title": first,
        "audience": first,
        "team": strings,
        "personas": [{"name": text, "role": text, "quote": text} for text in strings[:3]],
        "scenario": first,
        "sources": [{"name": text} for text in strings],
        "phases": [phase(text, number) for number, text in enumerate(strings)],
    }


@pytest.mark.parametrize("strings", PARTS, ids=range(len(PARTS)))
def test_naughty_strings_are_drawn_as_text(strings: list[str]) -> None:
    scene = drawn(journey_of(written(everywhere(strings))))
    is_sound(write(scene), scene)
    holds(scene)
    seen = shown(scene)
    for text in strings:
        assert seen.count(squeezed(text)) >= len(phase(text, 0)["actions"][0]) - 4, text


def test_a_naughty_link_is_a_web_address_or_none() -> None:
    """What the map refuses is not drawn; what it takes leads to the web, mail or a file."""
    taken = 0
    for text in STRINGS:
        at = {"title": "T", "phases": [{"name": "P", "thought": {"text": "x", "link": text}}]}
        document = load(Source("map.yaml", written(at)))
        if document.journey is None:
            assert [one.code for one in document.problems] == ["bad-link"], text
            continue
        taken += 1
        scene = drawn(document.journey)
        for anchor in is_sound(write(scene), scene).iter(f"{SVG}a"):
            address = anchor.attrib["href"].strip()
            before = address.partition("/")[0].partition("?")[0].partition("#")[0]
            scheme = before.partition(":")[0].casefold() if ":" in before else ""
            assert scheme in ("", "http", "https", "mailto"), address
            assert link(text) == text.strip()
    assert 0 < taken < len(STRINGS)
