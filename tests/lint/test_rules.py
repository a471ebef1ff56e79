"""Every rule does what its page says."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from rule_pages import TODAY, found, page_of

from cjmap.lint.content import Content
from cjmap.lint.fixing import fix
from cjmap.lint.registry import FAMILIES, all_rules
from cjmap.lint.rule import HEADINGS, Profile, Rule
from cjmap.model.load import Document, load
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source
from cjmap.text.yaml import parse

every_rule = pytest.mark.parametrize(
    "rule", all_rules(), ids=lambda rule: f"{rule.code}-{rule.name}"
)


@every_rule
def test_the_bad_example_yields_exactly_this_code(rule: Rule) -> None:
    page = page_of(rule)
    assert page.examples("Bad example")
    for example in page.examples("Bad example"):
        problems = found(example, (rule,), page.beside("Bad example"))
        assert {one.code for one in problems} == {rule.code}


@every_rule
def test_the_good_example_is_silent(rule: Rule) -> None:
    page = page_of(rule)
    assert page.examples("Good example")
    for example in page.examples("Good example"):
        assert found(example, (rule,), page.beside("Good example")) == ()


@every_rule
def test_the_page_has_all_its_parts(rule: Rule) -> None:
    page = page_of(rule)
    wanted = [one for one in HEADINGS if one != "Options" or rule.options]
    assert list(page.sections) == wanted
    assert all(page.sections.values())
    assert page.title.endswith(".")
    assert len(page.title) <= 72
    for option in rule.options:
        assert f"`{option}` (default" in page.sections["Options"]


@every_rule
def test_findings_have_a_place_and_say_what_and_how_to_go_on(rule: Rule) -> None:
    page = page_of(rule)
    for example in page.examples("Bad example"):
        for one in found(example, (rule,), page.beside("Bad example")):
            assert one.span is not None
            assert one.route
            assert one.message.endswith((".", "?"))
            assert one.hint
            assert len(one.message) <= 160


@every_rule
def test_what_a_hint_shows_can_be_written_like_this(rule: Rule) -> None:
    page = page_of(rule)
    for example in page.examples("Bad example"):
        for one in found(example, (rule,), page.beside("Bad example")):
            for shown in re.findall("`([^`]+: [^`]+)`", one.hint or ""):
                read = parse(Source("hint", shown.replace("{…, ", "{")))
                assert read.problems == ()
                assert isinstance(read.data, dict)
                assert None not in _values(read.data)


def _values(data: Any) -> list[Any]:
    """All that is written as a value, at any depth."""
    if isinstance(data, dict | list):
        inner = data.values() if isinstance(data, dict) else data
        return [value for one in inner for value in _values(one)]
    return [data]


@every_rule
def test_its_fixes_put_it_right(rule: Rule) -> None:
    def read(text: str) -> Document:
        return load(Source("example.yaml", text))

    def find(document: Document) -> tuple[Diagnostic, ...]:
        return found(document.source.text, (rule,))

    for example in page_of(rule).examples("Bad example"):
        fixed = fix(read(example), read, find, unsafe=True)
        assert fixed.document.ok
        assert [one for one in fixed.left if one.fix] == []


@pytest.mark.parametrize(
    "rule", [one for one in all_rules() if one.needs], ids=lambda rule: rule.code
)
def test_without_the_keys_that_it_needs_a_rule_finds_nothing(rule: Rule) -> None:
    for map in _every_example():
        assert not rule.needs.isdisjoint(map.keys) or not list(rule.check(map))


@cache
def _every_example() -> list[Content]:
    pages = [page_of(rule) for rule in all_rules()]
    headings = ("Bad example", "Good example")
    texts = [text for page in pages for heading in headings for text in page.examples(heading)]
    data = [(parse(Source("x", text)).data, text) for text in texts]
    return [Content(found, text, TODAY) for found, text in data if isinstance(found, dict)]


def test_a_contradiction_is_one_in_a_first_sketch_too() -> None:
    for rule in all_rules():
        assert rule.severity is not Severity.ERROR or rule.profile is Profile.DRAFT, rule.name


def test_codes_and_names_are_there_once() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)
    for rule in rules:
        assert re.fullmatch("[A-Z]{3}[0-9]{3}", rule.code)
        assert rule.family in FAMILIES
