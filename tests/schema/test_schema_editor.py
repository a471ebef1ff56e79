"""What an analyst sees in an editor: mistakes at their key, hover texts, completion."""

from __future__ import annotations

from typing import Any

import pytest
from node_scripts import node
from schema_helpers import SCHEMA, VALIDATOR, maps

ACTION = """\
title: Ordering lunch
phases:
  - name: Choose
    actions:
      - action: Opens the app
"""
PHASE = "title: Ordering lunch\nphases: [Choose]\n"

MISTAKES = [
    (ACTION + "        thougths: Hungry\n", "thougths"),
    (ACTION + "        thought: {txt: Hungry}\n", "txt"),
    (ACTION + "        pain_point: {text: Slow, severity: 9}\n", "9"),
    (ACTION + "        kind: wiat\n", "wiat"),
    (ACTION + "        emotion: 3/5\n", "3/5"),
    (ACTION + "        emotion: {score: good}\n", "good"),
    (ACTION + "        note: [a, b]\n", "[a, b]"),
    (ACTION + "        thought: a\n        thoughts: [b]\n", "thought"),
    (ACTION + "        text: the same\n", "text"),
    (ACTION + "        metrics: {orders: {value: many}}\n", "many"),
    (ACTION + "        opportunity:\n          text: Faster\n          effrt: 3\n", "effrt"),
    (ACTION + "      - [Compares, Waits]\n", "[Compares, Waits]"),
    (PHASE + "actions: [Opens the app]\n", "actions"),
    (PHASE + "personas: {name: Sam, role: Clerk}\n", "name"),
    (PHASE + "personas: {sam: {nme: Sam}}\n", "nme"),
    (PHASE + "scale: {min: low}\n", "low"),
    (PHASE + "stages: [Choose]\n", "stages"),
    (PHASE + "review: {last: yesterday}\n", "yesterday"),
    (PHASE + "updated: 2026-13\n", "2026-13"),
    (PHASE + "sources: {a b: Survey}\n", "a b"),
    (PHASE + "scale: {labels: {high: good}}\n", "high"),
    (PHASE + "lanes: {Ease: {kind: text, scale: {min: 1}}}\n", "scale"),
    (PHASE + "lanes: {thoughts: {kind: quote}}\n", "kind"),
    (ACTION + "        id: end\n", "end"),
    (ACTION + "        fields: {Pain points: Slow}\n", "Pain points"),
]


@pytest.fixture(scope="module")
def problems() -> list[list[dict[str, Any]]]:
    cases = [{"text": text, "ask": "problems"} for text, _ in MISTAKES]
    answers: list[list[dict[str, Any]]] = node("editor.cjs", {"schema": SCHEMA, "cases": cases})
    return answers


@pytest.mark.parametrize("number", range(len(MISTAKES)), ids=[at for _, at in MISTAKES])
def test_a_mistake_is_underlined_where_it_is(
    number: int, problems: list[list[dict[str, Any]]]
) -> None:
    assert MISTAKES[number][1] in [problem["at"] for problem in problems[number]]


def test_good_maps_have_no_problems() -> None:
    paths = maps("examples", "tests/maps/ok", "tests/maps/pictures")
    texts = {path.name: path.read_text(encoding="utf-8-sig") for path in paths}
    texts |= {"action": ACTION, "phase": PHASE}
    cases = [{"text": text, "ask": "problems"} for text in texts.values()]
    answers = node("editor.cjs", {"schema": SCHEMA, "cases": cases})
    assert {name: found for name, found in zip(texts, answers, strict=True) if found} == {}


def test_the_deepest_path_of_a_typo_in_an_action_is_that_action() -> None:
    action = {"action": "Opens the app", "thougths": "Hungry"}
    data = {"title": "Lunch", "phases": [{"name": "Choose", "actions": ["Waits", action]}]}
    paths = [list(error.absolute_path) for error in VALIDATOR.iter_errors(data)]
    assert paths == [["phases", 0, "actions", 1]]


def ask(question: str, text: str) -> Any:
    """The editor's answer where `|` stands in the text."""
    before, _, after = text.partition("|")
    place = {"line": before.count("\n"), "column": len(before) - before.rfind("\n") - 1}
    case = {"text": before + after, "ask": question, **place}
    return node("editor.cjs", {"schema": SCHEMA, "cases": [case]})[0]


def test_keys_are_completed_in_the_form_in_which_they_are_written() -> None:
    offered = ask("complete", ACTION + "        |")
    assert offered["thought"] == "thought: "
    assert offered["thoughts"].endswith("- ")
    assert offered["fields"].endswith("\n  ")


def test_words_are_offered_and_nothing_else() -> None:
    assert set(ask("complete", ACTION + "        kind: |")) == {
        "step",
        "milestone",
        "decision",
        "wait",
    }
    assert set(ask("complete", PHASE + "type: |")) == {"purchase", "service", "experience"}
    assert ask("complete", PHASE + "scope: |") == {}


def test_an_item_offers_its_own_attributes() -> None:
    offered = ask("complete", ACTION + "        pain_point:\n          |")
    assert {"text", "severity", "source"} <= set(offered)
    assert not {"impact", "phases", "actions"} & set(offered)


def test_hovering_over_a_key_says_what_it_means() -> None:
    assert "What hurts." in ask("hover", ACTION + "        pain|_point: Slow\n")
    assert "Percent of customers" in ask("hover", ACTION + "        next: {to: end, sh|are: 3}\n")
