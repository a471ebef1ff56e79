"""Every fix of a rule, on the rule's own examples: the finding is gone, all else is as it was."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from rule_pages import TODAY, found, page_of

from cjmap.lint.engine import lint, tasks
from cjmap.lint.fixing import fix
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Profile, Rule
from cjmap.model.load import Document, load
from cjmap.text.changeable import at
from cjmap.text.changes import AddKey, Change, Cut, Quote, Remove, RenameKey, SetText
from cjmap.text.source import Source

FIXABLE = [
    (rule, example)
    for rule in all_rules()
    for example in page_of(rule).examples("Bad example")
    if any(one.fix for one in found(example, (rule,)))
]


def read(text: str) -> Document:
    return load(Source("example.yaml", text))


@pytest.mark.parametrize(("rule", "example"), FIXABLE, ids=lambda one: getattr(one, "code", ""))
def test_the_fixed_map_has_no_such_finding_and_means_the_same(rule: Rule, example: str) -> None:
    text = f"# a comment at the top\n{example}# and one at the end\n"
    todo = tasks((rule,), Profile.STRICT)
    before = read(text)
    fixed = fix(before, read, lambda document: lint(document, todo, TODAY), unsafe=True)
    assert fixed.left == ()
    assert fixed.document.ok
    after = fixed.document.source.text
    assert after.startswith("# a comment at the top\n")
    assert after.endswith("# and one at the end\n")
    wanted = copy.deepcopy(before.data)
    for finding in fixed.done:
        assert finding.fix
        for change in sorted(finding.fix.changes, key=_last_first, reverse=True):
            _make(wanted, change)
    assert fixed.document.data == wanted


@pytest.mark.parametrize(("rule", "example"), FIXABLE, ids=lambda one: getattr(one, "code", ""))
def test_an_unsafe_fix_waits_until_it_is_wanted(rule: Rule, example: str) -> None:
    todo = tasks((rule,), Profile.STRICT)
    fixed = fix(read(example), read, lambda document: lint(document, todo, TODAY))
    assert all(one.fix and one.fix.safe for one in fixed.done)
    if not fixed.done:
        assert fixed.document.source.text == example


def _last_first(change: Change) -> tuple[str, ...]:
    route = () if isinstance(change, Cut | Quote) else change.route
    return tuple(f"{step:09}" if isinstance(step, int) else str(step) for step in route)


def _make(data: Any, change: Change) -> None:
    """The change, on the data as it was read."""
    match change:
        case SetText(route, text):
            at(data, route[:-1])[route[-1]] = text
        case AddKey(route, key, text, main):
            value = at(data, route)
            whole = {**value, key: text} if isinstance(value, dict) else {main: value, key: text}
            if route:
                at(data, route[:-1])[route[-1]] = whole
            else:
                data[key] = text
        case Remove(route):
            parent = at(data, route[:-1])
            del parent[route[-1]]
            if not parent and len(route) > 1:
                _make(data, Remove(route[:-1]))
        case RenameKey(route, key):
            parent = at(data, route[:-1])
            renamed = {key if name == route[-1] else name: one for name, one in parent.items()}
            parent.clear()
            parent.update(renamed)
        case Cut() | Quote():
            pass
