"""Outlines: a line that is put together from words is the line as HarfBuzz shapes it."""

from __future__ import annotations

import re
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.layout.outlines import outlines
from cjmap.layout.scene import Style

STYLES = [Style(13, 400, False), Style(16, 700, False), Style(13, 400, True)]
LETTERS = "axzAXZ\u00e9\u00c9"
MARKS = ["", *".,:;!?\u2026"]
LEFT = ["", *'"\u2018\u201c\u201e\u00ab']
RIGHT = ["", *'"\u2019\u201c\u201d\u00bb']
words = st.text("aefgijlortvwyATVWY\u00e9\u00c9\u00df", min_size=1, max_size=6)
marked = st.tuples(st.sampled_from(LEFT), words, st.sampled_from(MARKS), st.sampled_from(RIGHT))


def drawn(text: str, style: Style) -> tuple[list[tuple[float, ...]], float]:
    """The points of a line in the fonts' units, and how wide it is."""
    (line,) = outlines(text, style, "en", rtl=False)
    return list(points(line.data)), line.width


def points(data: str) -> list[tuple[float, ...]]:
    """Path data in absolute numbers; a step without a mark is none."""
    found: list[tuple[float, ...]] = []
    at, first = (0, 0), (0, 0)
    for letter, numbers in re.findall("([MmlqcHhVvz])([^MmlqcHhVvz]*)", data):
        steps = [int(one) for one in re.findall(r"-?\d+", numbers)]
        if letter == "z":
            at = first
            continue
        if letter != "M":
            steps = [one + at[place % 2] for place, one in enumerate(steps)]
            found.append((ord(letter), *steps))
        at = steps[-2], steps[-1]
        first = at if letter in "Mm" else first
    return found


def whole(text: str, style: Style) -> tuple[list[tuple[float, ...]], float]:
    """The line without its end: a slash at it has the line shaped as a whole."""
    (line,), (slash,) = (outlines(one, style, "en", rtl=False) for one in (f"{text} /", " /"))
    (end,) = outlines("/", style, "en", rtl=False)
    mine, theirs = points(line.data), points(end.data)
    return mine[: len(mine) - len(theirs)], line.width - slash.width


@given(st.lists(marked.map("".join), min_size=1, max_size=4).map(" ".join), st.sampled_from(STYLES))
@settings(deadline=None)
def test_a_line_of_words_is_drawn_as_it_is_shaped(text: str, style: Style) -> None:
    assert_same(text, style)


def test_words_look_the_same_beside_whatever_others() -> None:
    for one, mark, right, left, two in product("aXz\u00c9", MARKS, RIGHT, LEFT, "aXz\u00c9"):
        assert_same(f"m{one}{mark}{right} {left}{two}", STYLES[0])


def assert_same(text: str, style: Style) -> None:
    (mine, width), (theirs, reach) = drawn(text, style), whole(text, style)
    assert mine == theirs
    assert abs(width - reach) < 1e-9
