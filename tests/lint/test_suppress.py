"""Comments that silence rules: where they hold, and what is said of those that do not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rule_pages import TODAY, page_of

from cjmap.lint.comments import LOADING, read
from cjmap.lint.engine import lint, tasks
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Profile
from cjmap.model.load import load
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source

RULES = ("EMO001", "ACT001", "FND001", "SUP001", "SUP002")

MAP = """\
title: Ordering lunch #title
phases: #phases
  - name: Choose #choose
    actions: #actions
      - action: Opens the app #opens
        pain_points: #pains
          - Too many #many
          - {text: Too dear} #dear
  #own
  - name: Wait
    action: Waits
  - {name: Eat, emotion: 1}
"""
ALL = {("FND001", 1), ("EMO001", 3), ("ACT001", 7), ("ACT001", 8), ("EMO001", 10)}


def problems(text: str) -> tuple[Diagnostic, ...]:
    """What is found by a few rules."""
    document = load(Source("x.yaml", text))
    rules = [one for one in all_rules() if one.code in RULES]
    return lint(document, tasks(rules, Profile.STRICT), TODAY)


def found(text: str) -> set[tuple[str, int]]:
    """Codes with their lines."""
    return {(one.code, one.span.line if one.span else 0) for one in problems(text)}


def at(**comments: str) -> str:
    """The map with comments at some of its marks, and without the other marks."""
    text = MAP
    for mark, comment in comments.items():
        text = text.replace(f"#{mark}", f"# cjmap: {comment}")
    return re.sub(r" ?#[a-z]+$", "", text, flags=re.MULTILINE)


def test_what_there_is_to_silence() -> None:
    assert found(at(own="")) - {("SUP002", 9)} == ALL


@pytest.mark.parametrize(
    ("mark", "comment", "silenced"),
    [
        ("title", "ignore[FND001]", {("FND001", 1)}),
        ("many", "ignore[ACT001]", {("ACT001", 7)}),
        ("dear", "ignore[ACT001] dear it is", {("ACT001", 8)}),
        # what begins on the line, with all that is in it
        ("pains", "ignore[ACT001]", {("ACT001", 7), ("ACT001", 8)}),
        ("opens", "ignore[ACT001]", {("ACT001", 7), ("ACT001", 8)}),
        ("choose", "ignore[EMO001,ACT001]", ALL - {("FND001", 1), ("EMO001", 10)}),
        ("choose", "ignore[EMO]", {("EMO001", 3)}),
        ("phases", "ignore[phase-without-emotion]", {("EMO001", 3), ("EMO001", 10)}),
        ("phases", "ignore[ALL]", ALL - {("FND001", 1)}),
        ("own", "ignore[EMO001]", {("EMO001", 10)}),
        # the whole file, wherever it stands
        ("own", "ignore-file[EMO001] so", {("EMO001", 3), ("EMO001", 10)}),
        ("many", "ignore-file[ALL]", ALL),
    ],
)
def test_where_a_comment_holds(mark: str, comment: str, silenced: set[tuple[str, int]]) -> None:
    lines = found(at(**{"own": "x", mark: comment}))
    assert ALL - lines == silenced
    assert {code for code, _ in lines if code[:3] == "SUP"} <= {"SUP002"}


def test_a_line_of_its_own_holds_for_the_next_that_says_something() -> None:
    text = "# cjmap: ignore[FND001]\n\n# more\n---\ntitle: T\nphases: [A]\n"
    assert found(text) == {("EMO001", 6)}
    stacked = "# cjmap: ignore[FND001]\n# cjmap: ignore[EMO001]\ntitle: T\nphases: [A]\n"
    assert found(stacked) == {("SUP001", 2), ("EMO001", 4)}


@pytest.mark.parametrize(
    "line",
    [
        'title: "T # cjmap: ignore[FND001]"',
        "title: 'T # cjmap: ignore[FND001]'",
        "title: T#cjmap:ignore[FND001]",
        "title: |\n  T\n  # cjmap: ignore[FND001]\n  T",
        "title: >-\n  # cjmap: ignore[FND001]",
        '"# cjmap: ignore[FND001]": x\ntitle: T',
    ],
)
def test_what_stands_in_a_text_is_no_comment(line: str) -> None:
    codes = {one.code for one in problems(f"{line}\nphases: [A]\n")}
    assert "SUP001" not in codes
    assert "FND001" in codes or "unknown-key" in codes


@pytest.mark.parametrize(
    "text",
    [
        "title: |  # cjmap: ignore[FND001]\n  T\nphases: [A]\n",
        "title: &x   # cjmap: ignore[FND001]\n  T\nphases: [A]\nscenario: *x\n",
        "#cjmap:ignore [ FND001 ]: so\ntitle: T\nphases: [A]\n",
        "title: T # cjmap: ignore[fnd001]\r\nphases: [A]\r\n",
        "title: |\n  T\n# cjmap: ignore-file[FND001]\nphases: [A]\n",
        "title: T\nphases: [A]\n# cjmap: ignore-file[FND001]",
        "{title: T, # cjmap: ignore[FND001]\nphases: [A]}",
    ],
)
def test_comments_stand_where_yaml_lets_them(text: str) -> None:
    assert {one.code for one in problems(text)} == {"EMO001"}


EVERYWHERE = """\
title: "Ordering
  lunch 'again'"
