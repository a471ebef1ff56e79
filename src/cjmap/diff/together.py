"""Two maps in one: the new one, with what went put back where it was.

This is what a picture of the changes is drawn from. Feelings are the exception: the new curve runs
through new scores alone. The old ones make a map of their own, `before`, with the same phases and
steps, so that the old curve can be drawn in the same columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from cjmap.diff.change import Change, What
from cjmap.diff.match import match
from cjmap.diff.matches import Matches
from cjmap.diff.thing import LISTS, Thing, things
from cjmap.model.grammar import STANDARD_NAMES
from cjmap.model.names import fold
from cjmap.text.span import Route

_CURVE = "emotions"
_AT_THE_END = frozenset(("personas", "sources", "channels", "metrics"))
"""Definitions that went stand last: colours and letters of the others stay as they are."""
_LEFT_OUT = frozenset(("stakeholders", "related", _CURVE))
"""Lists without pictures of their own, or with one that is drawn otherwise."""
_POINTERS = frozenset(("next", "addresses"))
"""What went points at nothing, and nothing points at it."""
_REFERENCES = frozenset(("by", "source", "sources", "channel", "channels", "metric"))
_QUIET = frozenset(("channels",))
"""What went is on no way from channel to channel."""
_GHOST = frozenset(("text", "kind", "by", "sources", "score", "severity", "metric", "src", "alt"))
"""What is shown of a thing at the place that it has left."""
_FIRST, _LAST = 0, 1


class Together(NamedTuple):
    """Both maps in the plain long form, with the routes of the things in it.

    `new` leads from the routes of the new map and `old` from those of the old one to what is in
    both maps, `gone` to what is no more, `left` to the places that something has left.
    """

    data: dict[str, Any]
    before: dict[str, Any]
    new: dict[Route, Route]
    old: dict[Route, Route]
    gone: dict[Route, Route]
    left: dict[Route, Route]


def together(old: dict[str, Any], new: dict[str, Any], changes: Iterable[Change]) -> Together:
    """Two maps in their plain long form, with those changes that are to be seen."""
    first, last = things(old), things(new)
    joining = _Joining(match(first, last), changes, first, last)
    data = joining.kept(last, ())
    before = joining.earlier(data, ())
    return Together(data, before, joining.new, joining.old, joining.gone, joining.left)


class _Joining:
    """Two trees on their way to being one."""

    def __init__(self, found: Matches, changes: Iterable[Change], old: Thing, new: Thing) -> None:
        every = list(changes)
        self._found = found
        self._removed = {one.old for one in every if one.what is What.REMOVED}
        self._moved = {one.old: one.within for one in every if one.what is What.MOVED}
        self._names = dict(_renamed(old, found))
        self._lanes = _own_lanes(new)
        self._default = _other_default(old, new, found)
        self._was: dict[Route, Thing] = {}
        self.new: dict[Route, Route] = {}
        self.old: dict[Route, Route] = {}
        self.gone: dict[Route, Route] = {}
        self.left: dict[Route, Route] = {}

    def kept(self, one: Thing, route: Route) -> dict[str, Any]:
        """A thing of the new map, with what went out of its lists."""
        self.new[one.route] = route
        old = self._found.old(one)
        if old is not None:
            self._was[route] = old
            self.old[old.route] = route
        lists = {
            key: self._pieces(key, old.lists.get(key, ()) if old else (), one.lists.get(key, ()))
            for key in LISTS.get(one.kind, ())
        }
        return {**one.facts, **dict(self._inside(lists, route))}

    def _inside(
        self, lists: dict[str, list[tuple[Thing, bool]]], route: Route
    ) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        for key, pieces in lists.items():
            if pieces:
                yield (
                    key,
                    [
                        (self._past if past else self.kept)(one, (*route, key, at))
                        for at, (one, past) in enumerate(pieces)
                    ],
                )

    def _pieces(
        self, key: str, old: Sequence[Thing], new: Sequence[Thing]
    ) -> list[tuple[Thing, bool]]:
        """The things of the new list, and behind what they followed those of the past."""
        if key in _LEFT_OUT:
            return [(one, False) for one in new]
        here = set(map(id, new))
        behind: dict[int, list[tuple[Thing, bool]]] = defaultdict(list)
        at = _FIRST
        for one in filter(self._has_room, old):
            now = self._found.new(one)
            if id(now) in here and one.route not in self._moved:
                at = id(now)
            elif one.route in self._removed or self._leaves_a_trace(one):
                behind[_LAST if key in _AT_THE_END else at].append((one, True))
        found = behind[_FIRST]
        for one in new:
            found += [(one, False), *behind.get(id(one), ())]
        return found + behind[_LAST]

    def _has_room(self, one: Thing) -> bool:
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

    def _leaves_a_trace(self, one: Thing) -> bool:
        """Whether a moved thing is shown where it was, too: a step, or what hung elsewhere."""
        if one.route not in self._moved or one.kind in ("phase", "own lane", "emotion"):
            return False
        return one.kind == "action" or not self._moved[one.route]

    def _past(self, one: Thing, route: Route) -> dict[str, Any]:
        """A thing of the old map: one that is no more, or only the place that it has left."""
        self._was[route] = one
        facts = {
            key: self._translated(key, value)
            for key, value in one.facts.items()
            if key not in _POINTERS | _QUIET and (key != "id" or _is_defined(one))
        }
        if self._default and one.kind in ("phase", "action") and not _speaks(one):
            facts["by"] = [self._default]
        if self._found.new(one) is not None:
            self.left[one.route] = route
            return {key: value for key, value in facts.items() if key in _GHOST}
        self.gone[one.route] = route
        lists = {
            key: [
                (each, True)
                for each in filter(self._has_room, some)
                if self._found.new(each) is None or self._leaves_a_trace(each)
            ]
            for key, some in one.lists.items()
            if key not in _LEFT_OUT
        }
        return {**facts, **dict(self._inside(lists, route))}

    def earlier(self, data: dict[str, Any], route: Route) -> dict[str, Any]:
        """A part of both maps with the feelings that it had."""
        was = self._was.get(route)
        felt = [self._felt(one) for one in (was.lists.get(_CURVE, ()) if was else ())]
        inner = {
            key: [self.earlier(one, (*route, key, at)) for at, one in enumerate(data.get(key, ()))]
            for key in ("phases", "actions")
            if data.get(key)
        }
        rest = {key: value for key, value in data.items() if key != _CURVE}
        if not route and was:
            rest = {key: value for key, value in rest.items() if key != "scale"}
            rest |= {key: value for key, value in was.facts.items() if key == "scale"}
        return {**rest, **inner, **({_CURVE: felt} if felt else {})}

    def _felt(self, one: Thing) -> dict[str, Any]:
        """What was felt, by whom it was."""
        facts = {key: self._translated(key, value) for key, value in one.facts.items()}
        if self._default and not _speaks(one):
            facts["by"] = [self._default]
        return facts

    def _translated(self, key: str, value: Any) -> Any:
        """A reference of the old map, by the name that holds in the new one."""
        if key not in _REFERENCES or not self._names:
            return value
        if isinstance(value, list):
            return [self._translated(key, one) for one in value]
        return self._names.get(fold(value), value) if isinstance(value, str) else value


def _is_defined(one: Thing) -> bool:
    """Whether it is a definition that others refer to."""
    return one.route[0] in _AT_THE_END and len(one.route) == 2


def _renamed(old: Thing, found: Matches) -> Iterator[tuple[str, str]]:
    """What definitions were called, folded, and what they are called now."""
    for key in _AT_THE_END:
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
