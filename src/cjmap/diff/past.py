"""What went, in the words of the new map: whom it was about, where it was known from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cjmap.diff.matches import Matches
from cjmap.diff.thing import Thing
from cjmap.model.grammar import STANDARD_NAMES
from cjmap.model.names import fold

DEFINED = frozenset(("personas", "sources", "channels", "metrics"))
"""Definitions. Those that went stand last: colours and letters of the others stay as they are."""
_REFERENCES = frozenset(("by", "source", "sources", "channel", "channels", "metric"))
_DROPPED = frozenset(("next", "addresses", "channels"))
"""What went points at nothing, and is on no way from channel to channel."""


class Past:
    """Things of the old map beside those of the new one."""

    def __init__(self, old: Thing, new: Thing, found: Matches) -> None:
        self._found = found
        self._names = dict(_renamed(old, found))
        self._lanes = _own_lanes(new)
        self._default = _other_default(old, new, found)

    def facts(self, one: Thing) -> dict[str, Any]:
        """The facts of a thing that is no more where it was; nothing points at it."""
        facts = {
            key: self._translated(key, value)
            for key, value in one.facts.items()
            if key not in _DROPPED and (key != "id" or _is_defined(one))
        }
        if self._default and one.kind in ("phase", "action") and not _speaks(one):
            facts["by"] = [self._default]
        return facts

    def felt(self, one: Thing) -> dict[str, Any]:
        """What was felt, by whom it was."""
        facts = {key: self._translated(key, value) for key, value in one.facts.items()}
        if self._default and not _speaks(one):
            facts["by"] = [self._default]
        return facts

    def has_room(self, one: Thing) -> bool:
        """Whether a thing of the past can be drawn: a lane has one kind and one scale."""
        if one.kind == "lane setting":
            name = fold(one.name)
            return name not in self._lanes and name not in STANDARD_NAMES
        lane = one if one.kind == "own lane" else one.parent
        if lane is None or lane.kind != "own lane":
            return True
        kind, now = lane.facts.get("kind"), self._found.new(lane)
        if now is not None:
            return bool(now.facts.get("kind") == kind)
        return bool(self._lanes.get(fold(lane.name), kind) == kind)

    def _translated(self, key: str, value: Any) -> Any:
        """A reference of the old map, by the name that holds in the new one."""
        if key not in _REFERENCES or not self._names:
            return value
        if isinstance(value, list):
            return [self._translated(key, one) for one in value]
        return self._names.get(fold(value), value) if isinstance(value, str) else value


def _is_defined(one: Thing) -> bool:
    """Whether it is a definition that others refer to."""
    return one.route[0] in DEFINED and len(one.route) == 2


def _renamed(old: Thing, found: Matches) -> Iterator[tuple[str, str]]:
    """What definitions were called, folded, and what they are called now."""
    for key in DEFINED:
        for one in old.lists.get(key, ()):
            now = found.new(one)
            if now is None:
                continue
            called = now.facts.get("id") or now.facts.get("name")
            for name in (one.facts.get("name"), one.facts.get("id")):
                if name and called and name not in (now.facts.get("id"), now.facts.get("name")):
                    yield fold(name), called


def _own_lanes(new: Thing) -> dict[str, Any]:
    """The author's own lanes, each with its kind."""
    lanes = (one for one in new.all() if one.kind == "own lane")
    return {fold(one.name): one.facts.get("kind") for one in lanes}


def _speaks(one: Thing) -> bool:
    """Whether it is said who it is about, on the thing itself or on what it hangs on."""
    above: Thing | None = one
    while above is not None and above.kind != "map":
        if above.facts.get("by"):
            return True
        above = above.parent
    return False


def _other_default(old: Thing, new: Thing, found: Matches) -> str | None:
    """Whom the old map is about where it says nothing, if the new one is about somebody else."""
    was, now = (_default(one) for one in (old, new))
    if was is None or found.new(was) is now:
        return None
    known = found.new(was) or was
    return str(known.facts.get("id") or known.facts.get("name"))


def _default(root: Thing) -> Thing | None:
    """The first customer, else the first persona."""
    people = root.lists.get("personas", [])
    customers = [one for one in people if one.facts.get("kind", "customer") == "customer"]
    return next(iter([*customers, *people]), None)
