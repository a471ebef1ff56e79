"""What surely fits after the keys of a mapping, and the one loop that looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from cjmap.model.names import fold
from cjmap.model.quick.look import DoubtError, Look, sure

Check = Callable[[Look, Any], None]
"""Raises DoubtError where something may not fit."""


def refuse(look: Look, value: Any) -> None:
    """Nothing fits."""
    raise DoubtError


class Rule(NamedTuple):
    """What fits after a key; what is empty always does.

    `text` looks at a text, and is None where any will do; `other` looks at a mapping or a list.
    """

    text: Check | None = refuse
    other: Check = refuse
    twin: str | None = None
    """Another key for the same thing; both would be once too often."""


class Kind:
    """One kind of mapping: the rules of its keys, and what holds for the whole."""

    def __init__(self, name: str, needs: list[str]) -> None:
        self.name = name
        self.needs = needs
        """Keys of which at least one must be given."""
        self.rules: dict[str, Rule] = {}
        self.bare: Check | None = refuse
        """For a bare text in place of the mapping, as in a `Rule`."""
        self.after: Check | None = None
        """For the whole mapping, when its keys fit."""
        self.words: frozenset[str] = frozenset()
        """Its keys in both numbers: no id of such a thing is called so."""

    def fit(self, look: Look, value: Any) -> None:
        """A complete mapping."""
        self.keys_fit(look, value)
        for key in self.needs:
            if value.get(key):
                return
        sure(not self.needs)

    def keys_fit(self, look: Look, value: Any) -> None:
        """A mapping that need not be complete. This is done hundreds of times for a map."""
        if value.__class__ is not dict:
            raise DoubtError
        rules = self.rules
        for key, inner in value.items():
            rule = rules.get(key)
            if rule is None:
                raise DoubtError
            text, other, twin = rule
            if inner.__class__ is str:
                if text is not None and inner:
                    text(look, inner)
            elif inner:
                other(look, inner)
            if twin is not None and inner and value.get(twin):
                raise DoubtError
        if self.after is not None:
            self.after(look, value)


def many(one: Rule) -> Rule:
    """A list, whose empty elements are passed over, or one alone."""
    text, other = one.text, one.other

    def look_at(look: Look, value: Any) -> None:
        if value.__class__ is not list:
            other(look, value)
            return
        for element in value:
            if element.__class__ is str:
                if text is not None and element:
                    text(look, element)
            elif element:
                other(look, element)

    return Rule(text, look_at)


def own_names(value: Any) -> dict[str, Any]:
    """A mapping whose keys are the author's own names, no two of them the same."""
    sure(isinstance(value, dict) and len({fold(key) for key in value}) == len(value))
    found: dict[str, Any] = value
    return found
