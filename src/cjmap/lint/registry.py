"""All rules, found by looking into the package: a new rule is a new file, and no list."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.machinery import SourceFileLoader
from types import ModuleType

from cjmap.lint import rules
from cjmap.lint.rule import Rule
from cjmap.model.names import nearest

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
    folder = rules.__path__[0]
    found = [
        _module(folder, family, name.removesuffix(".py")).check
        for family in os.listdir(folder)
        if family[0] not in "_."
        for name in os.listdir(os.path.join(folder, family))
        if name.endswith(".py") and not name.startswith("_")
    ]
    order = list(FAMILIES)
    return tuple(sorted(found, key=lambda one: (order.index(one.family), one.code)))


def _module(folder: str, family: str, name: str) -> ModuleType:
    """A rule's module, as `import` makes it, but without looking for it where it could be besides.

    There are so many rules that this half of their import would be felt at the desk.
    """
    whole = f"{rules.__name__}.{family}.{name}"
    if whole not in sys.modules:
        module = ModuleType(whole)
        module.__file__ = os.path.join(folder, family, f"{name}.py")
        SourceFileLoader(whole, module.__file__).exec_module(module)
        sys.modules[whole] = module
    return sys.modules[whole]


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


def meant(name: str, *besides: str) -> str | None:
    """The code, name or family that was probably meant, or one of some words besides, as it is
    written; None where nothing is near."""
    near = nearest(name, (*FAMILIES, *by_name(), *besides))
    rule = by_name().get(near) if near else None
    return rule.code if rule and near == rule.code.lower() else near


def chosen(selectors: Iterable[str]) -> frozenset[str]:
    """The codes of the rules that some selectors mean."""
    return frozenset(rule.code for one in selectors for rule in matching(one))
