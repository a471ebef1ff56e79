"""The order in which letters stand in a line, as browsers have it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from browser import in_chromium, needs_chromium

from cjmap.layout.bidi import levels, ordered

LETTERS = 'abאבגدر12٣+-,./%€ () []"!'
"""Of every kind that the standard tells apart; none of them joins its neighbour."""
LOOK = """() => [...document.querySelectorAll("text")].map((text) =>
  [...text.textContent].map((_, at) => text.getExtentOfChar(at).x))"""


def seen(text: str, rtl: bool) -> str:
    """The letters from left to right."""
    return "".join(ordered(text, levels(text, rtl)))


@pytest.mark.parametrize(
    ("text", "rtl", "looks"),
    [
        ("one two", False, "one two"),
        ("one אבג two", False, "one גבא two"),
        ("אבג 12 דה", True, "הד 12 גבא"),
        ("אבג abc", True, "abc גבא"),
        ("price: 5 € אב", False, "price: 5 € בא"),
        ("אב 5,5% גד", False, "דג 5,5% בא"),
        ("(אב) cd", False, "(בא) cd"),
        ("ab (אב) cd", True, "cd )בא( ab"),  # the font turns the brackets
        ("אב...", True, "...בא"),
        ("", True, ""),
    ],
)
def test_letters_stand_as_they_are_read(text: str, rtl: bool, looks: str) -> None:
    assert seen(text, rtl) == looks


def test_blanks_at_the_end_stand_where_the_line_ends() -> None:
    assert levels("ab אב  ", False)[-2:] == [0, 0]
    assert levels("ab  ", True)[-2:] == [1, 1]


@needs_chromium
def test_any_line_stands_as_in_a_browser(tmp_path: Path) -> None:
    pick = random.Random(6)
    lines = [
        ("".join(pick.choice(LETTERS) for _ in range(pick.randint(2, 12))).strip() or "א", rtl)
        for rtl in (False, True)
        for _ in range(150)
    ]
    texts = "".join(
        f'<text x="200" y="9" xml:space="preserve"{" direction=rtl" if rtl else ""}>{text}</text>'
        for text, rtl in lines
    )
    places = in_chromium(f"<svg>{texts}</svg>", LOOK, tmp_path)
    for (text, rtl), place in zip(lines, places, strict=True):
        browser = [text[at] for at in sorted(range(len(text)), key=lambda at: place[at])]
        assert seen(text, rtl) == "".join(browser), (text, rtl)
