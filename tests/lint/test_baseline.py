"""What a baseline knows is found again, whatever else is changed in the map."""

from __future__ import annotations

from collections import Counter

import pytest
from rule_pages import TODAY

from cjmap.errors import CjmapError
from cjmap.lint import baseline
from cjmap.lint.baseline import sift
from cjmap.lint.engine import lint, tasks
from cjmap.lint.fingerprint import in_words
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Profile
from cjmap.model.load import load
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source
from cjmap.text.span import Route

CODES = ("ACT001", "EMO001", "FND001")
MAP = """\
title: Ordering lunch
phases:
  - name: Choose
    actions:
      - action: Opens the app
        pain_points: [Too many, Too dear]
  - name: Wait
    pain_point: {id: cold, text: The soup is cold}
  - {name: Leave, emotion: 1}
"""


def problems(text: str) -> tuple[tuple[Diagnostic, ...], Source]:
    """What some rules find."""
    document = load(Source("x.yaml", text))
    rules = [one for one in all_rules() if one.code in CODES]
    return lint(document, tasks(rules, Profile.STRICT), TODAY), document.source


KNOWN = sift(*problems(MAP), Counter()).found


def new(text: str) -> list[tuple[str, int]]:
    """Codes and lines of what a baseline of `MAP` does not know."""
    found = sift(*problems(text), KNOWN).new
    return [(one.code, one.span.line if one.span else 0) for one in found]


def test_what_is_known_reads_well() -> None:
    assert sorted(KNOWN) == [
        "ACT001 phases › Choose › actions › Opens the app › pain_points › Too dear",
        "ACT001 phases › Choose › actions › Opens the app › pain_points › Too many",
        "ACT001 phases › Wait › pain_point",
        "EMO001 phases › Choose",
        "EMO001 phases › Wait",
        "FND001 title",
    ]


@pytest.mark.parametrize(
    "changed",
    [
        MAP,
        "# a comment\n\n" + MAP,
        MAP.replace("title: Ordering lunch", "title: Ordering lunch at noon"),
        MAP.replace("[Too many, Too dear]", "[Too dear, Too many]"),
        MAP.replace("[Too many, Too dear]", "\n          - Too many\n          - text: Too dear"),
        MAP.replace("phases:\n", "phases:\n  - {name: Before, emotion: 1}\n"),
        # the other way round
        MAP[:30] + MAP[MAP.index("  - name: Wait") :] + MAP[30 : MAP.index("  - name: Wait")],
        MAP.replace("The soup is cold", "Cold soup"),
        MAP.replace("Opens the app\n", "'Opens   the app'\n"),
    ],
)
def test_what_moves_is_known_again(changed: str) -> None:
    assert problems(changed)[0]
    assert new(changed) == []


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        (MAP + "  - Eat\n", [("EMO001", 10)]),
        (MAP.replace("dear]", "dear, Too loud]"), [("ACT001", 6)]),
        (MAP.replace("dear]", "dear, Too dear]"), [("ACT001", 6)]),
        # another phase than the one that was known; the rest of the map is as it was
        (MAP.replace("name: Wait", "name: Queue"), [("EMO001", 7), ("ACT001", 8)]),
    ],
)
def test_what_is_new_is_told(changed: str, found: list[tuple[str, int]]) -> None:
    assert new(changed) == found


def test_what_was_mended_is_known_to_be_gone() -> None:
    mended = MAP.replace("  - name: Wait\n", "  - name: Wait\n    emotion: 1\n")
    assert KNOWN - sift(*problems(mended), KNOWN).found == Counter({"EMO001 phases › Wait": 1})


def test_errors_of_loading_and_mistakes_of_ours_are_always_new() -> None:
    found = (
        Diagnostic("unknown-key", "No."),
        Diagnostic("internal-error", "No."),
        Diagnostic("unknown-icon", "Well.", severity=Severity.WARNING),
        Diagnostic("EMO001", "Well.", name="a-rule"),
    )
    source = Source("x", "")
    known = sift(found, source, Counter()).found
    assert [one.code for one in sift(found, source, known).new] == ["unknown-key", "internal-error"]


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ((), ""),
        (("title",), "title"),
        (("phases", 0), "phases › Choose"),
        (("phases", 1, "pain_point"), "phases › Wait › pain_point"),
        (("phases", 7, "x", 2), "phases › #8 › x › #3"),
        (("phases", 2), "phases › #3"),
        (("phases", 3), f"phases › {'x' * 59}…"),
    ],
)
def test_a_route_in_words(route: Route, words: str) -> None:
    data = {"title": "T", "phases": ["Choose", {"name": "Wait", "id": ""}, {"x": ["y"]}, "x" * 99]}
    assert in_words(data, route) == words


def test_a_file_gives_back_what_was_written() -> None:
    known = {"b.yaml": Counter({"EMO001 ä": 2, "ACT001 \ud800": 1}), "a.yaml": Counter({"X": 0})}
    text = baseline.write(known)
    assert baseline.read(text, "x") == {"b.yaml": known["b.yaml"]}
    assert text == baseline.write(baseline.read(text, "x"))
    assert text.splitlines()[4:7] == ['   "ACT001 \ud800",', '   "EMO001 ä",', '   "EMO001 ä"']


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{\n<<<<<<< HEAD", "x.json:2:1 is no baseline: it is not JSON"),
        ("", "x.json:1:1 is no baseline"),
        ("[]", "x.json is no baseline of cjmap"),
        ("{}", "x.json is no baseline of cjmap"),
        ('{"cjmap baseline": 1, "maps": {"a": "b"}}', "x.json is no baseline of cjmap"),
        ('{"cjmap baseline": 1, "maps": {"a": [1]}}', "x.json is no baseline of cjmap"),
        ('{"cjmap baseline": 2}', "made by a newer cjmap"),
        ("[" * 100_000, "no baseline"),
    ],
)
def test_a_file_that_is_none_is_refused(text: str, told: str) -> None:
    with pytest.raises(CjmapError) as caught:
        baseline.read(text, "x.json")
    assert told in caught.value.message
