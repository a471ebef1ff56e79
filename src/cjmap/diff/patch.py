"""A map and the changes to another one → that other map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from cjmap.diff.change import Change, What
from cjmap.diff.thing import LISTS, Thing, things
from cjmap.text.span import Route

if TYPE_CHECKING:
    from cjmap.model.journey import Journey


def patch(old: Journey, changes: Iterable[Change]) -> Journey:
    """The map after the changes, which were made for the map as it is."""
    from cjmap.model.journey import Journey  # trees need no models
    from cjmap.model.plain import plain

    root = things(plain(old))
    work(root, changes)
    return Journey.model_validate(root.plain())


def work(root: Thing, changes: Iterable[Change]) -> None:
    """Work changes into a tree: what stays or moves is the same thing before and after."""
    every = list(changes)
    by_route = {one.old: _at(root, one.old) for one in every if one.old is not None}
    gone = {id(by_route[one.old]) for one in every if one.what is What.REMOVED and one.old}
    coming: dict[Route, list[tuple[int, Thing]]] = defaultdict(list)
    for one in every:
        _take(one, by_route, gone, coming)
    if gone or coming:
        _build(root, (), gone, coming)


def _at(root: Thing, route: Route) -> Thing:
    """The thing to which a route leads."""
    one = root
    for key, at in zip(route[::2], route[1::2], strict=True):
        one = one.lists[str(key)][int(at)]
    return one


def _take(
    one: Change,
    by_route: dict[Route, Thing],
    gone: set[int],
    coming: dict[Route, list[tuple[int, Thing]]],
) -> None:
    """Note what a change does: a fact at once, what comes and goes for `_build`."""
    if one.what is What.ADDED and one.new:
        thing = Thing(one.kind, one.after, (), None)
        coming[one.new[:-1]].append((int(one.new[-1]), thing))
    elif one.what is What.MOVED and one.old and one.new:
        thing = by_route[one.old]
        gone.add(id(thing))
        coming[one.new[:-1]].append((int(one.new[-1]), thing))
    if one.key and one.old is not None:
        facts = by_route[one.old].facts
        facts.pop(one.key, None)
        if one.after is not None:
            facts[one.key] = one.after


def _build(
    one: Thing, route: Route, gone: set[int], coming: dict[Route, list[tuple[int, Thing]]]
) -> None:
    """Put every list into its new order, from the top; `route` is that in the new map."""
    for key in LISTS.get(one.kind, ()):
        here = [inner for inner in one.lists.get(key, ()) if id(inner) not in gone]
        one.lists[key] = _woven(here, coming.get((*route, key), ()))
        for at, inner in enumerate(one.lists[key]):
            inner.route, inner.parent = (*route, key, at), one
            _build(inner, inner.route, gone, coming)


def _woven(here: Iterable[Thing], coming: Iterable[tuple[int, Thing]]) -> list[Thing]:
    """What stays, in its order, with what comes at its places."""
    woven: list[Thing] = []
    rest = iter(here)
    for at, thing in sorted(coming, key=itemgetter(0)):
        woven += islice(rest, at - len(woven))
        woven.append(thing)
    return [*woven, *rest]
