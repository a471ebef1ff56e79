"""Sources: which are named, how much rests on them, and how old they are."""

from __future__ import annotations

import pytest
from rule_pages import found

from cjmap.lint.registry import all_rules, by_name

EVERY = tuple(one for one in all_rules() if one.family == "EVI" or "source" in one.name)


def codes(text: str, *names: str) -> list[str]:
    """The codes of what some rules find, or all that look at sources."""
    rules = tuple(by_name()[name] for name in names) or EVERY
    return [one.code for one in found(text, rules)]


FULL = """title: T
{head}phases:
  - name: P
    action: Waits
    thoughts: [A, B, C]
    quotes: [A, B, C]
    emotions: [1, -1, 0, 1]
    pain_point: {{text: Cold, confidence: high}}
"""
DEFINED = "sources: {a: {name: Calls, kind: interview, date: 2026-05, n: 12}}\n"


def test_a_map_without_sources_is_told_so_once() -> None:
    assert codes(FULL.format(head="")) == ["EVI001"]


def test_a_map_whose_sources_nothing_names_is_told_so_once() -> None:
    found = codes(FULL.format(head=DEFINED), *(one.name for one in EVERY if one.code != "EVI009"))
    assert found == ["EVI005"]


def test_a_future_state_is_a_plan() -> None:
    text = FULL.format(head="state: to-be\n")
    assert codes(text) == []
    text = FULL.format(head=f"state: future\n{DEFINED}persona: {{name: Sam, source: a}}\n")
    assert codes(text, "thin-evidence", "thinly-sourced-lane", "score-without-source") == []


@pytest.mark.parametrize(
    "place",
    [
        "persona: {name: Sam, source: Calls}",
        "metrics: {x: {name: X, source: a}}",
        "insight: {text: X, sources: [a]}",
    ],
)
def test_whatever_names_a_source_uses_it(place: str) -> None:
    text = f"title: T\n{DEFINED}{place}\nactions: [Waits]\n"
    assert codes(text, "unused-source") == []


def test_a_source_of_a_metric_in_a_phase_is_used() -> None:
    text = f"title: T\n{DEFINED}phases: [{{name: P, metrics: {{x: {{value: 3, source: a}}}}}}]\n"
    assert codes(text, "unused-source") == []


def test_a_source_of_the_phase_is_that_of_its_items() -> None:
    text = FULL.format(head=DEFINED) + "    source: a\n"
    assert codes(text) == ["EVI009"]


def test_an_opportunity_rests_on_what_is_known_of_its_pain_point() -> None:
    text = f"""title: T
{DEFINED}actions:
  - action: Waits
    pain_point: {{id: cold, text: Cold, source: a}}
  - action: Pays
    opportunity: {{text: Heat, addresses: cold, confidence: high}}
"""
    assert codes(text, "high-confidence-without-source") == []
    assert codes(text.replace("source: a}", "note: a}"), "high-confidence-without-source") == []
    text = text.replace("source: a}", "note: a}") + "  - {action: Goes, source: a}\n"
    assert codes(text, "high-confidence-without-source") == ["EVI004"]


@pytest.mark.parametrize(
    ("date", "old"),
    [
        ("2024-06-30", False),
        ("2024-05-30", True),
        ("2024-06", False),
        ("2024", False),
        ("2023", True),
        ("2024-Q1", True),
        ("2027", False),
    ],
)
def test_a_source_is_as_old_as_its_last_day(date: str, old: bool) -> None:
    text = (
        f"title: T\nsources: {{a: {{name: A, date: {date}}}}}\naction: {{action: X, source: a}}\n"
    )
    assert codes(text, "outdated-source") == ["EVI007"] * old
    assert codes(f"status: archived\n{text}", "outdated-source") == []


def test_samples_of_people_are_counted() -> None:
    text = "title: T\nsources: [{name: A, n: 1, kind: %s}]\nactions: [X]\n"
    assert codes(text % "interview", "sample-of-one") == ["EVI008"]
    assert codes(text % "desk", "sample-of-one") == []


def test_a_map_of_actions_alone_has_one_phase_without_a_name() -> None:
    text = f"title: T\n{DEFINED}action: Waits\npain_point: {{id: cold, text: Cold}}\n"
    text += "opportunity: {text: Heat, addresses: cold}\n"
    assert codes(text, "unaddressed-pain-point") == []
