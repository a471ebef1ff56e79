"""A rule's docstring in its parts: it is the explanation, the page and the test at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from cjmap.lint.engine import COMMENTS, lint, tasks
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Profile, Rule
from cjmap.model.load import load
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source

TODAY = date(2026, 6, 30)
"""The day of the examples."""
NOTHING: Mapping[str, str] = {}


class RulePage(NamedTuple):
    """The first line, and what stands under each heading."""

    title: str
    sections: dict[str, str]

    def examples(self, heading: str) -> list[str]:
        """The maps under a heading; there may be several."""
        return re.findall(r"```yaml\n(.*?)```", self.sections.get(heading, ""), re.DOTALL)

    def beside(self, heading: str) -> Mapping[str, str]:
        """Further maps that the examples name, by path: those with a title."""
        block = r"```yaml title=\"(.*?)\"\n(.*?)```"
        return dict(re.findall(block, self.sections.get(heading, ""), re.DOTALL))


def page_of(rule: Rule) -> RulePage:
    """The parts of a rule's docstring."""
    title, *parts = re.split(r"(?m)^## ", rule.doc)
    pairs = (part.partition("\n") for part in parts)
    return RulePage(title.strip(), {name.strip(): body.strip() for name, _, body in pairs})


def found(
    text: str, rules: tuple[Rule, ...], beside: Mapping[str, str] = NOTHING
) -> tuple[Diagnostic, ...]:
    """What some rules find in a map, `beside` which others lie.

    Those that look at what others have found, or at comments on them, find it.
    """

    def others(path: str) -> Any:
        return load(Source(path, beside[path])).data if path in beside else None

    document = load(Source("example.yaml", text))
    after_others = all(rule.family == COMMENTS or rule.late for rule in rules)
    todo = tasks(all_rules() if after_others else rules, Profile.STRICT)
    problems = lint(document, todo, TODAY, others)
    unwanted = {task.rule.code for task in todo} - {rule.code for rule in rules}
    return tuple(one for one in problems if one.code not in unwanted)
