"""Texts in Jira's wiki markup: Jira's own reader shows them just as they were written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from node_scripts import node

from cjmap.text.formulas import UNSEEN
from cjmap.text.jira import link, text

TESTS = Path(__file__).parents[1]
NAUGHTY: list[str] = json.loads((TESTS / "data" / "naughty-strings.json").read_text("utf-8"))
MARKUP = (
    *("*bold*", "_slanted_", "-struck-", "+under+", "^up^", "~down~", "??cited??", "{{mono}}"),
    *(
        "h1. Title",
        "bq. quote",
        "----",
        "a -- b --- c",
        "* item",
        "# item",
        "- item",
        "|| a || b ||",
    ),
    *(
        "|a|b|",
        "{code}x{code}",
        "{noformat}",
        "{color:red}red{color}",
        "{quote}",
        "{panel}",
        "{adf}",
    ),
    *(
        "!picture.png!",
        "!https://example.org/a.png|thumbnail!",
        "[a|https://example.org]",
        "[~mia]",
    ),
    *(
        "https://example.org/a_b_c",
        "mailto:a@example.org",
        "[^file.pdf]",
        "[#anchor]",
        "{anchor:x}",
    ),
    *(":) :( :P :D ;) (y) (n) (i) (/) (x) (!) (+) (-) (?) (on) (off) (*) (*r) (flag) (flagoff)",),
    *(
        "a\\b",
        "\\*",
        "\\\\",
        "\\",
        "a\\\\b",
        "C:\\temp",
        "back\\",
        "{*}bold{*}",
        "a{*}b{*}c",
        ":-)",
    ),
    *("Great! Really?", "snake_case_name", "long-term", "2 * 3 * 4", "a – b (c)", "-5 °C", "50 %"),
    *("(see *here*)", "x-_-x", "__init__", "'-a-'", "\u00a0-a-", "مرحبا *عالم*", "*粗体*，_斜体_"),
)


def by_jira(texts: list[str]) -> list[dict[str, Any]]:
    """What Jira itself reads."""
    found: list[dict[str, Any]] = node("jira.mjs", texts)
    return found


def inline(document: dict[str, Any]) -> list[dict[str, Any]]:
    """What stands in the one item of the one list that a document is."""
    (items,) = document["content"]
    assert items["type"] == "bulletList", document
    (item,) = items["content"]
    (paragraph,) = item["content"]
    found: list[dict[str, Any]] = paragraph.get("content", [])
    return found


@pytest.mark.parametrize("texts", [MARKUP, NAUGHTY], ids=["markup", "naughty"])
def test_a_text_is_never_markup(texts: Sequence[str]) -> None:
    texts = [one for one in texts if words(one)]
    for one, document in zip(texts, by_jira([f"* {text(one)}" for one in texts]), strict=True):
        parts = inline(document)
        assert {part["type"] for part in parts} <= {"text", "hardBreak"}, (one, parts)
        assert not any(part.get("marks") for part in parts), (one, parts)
        shown = "".join(part.get("text", " ") for part in parts).replace(UNSEEN, "")
        assert words(shown) == words(one.replace(UNSEEN, "")), (one, parts)


def words(text: str) -> str:
    """What can be seen of a text, with one blank between."""
    seen = (sign if sign.isprintable() and sign != "\ufffd" else " " for sign in text)
    return " ".join("".join(seen).split())


def test_lines_are_lines_and_a_link_is_a_link() -> None:
    lines, address = text("one *1*\ntwo"), link("https://example.org/a|b_c")
    lined, linked = by_jira([f"* {lines}", f"* {address}"])
    told = [part["text"].strip() for part in inline(lined) if part["type"] == "text"]
    assert told == ["one *1*", "two"]
    (part,) = inline(linked)
    assert part["marks"][0]["attrs"]["href"] == "https://example.org/a%7Cb_c"
