"""How labels are said."""

from __future__ import annotations

from cjmap.language.choice import speak
from cjmap.language.language import Language


def test_facts_are_put_into_sentences() -> None:
    assert speak("en").say("owner {owner}", owner="{n} & co") == "owner {n} & co"
    assert speak(None).say("100 {percent}") == "100 {percent}", "nothing to put in"


def test_one_and_many() -> None:
    count = Language().count
    assert count("{n} step of {who}", "{n} steps of {who}", 1, who="Sam") == "1 step of Sam"
    assert (
        count("{n} step of {who}", "{n} steps of {who}", 1204, who="S") == "1\u202f204 steps of S"
    )


def test_a_fact_of_the_other_direction_does_not_turn_the_sentence() -> None:
    said = speak("en").say("owner {owner}, since 2026", owner="سارة")
    assert said == "owner \u200e\u200fسارة\u200f\u200e, since 2026"
