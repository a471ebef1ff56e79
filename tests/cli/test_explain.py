"""`cjmap explain` and `cjmap rules`."""

from __future__ import annotations

import json
import re

import pytest
from cli_helpers import Run

from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Rule
from cjmap.report.look import Look
from cjmap.report.prose import lines


@pytest.mark.parametrize("name", ["EMO001", "emo001", "phase-without-emotion"])
def test_a_rule_is_explained_by_its_code_or_name(cjmap: Run, name: str) -> None:
    done = cjmap("explain", name)
    shown = done.stdout.splitlines()
    assert shown[0] == "EMO001 phase-without-emotion"
    assert "Warning; profiles draft, standard, strict; family Emotions." in done.stdout
    assert "Why it matters" in shown
    assert "    title: Ordering lunch" in shown
    assert "```" not in done.stdout
    assert done.returncode == 0


def test_a_family_is_listed(cjmap: Run) -> None:
    shown = cjmap("explain", "FND").stdout
    assert "FND001" in shown
    assert "EMO001" not in shown


def test_a_mistake_of_loading_gets_an_honest_answer(cjmap: Run) -> None:
    done = cjmap("explain", "unknown-key")
    assert done.returncode == 0
    assert done.stdout.startswith(
        "unknown-key\n  A key is not known in the place where it stands.\n"
    )
    assert "no rule of `cjmap lint`" in done.stdout


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("EMO01", "EMO001"),
        ("phase-without-emotions", "phase-without-emotion"),
        ("unkown-key", "unknown-key"),
    ],
)
def test_an_unknown_name_gets_the_nearest(cjmap: Run, name: str, near: str) -> None:
    done = cjmap("explain", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(f"did you mean {near}?\n")


def test_a_name_that_is_like_nothing_leads_to_the_list(cjmap: Run) -> None:
    done = cjmap("explain", "zzz")
    assert (done.returncode, "cjmap rules lists them" in done.stderr) == (2, True)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_an_explanation_fits_a_terminal_and_loses_no_word(rule: Rule, width: int) -> None:
    shown = list(lines(rule.doc, Look(width=width)))
    prose = [line for line in shown if not line.startswith("    ")]
    assert max(map(len, prose)) <= width
    told = re.sub(r"```\w* title=\"(.*)\"", r"\1:", rule.doc)
    told = re.sub(r"```\w*|## ", "", told).split()
    assert " ".join(shown).split() == told


def test_every_rule_is_in_the_table(cjmap: Run) -> None:
    shown = cjmap("rules").stdout
    for rule in all_rules():
        row = rf"^  {rule.code}  {rule.name} +{rule.severity} +\w+ +{re.escape(rule.title)}$"
        assert re.search(row, shown, re.MULTILINE), rule.code
    some = cjmap("rules", "FND,EMO001").stdout
    assert set(re.findall(r"^  ([A-Z]+)\d+", some, re.MULTILINE)) == {"FND", "EMO"}
    assert cjmap("rules", "NOPE").returncode == 2


def test_rules_for_scripts(cjmap: Run) -> None:
    found = json.loads(cjmap("rules", "--format", "json").stdout)
    assert [one["code"] for one in found] == [rule.code for rule in all_rules()]
    one = next(one for one in found if one["code"] == "ACT001")
    assert one == {
        "code": "ACT001",
        "name": "unaddressed-pain-point",
        "title": "A pain point that no opportunity addresses",
        "family": "Action",
        "severity": "warning",
        "profile": "standard",
        "options": {"severity": 1},
    }
    assert cjmap("rules", "--format", "xml").returncode == 2
