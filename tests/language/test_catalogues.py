"""The catalogues are whole, and say what the code says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

import catalogues
from cjmap.language.choice import speak, spoken
from cjmap.language.translated import translated
from hatch_build import compile_catalogues

CODES = "ar de es fr he it ja ko nl pl pt ru zh zh_Hant".split()
FILES = catalogues.files()
SAID = catalogues.messages()


def first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> list[str]:
    """All forms of a translation."""
    text = message.string
    return [text or ""] if text is None or isinstance(text, str) else [*text]


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", text))


def test_there_is_a_catalogue_for_each_language() -> None:
    assert list(FILES) == CODES
    assert spoken() == tuple(sorted(code.replace("_", "-") for code in [*CODES, "en"]))


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_holds_exactly_what_is_said(code: str) -> None:
    said = {first(one) for one in SAID if one.id}
    held = {first(one) for one in catalogues.read(code, FILES[code]) if one.id}
    assert held == said, "make catalogues"


@pytest.mark.parametrize("code", CODES)
def test_all_that_is_said_is_translated(code: str) -> None:
    held = catalogues.read(code, FILES[code])
    missing = [first(one) for one in held if one.id and not all(forms(one))]
    assert not missing, FILES[code]


@pytest.mark.parametrize("code", CODES)
def test_translations_are_whole(code: str) -> None:
    """None is a guess of a tool's; every fact is told; a plural has as many forms as there are."""
    catalogue = catalogues.read(code, FILES[code])
    for message in catalogue:
        told = forms(message)
        if not message.id or not all(told):
            continue
        assert not message.fuzzy, message.id
        one, *many = (message.id,) if isinstance(message.id, str) else message.id
        for text in told:
            assert places(text) in (places(one), *map(places, many)), (message.id, text)
        assert len(told) == (catalogue.num_plurals if many else 1), message.id


@pytest.mark.parametrize("code", CODES)
def test_labels_come_from_the_catalogue(code: str) -> None:
    language = speak(code)
    assert language.say("Opportunities") != "Opportunities"
    assert "{" not in language.say("made by {team}", team="A")
    for n in (0, 1, 2, 3, 5, 11, 21, 100, 101, 1000000):
        told = language.count("{n} month old, renew", "{n} months old, renew", n)
        assert language.number(n) in told
        assert "renew" not in told


def test_what_a_catalogue_lacks_is_said_in_english(tmp_path: Path) -> None:
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    folder.joinpath("cjmap.po").write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Goals"\nmsgstr "Ziele"\n\nmsgid "Needs"\nmsgstr ""\n\n'
        'msgid "{n} step"\nmsgid_plural "{n} steps"\nmsgstr[0] "{n} Schritt"\nmsgstr[1] ""\n',
        encoding="utf-8",
    )
    (file,) = compile_catalogues(tmp_path)
    language = translated("de", "de", file)
    assert language.say("Goals") == "Ziele"
    assert language.say("Needs") == "Needs"
    assert language.say("Gains") == "Gains"
    assert language.count("{n} step", "{n} steps", 1) == "1 step"
    assert language.count("{n} step", "{n} steps", 4) == "4 steps"


def test_labels_are_found_in_code_and_in_templates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.html").write_text(
        '<h1>{{ say("Search") }}</h1>{{ count("{n} item", "{n} items", n) }}', encoding="utf-8"
    )
    (tmp_path / "code.py").write_text(
        '# Translators: a number\nA = message("one")\nlanguage.say("two {fact}", fact=1)\n'
        'f"{say(\'three\')}"\nsay("four " "words")\n'
        'count("{n} dog", "{n} dogs", 2)\n"text".count("x")\ndef say(text): ...\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(catalogues, "SOURCES", tmp_path)
    found = {first(one): one for one in catalogues.messages() if one.id}
    assert {*found} == {
        *("Search", "{n} item", "one", "two {fact}", "three", "four words", "{n} dog")
    }
    assert found["one"].auto_comments == ["a number"]


def test_labels_are_whole() -> None:
    """A label that is glued together could not be found, and not be said in another order."""
    glued = [
        f"{path.name}:{call.lineno}"
        for path in catalogues.SOURCES.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and catalogues.called(call) in ("say", "message")
        if any(isinstance(one, ast.JoinedStr | ast.BinOp) for one in call.args)
    ]
    assert not glued, "say a literal, or a word of a table of messages"
