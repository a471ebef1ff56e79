"""Rules on readability: the edges of what they find."""

from __future__ import annotations

import pytest
from rule_pages import found

from cjmap.lint.registry import matching
from cjmap.lint.scripts import other_scripts, script_of, scripts

STEP = "title: Lunch\n%sphases:\n- name: Wait\n  action: Waits\n  thought: %s\n"


def codes(thought: str, code: str, head: str = "") -> list[str]:
    return [one.code for one in found(STEP % (head, thought), matching(code))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "TBD"),
        ("en", "ask Ben (TODO)"),
        ("en", "To be defined."),
        ("en", "It costs XXX euros"),
        ("en", "Lorem ipsum dolor"),
        ("de", "noch offen"),
        ("de", "Platzhalter"),
        ("fr", "À compléter…"),
        ("es", "Por definir"),
        ("es", "'TODO: preguntar'"),
        ("pt", "a definir"),
        ("nl", "nog invullen"),
    ],
)
def test_texts_that_hold_a_place(language: str, text: str) -> None:
    assert codes(text, "REA005", f"language: {language}\n") == ["REA005"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She has a long to-do list"),
        ("en", "Size XXXL"),
        ("es", "Lo quiere TODO ya"),
        ("pt", "Todo o dia"),
        ("sv", "Att definiera # TODO"),
    ],
)
def test_texts_that_do_not(language: str, text: str) -> None:
    assert codes(text, "REA005", f"language: {language}\n") == []


def test_all_gaps_of_a_map_are_one_finding_wherever_they_stand() -> None:
    (one,) = found(STEP % ("scope: TBD\n", "TODO"), matching("REA005"))
    assert one.route == ("scope",)
    assert len(one.labels) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("WHERE IS LUNCH", True),
        ("IKEA HEMNES", False),
        ("CRM, ERP, SAP, API, ETA, SLA", False),
        ("登録 API を呼ぶ", False),
        ("WO BLEIBT DAS ESSEN", True),
    ],
)
def test_capitals(text: str, told: bool) -> None:
    assert codes(f"'{text}'", "REA004") == ["REA004"] * told


@pytest.mark.parametrize(
    ("text", "told"), [("x" * 140, False), ("x" * 141, True), ("字" * 71, True)]
)
def test_wide_characters_count_twice(text: str, told: bool) -> None:
    assert codes(text, "REA001") == ["REA001"] * told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Где же мой обед?", True),
        ("en", "Zoë’s naïve café – “déjà vu”", False),
        ("en", "π", False),
        ("ru", "Where is my lunch?", True),
        ("ru", "Google Maps API", False),
        ("ja", "CRM にログインする", False),
        ("ja", "どこ", False),
        ("sr", "Где је ручак сада?", False),  # written in two scripts
    ],
)
def test_texts_in_another_script(language: str, text: str, told: bool) -> None:
    assert codes(text, "REA006", f"language: {language}\n")[:1] == ["REA006"] * told


def test_without_a_language_most_texts_decide() -> None:
    text = (
        "title: Обед\nphases:\n- {name: Ждать, action: Ждёт курьера, thought: where is my lunch}\n"
    )
    (one,) = found(text, matching("REA006"))
    assert one.route == ("phases", 0, "thought")


def test_quotes_may_stay_in_their_language() -> None:
    step = (
        "title: T\nlanguage: en\nphases:\n- {name: A, action: x, quote: {text: Где же обед, %s}}\n"
    )
    assert found(step % "lang: ru", matching("REA006")) == ()
    assert found(step % "by: Ben", matching("REA006")) != ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("lunch", {"Latin"}), ("ひる", {"Han"}), ("昼 CRM", {"Han", "Latin"}), ("42", set())],
)
def test_scripts(text: str, expected: set[str]) -> None:
    assert scripts(text) == expected


@pytest.mark.parametrize("text", ["обед", "ארוחה", "غداء", "δείπνο", "점심", "ひる", "昼", "दोपहर"])
def test_the_quick_look_sees_other_scripts(text: str) -> None:
    assert other_scripts(f"lunch – {text}")
    assert scripts(text) != {"Latin"}


def test_the_quick_look_is_not_led_astray_by_marks_and_accents() -> None:
    assert not other_scripts("Zoë’s naïve café – “déjà vu” … → €5 Łódź")


def test_languages_have_a_script() -> None:
    assert script_of("de") == "Latin"
    assert script_of("uk") == "Cyrillic"
    assert script_of("sr") is None


def test_the_caption_of_a_picture_stands_for_it() -> None:
    step = "- name: A\n  action: x\n  fields: {Shots: %s}\n"
    lane = f"title: T\nlanes: {{Shots: {{kind: image}}}}\nphases:\n{step}"
    assert found(lane % "{src: a.png, text: The door}", matching("REA007")) == ()
    assert [one.code for one in found(lane % "a.png", matching("REA007"))] == ["REA007"]