persona: &sam
  name: Sam
  goals: ['It''s quick
      and warm', "no #hash"]
scenario: |
  At noon # in the office

   - hungry
objective: >-
  Find out why

  "people" leave
scope: At noon
  and later
phases: [
  {name: Choose, quotes: {text: x}}, {name: 'Wait'}]
fields: {}
"""


@pytest.mark.parametrize("at", range(EVERYWHERE.count("\n")))
def test_what_changes_what_the_map_says_is_no_comment(at: int) -> None:
    before = load(Source("x.yaml", EVERYWHERE))
    lines = EVERYWHERE.splitlines()
    lines[at] += "  # cjmap: ignore[EMO001]"
    after = load(Source("x.yaml", "\n".join(lines)))
    assert before.data
    assert len(read(after)) == (before.data == after.data)


def test_warnings_of_loading_can_be_silenced_and_errors_cannot() -> None:
    text = "title: T\nphases:\n  - emotion: 1\n    name: &b A"
    codes = {one.code for one in problems(text)}
    assert "unused-anchor" in codes
    quiet = problems(f"{text} # cjmap: ignore[unused-anchor]\n")
    assert "unused-anchor" not in {one.code for one in quiet}
    broken = "title: T # cjmap: ignore-file[unknown-key,unused-anchor,ALL]\nphasse: &a A\n"
    assert "unknown-key" in {one.code for one in problems(broken)}


@pytest.mark.parametrize(
    ("comment", "told", "hint"),
    [
        ("ignore[EMO001]", "`EMO001`", "Remove the comment."),
        ("ignore[FND001, EMO001]", "`EMO001`", "Take it out"),
        ("ignore[no-space-after-dash]", "`no-space-after-dash`", "Remove"),
        ("ignore", "names no rule", "# cjmap: ignore[EMO001]"),
        ("ignore[]", "names no rule", "ignore["),
        ("ingore[FND001]", "names no rule", "ignore["),
        ("ignore[FND01]", "no rule `FND01`", "`FND0"),
        ("ignore[phase-without-emotoin]", "no rule `phase-", "`phase-without-emotion`"),
        ("ignore[unknown-key]", "no rule `unknown-key`", ""),
    ],
)
def test_a_comment_that_does_nothing_is_told(comment: str, told: str, hint: str) -> None:
    text = f"title: T # cjmap: {comment}\nphases: [A]\n"
    (one,) = (one for one in problems(text) if one.code[:3] == "SUP")
    assert told in one.message
    assert hint in (one.hint or "")
    assert one.span == (1, 10, 1, len(text.splitlines()[0]) + 1)


def test_nobody_knows_of_rules_that_were_not_run_whether_they_are_needed() -> None:
    assert "SUP001" not in {code for code, _ in found(at(own="x", title="ignore[LIV002]"))}


def test_the_warnings_that_can_be_silenced_are_all_that_there_are() -> None:
    """Where a `Diagnostic` is a warning, its code is the text that stands before."""
    told = set()
    for path in Path("src/cjmap").rglob("*.py"):
        code = path.read_text("utf-8")
        for one in re.finditer(r"Diagnostic\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)", code):
            if "severity=Severity.WARNING" in one[1]:
                told.add(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', one[1])[0])
    told -= {"missing-letters"}  # of a picture, not of the map
    assert told == LOADING


def test_no_other_rule_takes_offence_at_a_comment() -> None:
    for rule in all_rules():
        for example in page_of(rule).examples("Good example"):
            quiet = re.sub("(?m)$", "  # cjmap: ignore[REF]", example.rstrip())
            document = load(Source("x.yaml", quiet))
            if rule.family != "SUP" and not any("cut" in one.code for one in document.problems):
                task = tasks((rule,), Profile.STRICT)
                assert lint(document, task, TODAY) == document.problems


def test_a_comment_is_found_behind_a_text_that_looks_like_one() -> None:
    text = "title: Lunch\nphases:\n  - A#cjmap:x # cjmap: ignore[EMO001] because # cjmap: so\n"
    assert found(text) == {("FND001", 1)}
