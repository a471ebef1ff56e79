"""Curves, scales and words: where a rule on emotions has to look twice."""

from __future__ import annotations

import pytest
from rule_pages import found

from cjmap.lint.registry import by_name
from cjmap.lint.words.feelings import _BAD, _GOOD, tone


def codes(text: str, *names: str) -> list[str]:
    """The codes of what some rules find, in the order of the file."""
    return [one.code for one in found(text, tuple(by_name()[name] for name in names))]


def journey(*columns: str, head: str = "") -> str:
    """A map with one phase and an action for each flow mapping."""
    actions = "".join(f"      - {{action: Step {at}, {one}}}\n" for at, one in enumerate(columns))
    return f"title: T\n{head}phases:\n  - name: P\n    actions:\n{actions}"


TWO = "personas: {a: {name: Ann}, b: {name: Ben}}\n"


def test_every_persona_has_a_curve_of_its_own() -> None:
    column = "emotions: [{score: %d, by: a}, {score: 1, by: b}]"
    text = journey(*(column % score for score in (1, -1, 2, 0)), head=TWO)
    (finding,) = found(text, (by_name()["flat-curve"],))
    assert "`Ben`" in finding.message


def test_a_system_has_no_feelings_that_could_move() -> None:
    text = journey(*["by: b, emotion: 1"] * 4, head=TWO)
    assert codes(text, "flat-curve") == ["EMO002"]
    assert codes(text.replace("name: Ben", "name: Ben, kind: System"), "flat-curve") == []


def test_a_place_where_two_feel_bad_is_one_low_point() -> None:
    text = journey("by: [a, b], emotion: -2", head=TWO)
    (finding,) = found(text, (by_name()["low-point-without-pain-point"],))
    assert "`Step 0`" in finding.message
    assert not finding.labels


def test_who_acts_is_who_feels() -> None:
    columns = ["by: a, emotion: 1", "by: b, emotion: 2"] * 4
    assert codes(journey(*columns, head=TWO), "flat-curve") == ["EMO002", "EMO002"]
    assert codes(journey(*columns, head=TWO).replace("by: b", "by: a"), "flat-curve") == []


def test_the_score_of_a_phase_does_not_count_beside_those_of_its_actions() -> None:
    text = journey(*["emotion: 1"] * 4) + "    emotion: -2\n"
    assert codes(text, "flat-curve", "low-point-without-pain-point") == ["EMO002"]


@pytest.mark.parametrize(
    ("scale", "score", "words", "contradict"),
    [
        ("", "2", "angry", True),
        ("", "-1", "delighted", True),
        ("", "0.4", "angry", False),
        ("", "2", "not angry", False),
        ("", "2", "angry? Never", False),
        ("", "-1", "delighted but ignored", False),
        ("", "-1", "hemmed in", False),
        ("", "1", "let down", True),
        ("scale: {min: 0, max: 10}\n", "8", "angry", True),
        ("scale: {min: 0, max: 10}\n", "2", "angry", False),
        ("scale: {min: 0, max: 10, neutral: 8}\n", "8", "angry", False),
        ("scale: {min: 1, max: 6, better: lower}\n", "1", "angry", True),
        ("scale: {min: 1, max: 6, better: lower}\n", "6", "angry", False),
        ("language: de-AT\n", "1", "verärgert", True),
        ("language: fr\n", "1", "Frustrées", True),
        ("language: es\n", "-2", "muy contenta", True),
        ("language: pt-BR\n", "2", "ansiosa", True),
        ("language: nl\n", "-2", "Blij!", True),
        ("language: ru\n", "2", "angry", False),
    ],
)
def test_words_against_scores(scale: str, score: str, words: str, contradict: bool) -> None:
    text = journey(f"emotion: {{score: {score}, text: '{words}'}}", head=scale)
    assert codes(text, "score-against-words") == ["EMO003"] * contradict


def test_a_scale_that_is_upside_down_is_one_finding() -> None:
    pairs = ((1, "happy"), (5, "angry"), (4, "bored"), (5, "glad"))
    columns = [f"emotion: {{score: {score}, text: {word}}}" for score, word in pairs]
    text = journey(*columns, head="scale: {min: 1, max: 5}\n")
    (finding,) = found(text, (by_name()["score-against-words"],))
    assert finding.route == ("scale",)
    assert finding.message.startswith("3 of 4 ")


def test_labels_of_the_scale_are_words_too() -> None:
    head = "scale: {labels: {2: Delighted, -2: Happy, '1..2': Angry}}\n"
    (finding,) = found(journey("emotion: 0", head=head), (by_name()["score-against-words"],))
    assert finding.route == ("scale", "labels", "-2")


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "nl", "pt"])
def test_a_word_is_good_or_bad(language: str) -> None:
    """A word of both lists, or one that turns others around, would never be heard."""
    for words, sign in ((_GOOD, 1), (_BAD, -1)):
        assert words.of(language)
        for word in words.of(language):
            assert tone(word, language) == sign, word


@pytest.mark.parametrize(
    ("columns", "lonely"),
    [
        (["emotion: -2"], True),
        (["emotion: -0.5"], False),
        (["emotion: -2, pain_point: Cold"], False),
        (["emotion: -2", "pain_point: Cold"], False),
        (["emotion: -2", "emotion: 1", "pain_point: Cold"], True),
    ],
)
def test_low_points_and_pain_points_near_them(columns: list[str], lonely: bool) -> None:
    assert codes(journey(*columns), "low-point-without-pain-point") == ["EMO006"] * lonely


def test_a_pain_point_of_the_phase_explains_its_low_points() -> None:
    text = journey("emotion: 1", "emotion: -2", "emotion: 1", "emotion: -2")
    assert codes(text, "low-point-without-pain-point") == ["EMO006"]
    assert codes(text + "    pain_point: Cold\n", "low-point-without-pain-point") == []


@pytest.mark.parametrize(
    ("columns", "high"),
    [
        (["emotion: 2, pain_point: Cold"], True),
        (["emotion: 0, pain_point: Cold"], False),
        (["emotion: 2, pain_point: {text: Cold, severity: 1}"], False),
        (["pain_point: Cold"], False),
        (["emotion: 2", "emotion: 1, pain_point: Cold", "emotion: 2"], False),
        (["emotion: 2, pain_point: Cold", "emotion: -1"], False),
        (["emotion: 2, pain_point: Cold", "emotion: 1"], True),
    ],
)
def test_pain_points_where_the_curve_is_high(columns: list[str], high: bool) -> None:
    assert codes(journey(*columns), "pain-point-without-low-point") == ["EMO007"] * high


def test_where_a_low_score_is_good_so_is_a_lower_target() -> None:
    text = journey("emotion: {score: 4, target: 2}", head="scale: {min: 1, max: 6}\n")
    assert codes(text, "target-below-present") == ["EMO008"]
    assert codes(text.replace("max: 6", "max: 6, better: lower"), "target-below-present") == []
