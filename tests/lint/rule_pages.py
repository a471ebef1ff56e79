"""A rule's docstring in its parts: it is the explanation, the page and the test at once."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from cjmap.lint.engine import COMMENTS, lint, tasks
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Profile, Rule
from cjmap.model.load import load
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source

TODAY = date(2026, 6, 30)
"""The day of the examples."""


class RulePage(NamedTuple):
    """The first line, and what stands under each heading."""

    title: str
    sections: dict[str, str]

    def examples(self, heading: str) -> list[str]:
        """The maps under a heading; there may be several."""
        return re.findall(r"```yaml\n(.*?)```", self.sections.get(heading, ""), re.DOTALL)


def page_of(rule: Rule) -> RulePage:
    """The parts of a rule's docstring."""
    title, *parts = re.split(r"(?m)^## ", rule.doc)
    pairs = (part.partition("\n") for part in parts)
    return RulePage(title.strip(), {name.strip(): body.strip() for name, _, body in pairs})


def found(text: str, rules: tuple[Rule, ...]) -> tuple[Diagnostic, ...]:
    """What some rules find in a map; those on comments look at what all others have found."""
    document = load(Source("example.yaml", text), placed=True)
    of_comments = all(rule.family == COMMENTS for rule in rules)
    todo = tasks(all_rules() if of_comments else rules, Profile.STRICT)
    problems = lint(document, todo, TODAY)
    codes = {rule.code for rule in rules}
    others = {task.rule.code for task in todo} - codes
    return tuple(one for one in problems if one.code not in others)
