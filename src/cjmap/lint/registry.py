"""All rules, found by walking the package: a new rule is a new file, and no list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from cjmap.lint import rules
from cjmap.lint.rule import Rule

FAMILIES = {
    "FND": "Foundations",
    "CUS": "The customer's point of view",
    "EMO": "Emotions",
    "EVI": "Evidence",
    "ACT": "Action",
    "LIV": "Living document",
    "REF": "References and hygiene",
    "REA": "Readability",
    "SUP": "Comments that silence rules",
}
"""The letters of the codes, and what a family is about, in the order in which they are listed."""


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by family and code."""
    found = (
        import_module(f"{rules.__name__}.{family.name}.{one.name}").check
        for family in iter_modules(rules.__path__)
        for one in iter_modules([f"{rules.__path__[0]}/{family.name}"])
    )
    order = list(FAMILIES)
    return tuple(sorted(found, key=lambda one: (order.index(one.family), one.code)))


def by_name() -> Mapping[str, Rule]:
    """Rules by code and by name, in lower case."""
    return {key.lower(): rule for rule in all_rules() for key in (rule.code, rule.name)}


def matching(selector: str) -> tuple[Rule, ...]:
    """The rules that a selector means: `ALL`, the beginning of a code, a whole code, or a name.

    Nothing where there is no such rule.
    """
    wanted = selector.upper()
    if wanted == "ALL":
        return all_rules()
    exact = by_name().get(selector.lower())
    if exact is not None:
        return (exact,)
    return tuple(rule for rule in all_rules() if wanted and rule.code.startswith(wanted))


def chosen(selectors: Iterable[str]) -> frozenset[str]:
    """The codes of the rules that some selectors mean."""
    return frozenset(rule.code for one in selectors for rule in matching(one))
