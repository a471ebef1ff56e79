"""What is written shorter, and what is not."""

from __future__ import annotations

import pytest

from cjmap.fmt.format import settled

A = "title: T\nphases:\n  - name: A\n"
CASES = {
    "a list of one text": ("thoughts: [x]", "thought: x"),
    "on lines": ("thoughts:\n      - x", "thought: x"),
    "a list of one mapping": (
        "pain_points:\n      - id: p\n        text: x",
        "pain_point:\n      id: p\n      text: x",
    ),
    "a list of one in braces": ("emotions:\n      - {score: 1, text: x}",) * 1
    + ("emotion: {score: 1, text: x}",),
    "where there is no singular": ("by: [sam]", "by: sam"),
    "names of metrics stay a list": ("metrics: [nps]",) * 2,
    "actions stay a list": ("actions:\n      - x",) * 2,
    "two stay two": ("thoughts: [x, y]",) * 2,
    "a comment stays where it is": ("thoughts:  # why\n      - x",) * 2,
    "a text alone": ("thought: {text: x}", "thought: x"),
    "a text alone on lines": ("thought:\n      text: x  # why", "thought: x  # why"),
    "a score alone": ("emotion: {score: -1}", "emotion: -1"),
    "a feeling alone": ("emotion: {text: glad}", "emotion: glad"),
    "a feeling like a score": ("emotion: {text: 3 of 5}",) * 2,
    "in a list of mappings": (
        "emotions:\n      - {score: 1}\n      - {by: T, score: 2}",
    )
    * 2,
    "where it leads": ("next: [{to: end}]", "next: end"),
    "empty brackets": ("tags: []\n    thought: x", "tags:\n    thought: x"),
    "a metric with one figure": ("metrics: {nps: {value: 3}}",) * 2,
    "a text over lines": ("thought: {text: x\n        y}",) * 2,
    "an action in braces": ("actions: [{action: x}, {text: y}]", "actions: [x, y]"),
    "an action that waits for more": ("actions:\n      - action: x\n      - action: y",) * 2,
    "all at once": ("quotes: [{text: 'x'}]", "quote: x"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_short(name: str) -> None:
    before, after = (f"{A}    {one}\n" for one in CASES[name])
    assert settled(before) == after
    assert settled(after) == after


def test_profiles_keep_their_lists() -> None:
    text = "title: T\npersona:\n  name: Sam\n  goals:\n    - To get home\nphases: [A]\n"
    assert settled(text) == text
    text = text.replace("    - To get home", "    - text\n").replace("\n\n", "\n")
    assert settled(text) == text
