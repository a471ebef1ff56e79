"""Which rules are run, how, and who said so."""

from __future__ import annotations

import pytest
from config_files import choice, planned, running

from cjmap.config.layers import Layer, Said
from cjmap.lint.rule import Profile
from cjmap.text.diagnostic import Severity

pytestmark = pytest.mark.usefixtures("four_rules")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["EMO001", "EMO002", "EVI001"]),
        ('profile = "draft"', ["EMO001"]),
        ('profile = "strict"', ["EMO001", "EMO002", "EVI001", "EVI002"]),
        ('select = "EMO"', ["EMO001", "EMO002"]),
        ('select = ["emo", "no-source"]', ["EMO001", "EMO002", "EVI001"]),
        ('select = ["EVI"]', ["EVI001"]),
        # a whole code means a rule of any profile
        ('select = ["EVI002"]', ["EVI002"]),
        ('select = ["ALL", "old-source"]', ["EMO001", "EMO002", "EVI001", "EVI002"]),
        ("select = []", []),
        ('ignore = ["EMO"]', ["EVI001"]),
        ('ignore = ["flat-curve"]', ["EMO002", "EVI001"]),
        ('ignore = "ALL"', []),
        # the closer one wins, and `ignore` where both are as close
        ('select = ["EMO"]\nignore = ["EMO001"]', ["EMO002"]),
        ('select = ["ALL", "EMO001"]\nignore = ["EMO"]', ["EMO001", "EVI001"]),
        ('select = ["EMO001"]\nignore = ["EMO001"]', []),
    ],
)
def test_profile_select_and_ignore(text: str, codes: list[str]) -> None:
    assert running(planned(text)) == codes


def test_a_draft_is_asked_less_where_nobody_says_otherwise() -> None:
    assert running(planned("", draft=True)) == ["EMO001"]
    assert running(planned('profile = "standard"', draft=True)) == ["EMO001", "EMO002", "EVI001"]


def test_the_command_line_has_the_last_word() -> None:
    text = 'profile = "draft"\nselect = ["EMO"]\nignore = ["EMO001"]'
    assert running(planned(text, Layer(profile=Said(Profile.STRICT, "")))) == ["EMO002"]
    assert running(planned(text, Layer(select=(Said("EMO001", ""),)))) == ["EMO001"]
    assert running(planned('select = ["EMO"]', Layer(ignore=(Said("EMO001", ""),)))) == ["EMO002"]


def test_later_parts_win() -> None:
    text = """\
ignore = ["EMO"]
[[files]]
paths = "a*"
profile = "strict"
select = ["EMO", "EVI"]
[[files]]
paths = "*"
ignore = ["EVI001"]
"""
    assert running(planned(text)) == ["EMO001", "EMO002", "EVI002"]


def test_a_rule_has_its_own_severity_else_that_of_its_family_else_of_all() -> None:
    text = """\
severity = {EMO001 = "error", EMO = "info", ALL = "warning"}
[[files]]
paths = "*"
severity = {EMO = "warning", no-source = "info"}
"""
    found = planned(text)
    assert choice(found, "EMO001").severity == (Severity.ERROR, "cjmap.toml:1")
    assert choice(found, "EMO002").severity == (Severity.WARNING, "cjmap.toml:4")
    assert choice(found, "EVI001").severity == (Severity.INFO, "cjmap.toml:4")
    assert choice(found, "EVI002").severity == (Severity.WARNING, "cjmap.toml:1")
    assert choice(planned(""), "EVI001").severity == (Severity.ERROR, "")


def test_options_go_to_the_rule() -> None:
    text = """\
[options.EMO001]
limit = 3
share = 1
[options.no-feeling]
words = ["a", "b"]
[[files]]
paths = "*"
options.EMO001 = {limit = 5, strict = true}
options.EMO002.words = "c"
"""
    found = planned(text)
    tasks = {task.rule.code: task.options for task in found.tasks}
    assert tasks == {
        "EMO001": {"limit": 5, "share": 1.0, "strict": True},
        "EMO002": {"words": ("c",)},
        "EVI001": {},
    }
    assert choice(found, "EMO001").options["limit"] == (5, "cjmap.toml:8")
    assert choice(found, "EMO001").options["share"] == (1.0, "cjmap.toml:3")
    assert choice(found, "EMO001").options["word"] == ("we", "")


def test_it_is_told_who_said_it() -> None:
    found = planned('profile = "strict"\nselect = ["EMO", "EVI002"]\nignore = [\n"EMO002"]\n')
    assert found.profile == (Profile.STRICT, "cjmap.toml:1")
    assert choice(found, "EVI002").on == (True, "select: cjmap.toml:2")
    assert choice(found, "EMO002").on == (False, "ignore: cjmap.toml:4")
    assert choice(found, "EVI001").on == (False, "not in select: cjmap.toml:2")
    assert choice(found, "EMO001").on == (True, "profile strict: cjmap.toml:1")
    assert choice(planned(""), "EVI002").on == (False, "only from profile strict on")
    assert choice(planned("", draft=True), "EMO001").on[1] == "profile draft: its status is draft"
