"""The pages of the site on rules, without building it."""

from __future__ import annotations

import re

import pytest
from publish import rules

from cjmap.lint.registry import FAMILIES, all_rules
from cjmap.lint.rule import Rule


def test_every_rule_is_in_the_index_in_the_navigation_and_has_a_page() -> None:
    names = [rule.name for rule in all_rules()]
    assert re.findall(r"^\| \[[A-Z]+\d+ [\w-]+\]\(([\w-]+)\.md\)", rules.index(), re.M) == names
    assert set(rules.everything()) == {f"rules/{name}.md" for name in ("index", *names)}
    first, *families = rules.nav()
    assert first == "rules/index.md"
    listed = [page for family in families for pages in family.values() for page in pages]
    assert listed == [f"rules/{name}.md" for name in names]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_page_says_what_the_rule_says(rule: Rule) -> None:
    page = rules.page(rule)
    assert page.startswith(f"# {rule.code} {rule.name}\n\n{rule.title}.\n")
    assert f"**{rule.severity}**" in page
    assert f"[{FAMILIES[rule.family]}](index.md#{rule.family.lower()})" in page
    assert page.endswith(rule.doc.partition("\n")[2].strip())
