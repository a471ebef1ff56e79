"""What a map rests on: which items name a source, and which sources are named at all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cjmap.lint.written import Written, many

if TYPE_CHECKING:
    from cjmap.lint.content import Content
    from cjmap.text.span import Route

CLAIMS = ("thoughts", "quotes", "emotions", "needs", "pain_points", "gains")
"""The lanes that say something of customers, which one can only know from them."""


class Evidence:
    """The sources of a map and what rests on them."""

    def __init__(self, map: Content) -> None:
        self._map = map
        self._known: dict[str, int] = {}

    @cached_property
    def counts(self) -> bool:
        """Whether it is fair to ask for the source of single items.

        It is not where no source is named at all: that is one thing to be said, not a hundred. Nor
        in the map of a future state, which is a plan.
        """
        return bool(self.used) and not self.planned

    @property
    def planned(self) -> bool:
        """Whether it is the map of a future state."""
        return self._map.state == "future"

    def known(self, lane: str) -> int:
        """How many items of a lane name a source, or inherit one."""
        found = self._known.get(lane)
        if found is None:
            known = [
                place
                for place, value, _ in self._map.rows(lane)
                if place.sources
                or (value.__class__ is dict and (value.get("source") or value.get("sources")))
            ]
            found = self._known[lane] = len(known)
        return found

    @cached_property
    def used(self) -> frozenset[Route]:
        """The sources that something names, by their routes."""
        sources = self._map.sources
        missing = {one.route for one in sources.entries}
        for name in self._names() if missing else ():
            if entry := sources.find(name):
                missing.discard(entry.route)
                if not missing:
                    break
        return frozenset(one.route for one in sources.entries) - missing

    def _names(self) -> Iterator[str]:
        """Whatever is named as a source: first where it is likely, then anywhere in the file."""
        for phase in self._map.phases:
            yield from phase.sources
        for _, value, _ in self._map.rows("emotions"):
            if value.__class__ is dict:
                yield from _own(value)
        yield from _named_in(self._map.data)


def _named_in(value: Any) -> Iterator[str]:
    """The names under `source` and `sources` in any mapping but the topmost, which defines them."""
    stack = [one for key, one in value.items() if key not in ("source", "sources")]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            yield from _own(value)
            stack.extend(value.values())
        elif isinstance(value, list):
            stack.extend(value)


def _own(data: Written) -> list[str]:
    return [one for one in many(data, "sources") if isinstance(one, str)]
