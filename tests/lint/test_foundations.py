"""Foundations: the edges of its rules."""

from __future__ import annotations

import pytest
from rule_pages import found

from cjmap.lint.registry import matching

PHASES = "\nphases:\n  - name: Try\n    action: Rides a bike\n"


def codes(text: str, *wanted: str) -> list[str]:
    rules = tuple(rule for one in wanted for rule in matching(one))
    return [one.code for one in found("title: A bike\n" + text + PHASES, rules)]


def test_one_objective_that_names_something_is_enough() -> None:
    text = "objectives: [Improve the customer experience, Halve the calls]"
    assert codes(text, "FND002") == []


def test_objectives_in_other_languages_are_left_alone() -> None:
    assert codes("objective: Improve the customer experience\nlanguage: ja", "FND002") == []


def test_without_a_scenario_nothing_is_said_of_expectations() -> None:
    assert codes("", "FND004", "FND005") == ["FND004"]
    assert codes("scenario: She needs one", "FND004", "FND005") == ["FND005"]


@pytest.mark.parametrize("kind", ["staff", "Staff", "partner", "system"])
def test_only_customers_need_goals_segments_and_evidence(kind: str) -> None:
    persona = f"persona: {{name: Ann, kind: {kind}}}"
    assert codes(persona, "FND003", "FND010", "FND011", "FND012") == []


def test_personas_are_one_finding() -> None:
    assert codes("personas: [Ann, {name: Bo, goals: x}, Cy]", "FND011") == ["FND011"]


def test_a_mistyped_type_is_told_the_nearest() -> None:
    (one,) = found("title: A bike\ntype: purchse" + PHASES, matching("FND013"))
    assert one.hint == "Did you mean `purchase`?"
    assert codes("type: Purchase", "FND013") == []


def test_who_comes_along_needs_no_segment() -> None:
    assert codes("personas: [{name: Ann, share: 30}, Her son]", "FND010") == []
