"""Brackets that are too wide for a line get lines of their own; narrow ones stay."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from hostile import Writer
from hypothesis import given, settings
from hypothesis import strategies as st
from test_format_laws import corpus, read, said

from cjmap.fmt import wide
from cjmap.fmt.format import formatted, settled
from cjmap.fmt.written import Written
from cjmap.model.load import load
from cjmap.text.tokens import tokens

LONG = "a text of which there are several so that no line has room for all"
MORE = f"{LONG} who want to read them at once"
CASES = {
    "what fits stays": (f"a: [{LONG[:40]}, x]\n",) * 2,
    "what fits stays over lines too": ("a: [x,\n    y]\n",) * 2,
    "a comment needs no room": (f"a: [{LONG[:40]}, x]  # {LONG}\n",) * 2,
    "a list": (
        f"a: [1, 'two, or {LONG}', {{b: {LONG[:30]}}}]\n",
        f"a:\n  - 1\n  - two, or {LONG}\n  - {{b: {LONG[:30]}}}\n",
    ),
    "a mapping": (
        f'a: {{b: "{LONG}", "c": [d, e], f, g: , h: "x: {LONG[:20]}"}}\n',
        f'a:\n  b: {LONG}\n  c: [d, e]\n  f:\n  g:\n  h: "x: {LONG[:20]}"\n',
    ),
    "a mapping behind a dash": (
        f"a:\n  - {{b: '{LONG}', c: {LONG[:40]}}}\n  - {{d: e}}\n",
        f"a:\n  - b: {LONG}\n    c: {LONG[:40]}\n  - {{d: e}}\n",
    ),
    "brackets in brackets": (
        f"a: {{b: ['{LONG}', {{c: '{LONG}', d: {LONG[:40]}}}]}}\n",
        f"a:\n  b:\n    - {LONG}\n    - c: {LONG}\n      d: {LONG[:40]}\n",
    ),
    "over lines, with comments": (
        f"a: [  # of a\n  b,  # of b\n  # of c\n\n  {MORE}  # x\n  , d,\n  # last\n  ]  # end\n",
        f"a:  # of a\n  - b  # of b\n  # of c\n\n  - {MORE}  # x\n  - d\n  # last\n  # end\n",
    ),
    "a text over lines": (
        f'a: {{b: one\n       two, c: "{LONG}\n       {LONG}"}}\n',
        f'a:\n  b: one\n    two\n  c: "{LONG}\n    {LONG}"\n',
    ),
    "below its key": (
        f"a:\n  # why\n  ['{LONG}', {LONG[:40]}]\n",
        f"a:\n  # why\n  - {LONG}\n  - {LONG[:40]}\n",
    ),
    "a comment behind a mapping of a list goes above it": (
        f"a:\n  - {{b: '{LONG}', c: {LONG[:40]}}}  # why\n",
        f"a:\n  # why\n  - b: {LONG}\n    c: {LONG[:40]}\n",
    ),
    "Windows lines": (
        f"a: ['{LONG}', {LONG[:40]}]\r\nb: c\r\n",
        f"a:\r\n  - {LONG}\r\n  - {LONG[:40]}\r\nb: c\r\n",
    ),
    "what an alias holds stays": (f"a: &x b\nc: [*x, {LONG}, {LONG}]\n",) * 2,
    "a whole file in brackets stays": (f"{{a: {LONG}, b: {LONG}}}\n",) * 2,
}


@pytest.mark.parametrize("name", CASES)
def test_wide(name: str) -> None:
    before, after = CASES[name]
    assert settled(before) == after
    assert settled(after) == after


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 1 << 40))
def test_the_laws_hold_where_hardly_anything_fits(seed: int) -> None:
    random = Random(seed)
    data = random.choice(corpus())
    before = read(Writer(random).map({key: data[key] for key in _some(data, random)}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wide, "WIDTH", 30)
        if before.ok:
            made = formatted(before, load)
            after = read(made.text)
            assert made.safe
            assert after.journey == before.journey
            assert sorted(said(made.text)) == sorted(said(before.source.text))
            assert formatted(after, load).text == made.text


def _some(data: dict[str, Any], random: Random) -> list[str]:
    needed = ("title", "phases", "actions", "persona", "personas", "source", "sources", "lanes")
    return [key for key in data if key in needed or random.random() < 0.4]


@pytest.mark.parametrize("at", range(len(corpus())))
def test_no_brackets_reach_beyond_the_line(at: int) -> None:
    """Every key of the map in brackets, as a program writes it."""
    data = corpus()[at]
    lines = (
        f"{json.dumps(key)}: {json.dumps(one, ensure_ascii=False)}" for key, one in data.items()
    )
    before = read("\n".join(lines) + "\n")
    if not before.ok:
        return
    text = formatted(before, load).text
    written = Written(text)
    for token in tokens(text):
        if token.kind in ("}", "]"):
            assert written.column(token.end) <= 100, text.splitlines()[
                written.text.count("\n", 0, token.start)
            ]
