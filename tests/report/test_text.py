"""Problems as people see them in a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.report import text
from cjmap.report.excerpt import excerpt
from cjmap.report.look import Look, columns, visible
from cjmap.report.result import Result
from cjmap.text.diagnostic import Diagnostic, Label
from cjmap.text.source import Source
from cjmap.text.span import Span


def test_a_problem_shows_its_place_its_line_its_cure_and_the_other_end() -> None:
    source = Source("m.yaml", "id: a\nid: b\n")
    problem = Diagnostic(
        "duplicate-key", "`id` is given twice", Span(2, 1, 2, 3), "Remove one of them.",
        (Label(Span(1, 1, 1, 3), "first given here"),),
    )  # fmt: skip
    assert text.write(Result(source, (problem,)), Look()) == (
        "m.yaml:2:1: error: `id` is given twice [duplicate-key]\n"
        "  2 | id: b\n"
        "    | ^^\n"
        "  m.yaml:1:1: first given here\n"
        "  1 | id: a\n"
        "    | ^^\n"
        "  Remove one of them.\n"
    )


@pytest.mark.parametrize(
    ("line", "start", "end", "shown", "carets"),
    [
        ("a: b", 3, 4, "a: b", "   ^"),
        ("\ta: b", 1, 2, "    a: b", "    ^"),
        ("名前: x", 4, 5, "名前: x", "      ^"),
        ("e\u0301: x", 4, 5, "e\u0301: x", "   ^"),
        ("a", 1, 1, "a", " ^"),
        ("", 0, 0, "", "^"),
        ("a\x1b[2Jb", 5, 6, "a\\x1b[2Jb", "        ^"),
        ("x: \u202eabc", 4, 7, "x: \\u202eabc", "         ^^^"),
        ("שם: ערך", 4, 7, "שם: ערך", "^ here: ערך"),
    ],
)
def test_carets_stand_below_what_is_meant(
    line: str, start: int, end: int, shown: str, carets: str
) -> None:
    assert excerpt(line, start, end, 60) == (shown, carets)


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300), st.integers(30, 90))
def test_an_excerpt_fits_its_room_and_is_one_line(line: str, one: int, two: int, room: int) -> None:
    shown, carets = excerpt(line, min(one, two), max(one, two), room)
    assert columns(shown) <= room
    assert shown.splitlines() in ([], [shown])
    if not carets.startswith("^ "):
        assert len(carets) <= max(room, 1) + 1


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "a" * 500 + "HERE" + "b" * 500
    shown, carets = excerpt(line, 500, 504, 60)
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "HERE"
    assert shown.startswith("...")
    assert shown.endswith("...")


@given(st.text())
def test_nothing_from_outside_acts_on_the_terminal(said: str) -> None:
    shown = visible(said).replace("\u200c", "").replace("\u200d", "")
    assert shown.isprintable()
    assert visible(said, "ascii").isascii()


def test_colour_is_there_only_where_it_is_wanted() -> None:
    problem = Diagnostic("x", "message", Span(1, 1, 1, 2))
    result = Result(Source("m.yaml", "a"), (problem,))
    assert "\x1b[" in text.write(result, Look(colour=True))
    assert "\x1b[" not in text.write(result, Look())
