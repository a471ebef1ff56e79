"""The kinds of mappings of the format with their rules, made from the words of the table."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from itertools import chain
from typing import Any

from cjmap.model.grammar import END, PLURAL, SINGULAR
from cjmap.model.quick import forms, lanes
from cjmap.model.quick.look import DoubtError, Look
from cjmap.model.quick.rules import Check, Kind, Rule, many, refuse
from cjmap.model.quick.texts import ANY, acceptable

_TABLE = os.path.join(os.path.dirname(__file__), "table.json")

_NOTED: dict[str, Check] = {
    "score": lambda look, text: look.scores.add(text),
    "persona": lambda look, text: look.named["Persona"].add(text),
    "source": lambda look, text: look.named["Evidence"].add(text),
    "step": lambda look, text: look.steps.add(text),
    "pain-point": lambda look, text: look.pain_points.add(text),
    "channel": forms.channel,
}
"""Texts about which the whole map decides."""

_OF_KIND: dict[str, Callable[[Kind, Look, str], None]] = {
    "id": lambda kind, look, text: look.identify(kind.name, text),
    "title": lambda kind, look, text: look.titles[kind.name].append(text),
    "metric": forms.metric,
}
"""The same, where it matters what kind of thing they belong to."""

_FORMS: dict[str, Check] = {
    "facts": forms.facts,
    "lanes": lanes.lanes,
    "own-lanes": lanes.own_lanes,
    "related": forms.related,
    "scale": lanes.scale,
    "segment": forms.segment,
}


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """The table itself: for every kind of mapping the words that say what its keys hold."""
    with open(_TABLE, "rb") as file:
        table: dict[str, Any] = json.load(file)
    return table


@lru_cache(maxsize=1)
def kinds() -> Mapping[str, Kind]:
    """Every kind of mapping by its name."""
    maker = _Maker(words())
    made = {name: maker.kind(name) for name in maker.table}
    one, other = made["Metric"], made["MetricItem"]
    one.words = other.words = one.words | other.words  # both are called a metric
    return made


@lru_cache(maxsize=1)
def reserved() -> frozenset[str]:
    """What no id may be: every key of the format, in both numbers, and `end`."""
    return frozenset({END}.union(*(kind.words for kind in kinds().values())))


class _Maker:
    """Rules from the words of the table, which `table` explains."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.table = table
        self.made: dict[str, Kind] = {}

    def kind(self, name: str) -> Kind:
        """A kind of mapping, made when it is first asked for."""
        if name not in self.made:
            row = self.table[name]
            kind = self.made[name] = Kind(name, row["needs"])
            for key, word in row["keys"].items():
                kind.rules |= self._rules(kind, key, word)
            if row["plain"]:
                kind.bare = kind.rules[row["plain"]].text
            if name == "Action":
                kind.rules["action"] = kind.rules["text"]._replace(twin="text")
            elif name == "Score":
                kind.bare, kind.after = forms.feeling, forms.feels
            elif "low" in kind.rules:
                kind.after = forms.upright
            numbers = ((key, SINGULAR.get(key, key), PLURAL.get(key, key)) for key in kind.rules)
            kind.words = frozenset(chain.from_iterable(numbers))
        return self.made[name]

    def _rules(self, kind: Kind, key: str, word: str) -> dict[str, Rule]:
        """The rule of a key, and of the singular that stands for one of many."""
        if word in _OF_KIND:
            return {key: Rule(partial(_OF_KIND[word], kind))}
        if word[-1] == "*":
            one = self._one(word[:-1])
        elif word[-1] == "%":
            one = forms.readings(self.kind(word[:-1]))
        elif word[-1] == "^":
            one = forms.entry(self.kind(word[:-1]))
        else:
            return {key: self._one(word)}
        listed = forms.register(self.kind(word[:-1])) if word[-1] == "^" else many(one)
        single = {SINGULAR[key]: one._replace(twin=key)} if key in SINGULAR else {}
        return {key: listed, **single}

    def _one(self, word: str) -> Rule:
        """What fits where no list may stand."""
        if word in self.table:
            kind = self.kind(word)
            return Rule(kind.bare, kind.fit)
        if word in _FORMS:
            return Rule(refuse, _FORMS[word])
        if word in ANY:
            return Rule(None)
        return Rule(_NOTED.get(word) or _accepting(word))


def _accepting(word: str) -> Check:
    accept = acceptable(word)

    def look_at(look: Look, text: str) -> None:
        if not accept(text):
            raise DoubtError

    return look_at
