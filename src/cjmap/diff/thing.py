"""A map as a tree of things that come, go and move: personas, phases, actions, items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cjmap.model.grammar import ITEM_LANES, MAP_LANES, SINGULAR
from cjmap.text.span import Route

_DEFINED = ("personas", "sources", "channels", "metrics", "stakeholders", "related", "lanes")
LISTS: dict[str, tuple[str, ...]] = {
    "map": (*_DEFINED, *MAP_LANES, "phases"),
    "phase": (*ITEM_LANES, "fields", "actions"),
    "action": (*ITEM_LANES, "fields"),
    "own lane": ("items",),
}
"""The lists of things that a kind of thing has, in the order in which they are told."""

_KINDS = {
    "fields": "own lane",
    "items": "item",
    "related": "related map",
    "lanes": "lane setting",
}
NAMES = ("name", "text", "metric", "label", "lane", "src", "channel")


class Thing:
    """One thing: its kind (`phase`, `pain_point`, `persona` …), its facts, and what hangs on it.

    `route` leads to it in the long form: keys and indices.
    """

    __slots__ = ("facts", "kind", "lists", "parent", "route")

    def __init__(self, kind: str, data: dict[str, Any], route: Route, parent: Thing | None) -> None:
        keys = LISTS.get(kind, ())
        self.kind = kind
        self.route = route
        self.parent = parent
        self.facts: dict[str, Any] = {k: v for k, v in data.items() if k not in keys}
        self.lists: dict[str, list[Thing]] = {
            key: [
                Thing(kind_in(kind, key), one, (*route, key, at), self)
                for at, one in enumerate(data[key])
            ]
            for key in keys
            if data.get(key)
        }

    @property
    def name(self) -> str:
        """What people call it; empty for a score without words."""
        return next((str(self.facts[key]) for key in NAMES if self.facts.get(key)), "")

    def plain(self) -> dict[str, Any]:
        """The data that it was made of."""
        inside = {key: [one.plain() for one in found] for key, found in self.lists.items() if found}
        return {**self.facts, **inside}

    def all(self) -> Iterator[Thing]:
        """Itself and everything in it, from the top."""
        yield self
        for found in self.lists.values():
            for one in found:
                yield from one.all()


def kind_in(kind: str, key: str) -> str:
    """The kind of the things in a list; definitions beside the standard lanes have their own."""
    if kind == "map" and key in ("metrics", "channels"):
        return f"defined {SINGULAR[key]}"
    return _KINDS.get(key) or SINGULAR.get(key, key)


def things(data: dict[str, Any]) -> Thing:
    """The tree of a map in its plain long form."""
    return Thing("map", data, (), None)
