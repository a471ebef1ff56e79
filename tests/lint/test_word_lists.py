"""Word lists, and texts that say nothing."""

from __future__ import annotations

import pytest

from cjmap.lint.words import Words, says_nothing, tokens
from cjmap.lint.words.foundations import OBJECTIVE, TITLE

LISTED = Words(en="the map", de="die landkarte zu_zweit")


def test_a_language_has_its_own_words_and_the_english_ones() -> None:
    assert LISTED.of("de") == {"die", "landkarte", "zu zweit"}
    assert LISTED.with_english("de") == {"die", "landkarte", "zu zweit", "the", "map"}
    assert LISTED.with_english("ja") == LISTED.of("ja") == frozenset()


def test_tokens_are_words_whatever_stands_between() -> None:
    assert tokens("L’expérience – client (v2)") == ["l", "expérience", "client", "v2"]
    assert tokens("expe\u0301rience") == ["expérience"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Improve the customer experience"),
        ("en", "Increase customer satisfaction and loyalty"),
        ("en", "Understand our users' needs and pain points."),
        ("de", "Die Customer Experience verbessern"),
        ("de", "Kundenzufriedenheit steigern"),
        ("de", "Unsere Kunden besser verstehen"),
        ("fr", "Améliorer l'expérience client"),
        ("es", "Mejorar la experiencia del cliente"),
        ("pt", "Melhorar a experiência do cliente"),
        ("nl", "De klanttevredenheid verhogen"),
    ],
)
def test_objectives_that_fit_any_map(language: str, text: str) -> None:
    assert says_nothing(text, OBJECTIVE.with_english(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Reduce the calls in the first week"),
        ("en", "Raise satisfaction from 3.1 to 4"),
        ("de", "Herausfinden, warum jede zweite Beratung ohne Auftrag endet"),
        ("fr", "Améliorer la livraison du samedi"),
        ("es", "Mejorar la entrega a domicilio"),
        ("pt", "Melhorar o atendimento ao domingo"),
        ("nl", "Minder telefoontjes over de factuur"),
    ],
)
def test_objectives_that_name_something(language: str, text: str) -> None:
    assert not says_nothing(text, OBJECTIVE.with_english(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Untitled"),
        ("en", "User Journey"),
        ("de", "Kundenreise"),
        ("de", "Customer Journey Map"),
        ("fr", "Parcours client"),
        ("es", "Mapa de la experiencia del cliente"),
        ("pt", "Jornada do cliente"),
        ("nl", "Klantreis"),
    ],
)
def test_titles_that_say_nothing(language: str, text: str) -> None:
    assert says_nothing(text, TITLE.with_english(language))


def test_own_words_may_be_phrases() -> None:
    assert says_nothing("Acme Retail journey", TITLE.of("en"), ["acme retail"])
    assert not says_nothing("Acme Retail journey", TITLE.of("en"))
