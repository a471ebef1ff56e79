"""Whatever a configuration says, it is read, and what is wrong with it has a place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.config.options import shown
from cjmap.config.plan import plan
from cjmap.config.read import FILE_KEYS, KEYS, read
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Rule
from cjmap.text.source import Source

words = st.sampled_from(["EMO", "EMO001", "ALL", "draft", "strict", "error", "x", "", "**/*.yaml"])
keys = st.sampled_from(sorted({*KEYS, *FILE_KEYS, "EMO002", "EMO", "points", "x"}))
values = st.recursive(
    words | st.booleans() | st.integers(-2, 9) | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)


def toml(value: Any) -> str:
    """A value as TOML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return shown(value)


@given(st.dictionaries(keys, values, max_size=6))
def test_it_is_read(data: dict[str, Any]) -> None:
    text = "".join(f"{key} = {toml(value)}\n" for key, value in data.items())
    config, problems = read(Source("cjmap.toml", text))
    for one in problems:
        assert one.span is not None
        assert one.hint
    assert plan(config.layers).choices


@pytest.mark.parametrize(
    "rule", [one for one in all_rules() if one.options], ids=lambda rule: rule.code
)
def test_the_options_of_a_rule_can_be_given(rule: Rule) -> None:
    given = "".join(f"{name} = {shown(value)}\n" for name, value in rule.options.items())
    config, problems = read(Source("cjmap.toml", f"[options.{rule.name}]\n{given}"))
    assert problems == ()
    told = config.layers[0].options[rule.code]
    assert {name: said.value for name, said in told.items()} == rule.options
    assert [type(said.value) for said in told.values()] == [*map(type, rule.options.values())]
