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
from cjmap.diff.past import DEFINED, Past
from cjmap.diff.thing import LISTS, Thing, things
from cjmap.text.span import Route

_CURVE = "emotions"
_LEFT_OUT = frozenset(("stakeholders", "related", _CURVE))
"""Lists without pictures of their own, or with one that is drawn otherwise."""
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
        self._past = Past(old, new, found)
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
                        (self._gone if past else self.kept)(one, (*route, key, at))
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
        for one in filter(self._past.has_room, old):
            now = self._found.new(one)
            if id(now) in here and one.route not in self._moved:
                at = id(now)
            elif one.route in self._removed or self._leaves_a_trace(one):
                behind[_LAST if key in DEFINED else at].append((one, True))
        found = behind[_FIRST]
        for one in new:
            found += [(one, False), *behind.get(id(one), ())]
        return found + behind[_LAST]

    def _leaves_a_trace(self, one: Thing) -> bool:
        """Whether a moved thing is shown where it was, too: a step, or what hung elsewhere."""
        if one.route not in self._moved or one.kind in ("phase", "own lane", "emotion"):
            return False
        return one.kind == "action" or not self._moved[one.route]

    def _gone(self, one: Thing, route: Route) -> dict[str, Any]:
        """A thing of the old map: one that is no more, or only the place that it has left."""
        self._was[route] = one
        facts = self._past.facts(one)
        if self._found.new(one) is not None:
            self.left[one.route] = route
            return {key: value for key, value in facts.items() if key in _GHOST}
        self.gone[one.route] = route
        lists = {
            key: [
                (each, True)
                for each in filter(self._past.has_room, some)
                if self._found.new(each) is None or self._leaves_a_trace(each)
            ]
            for key, some in one.lists.items()
            if key not in _LEFT_OUT
        }
        return {**facts, **dict(self._inside(lists, route))}

    def earlier(self, data: dict[str, Any], route: Route) -> dict[str, Any]:
        """A part of both maps with the feelings that it had."""
        was = self._was.get(route)
        felt = [self._past.felt(one) for one in (was.lists.get(_CURVE, ()) if was else ())]
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
