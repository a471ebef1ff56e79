"""What a merged map must say, worked out from what the sides say, without looking at any text.

It is compared with what the merged text says before anybody gets to see that: in both, things and
facts count, and not their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from cjmap.diff.thing import Thing
from cjmap.merge.trios import OURS, SIDES, Place, Trio, Trios

Mask = set[tuple[str, str]]
"""Kinds of things with facts that are lists which both sides have changed: left out."""


class Meaning:
    """What is to come out where one side is taken in every dispute.

    `kept`: things that one side has removed, and about which there is a dispute. `mask`: facts
    about whose lines there is one.
    """

    def __init__(self, trios: Trios, side: str, kept: Iterable[Trio], mask: Mask) -> None:
        self.side = side
        self.trios = trios
        self.disputed = set(kept)
        self.mask = set(mask)
        self.inside: dict[Place, list[Trio]] = defaultdict(list)
        for trio in trios.every:
            if trio.places:
                place = trio.places.get(side) or next(iter(trio.places.values()))
                self.inside[place].append(trio)

    def agrees(self, found: Thing) -> bool:
        """Whether a merged map says what it must."""
        wanted = self._wanted(self.trios.top)
        said = _sorted(_plain(found), self.mask)
        return said == _sorted(wanted, self.mask)

    def _wanted(self, trio: Trio) -> dict[str, Any]:
        made = {"": kind_of(trio), **self._facts(trio)}
        lists = defaultdict(list)
        for place in self._places(trio):
            for inner in self.inside.get(place, ()):
                one = self._wanted(inner) if self._stays(inner) else None
                if one is not None and (kind_of(inner) != "own lane" or "items" in one):
                    lists[place.key].append(one)
        return made | lists

    def _places(self, trio: Trio) -> list[Place]:
        things = [one for one in (trio.base, trio.ours, trio.theirs) if one is not None]
        keys = dict.fromkeys(key for one in things for key in one.lists)
        return [Place(trio, key) for key in keys]

    def _stays(self, trio: Trio) -> bool:
        if not trio.is_lost or kind_of(trio) == "own lane":
            return trio.ours is not None or trio.theirs is not None
        owner = self._owner(trio)
        return owner == self.side if owner else self._has_changed(trio)

    def _has_changed(self, trio: Trio) -> bool:
        """Whether the side that still has it has changed it, or put something into it."""
        one = trio.ours or trio.theirs
        if one is None or trio.base is None:
            return trio.base is None
        inner = (inner for place in self._places(trio) for inner in self.inside.get(place, ()))
        return (
            _adds(one.facts, trio.base.facts)
            or self.trios.place(one) != self.trios.place(trio.base)
            or any(not each.is_lost or self._has_changed(each) for each in inner)
        )

    def _owner(self, trio: Trio) -> str:
        """The side that has kept what is in dispute, itself or with what it hangs on."""
        if not trio.is_lost or (trio.ours is None and trio.theirs is None):
            return ""
        mine = OURS if trio.ours is not None else SIDES[1]
        if trio in self.disputed:
            return mine
        return self._owner(trio.places[mine].holder) if trio.places else ""

    def _facts(self, trio: Trio) -> dict[str, Any]:
        if trio.is_lost:
            one = trio.ours or trio.theirs
            return dict(one.facts) if one is not None else {}
        things = (trio.base, trio.ours, trio.theirs)
        states = [one.facts if one is not None else {} for one in things]
        if trio.ours is None or trio.theirs is None:  # new on one side
            return dict(states[1] or states[2])
        made = {}
        for key in dict.fromkeys(key for facts in states for key in facts):
            value = self._fact(*(facts.get(key) for facts in states))
            if value is ...:
                self.mask.add((kind_of(trio), key))
            elif value is not None:
                made[key] = value
        return made

    def _fact(self, base: Any, ours: Any, theirs: Any) -> Any:
        """A fact with the work of both sides; `...` for lists that both have changed."""
        if ours == theirs or theirs == base:
            return ours
        if ours == base:
            return theirs
        if isinstance(ours, list) or isinstance(theirs, list):
            return ...
        if isinstance(ours, dict) and isinstance(theirs, dict):
            was = base if isinstance(base, dict) else {}
            keys = dict.fromkeys((*was, *ours, *theirs))
            made = {key: self._fact(was.get(key), ours.get(key), theirs.get(key)) for key in keys}
            if any(value is ... for value in made.values()):
                return ...
            return {key: value for key, value in made.items() if value is not None} or None
        return ours if self.side == OURS else theirs


def _adds(new: Any, old: Any) -> bool:
    """Whether something says more or something else than before; less is no more."""
    if isinstance(new, dict) and isinstance(old, dict):
        return any(_adds(value, old.get(key)) for key, value in new.items())
    if isinstance(new, list) and isinstance(old, list):
        return any(one not in old for one in new)
    return bool(new != old)


def kind_of(trio: Trio) -> str:
    """The kind of the thing."""
    one = trio.base or trio.ours or trio.theirs
    assert one is not None
    return one.kind


def _plain(thing: Thing) -> dict[str, Any]:
    lists = {key: [_plain(one) for one in found] for key, found in thing.lists.items() if found}
    return {"": thing.kind, **thing.facts, **lists}


def _sorted(data: dict[str, Any], mask: Mask) -> str:
    """The same without order, and without what is masked, as something that can be compared."""
    found = []
    for key, value in data.items():
        if (data[""], key) not in mask:
            inner = [_sorted(one, mask) for one in value] if _has_things(value) else [repr(value)]
            found.append((key, sorted(inner)))
    return repr(sorted(found))


def _has_things(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict) and "" in value[0]
