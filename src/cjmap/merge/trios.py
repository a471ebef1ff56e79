"""Which thing of one side is which of the others, and where each is to stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.diff.match import match
from cjmap.diff.thing import Thing
from cjmap.model.names import fold

OURS, THEIRS = "ours", "theirs"
SIDES = (OURS, THEIRS)


class Place(NamedTuple):
    """A list of a thing, in which another one stands."""

    holder: Trio
    key: str


class Trio:
    """One thing in its three states, None where it was or is not there."""

    __slots__ = ("base", "ours", "places", "theirs")

    def __init__(self, base: Thing | None, ours: Thing | None, theirs: Thing | None) -> None:
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.places: dict[str, Place] = {}
        """Where it is to stand: in one place for both sides, or where they disagree in two."""

    def on(self, side: str) -> Thing | None:
        """Its state on a side."""
        return self.ours if side == OURS else self.theirs

    @property
    def is_lost(self) -> bool:
        """Whether one side has removed what was there."""
        return self.base is not None and (self.ours is None or self.theirs is None)

    @property
    def splits(self) -> bool:
        """Whether the sides have put it into different places."""
        return self.places.get(OURS) != self.places.get(THEIRS)


class Trios:
    """The things of three maps, found from each."""

    def __init__(self, base: Thing, ours: Thing, theirs: Thing) -> None:
        self._of: dict[int, Trio] = {}
        self.every: list[Trio] = []
        found = match(base, ours), match(base, theirs)
        for one in base.all():
            self._add(Trio(one, found[0].new(one), found[1].new(one)))
        new = [
            [one for one in side.all() if pairs.old(one) is None]
            for side, pairs in zip((ours, theirs), found, strict=True)
        ]
        self._add_new(*new)
        self.top = self.of(base)
        for trio in self.every:
            self._settle(trio)

    def of(self, thing: Thing) -> Trio:
        """The trio of a thing of any side."""
        return self._of[id(thing)]

    def _add(self, trio: Trio) -> None:
        self.every.append(trio)
        for one in (trio.base, trio.ours, trio.theirs):
            if one is not None:
                self._of[id(one)] = trio

    def _add_new(self, ours: Sequence[Thing], theirs: Sequence[Thing]) -> None:
        """What only the sides have: the same if both have given it one id, or one name in one
        place. From the top, so that the place is known."""
        by_id = {key: one for one in theirs if (key := _id(one))}
        by_name: dict[tuple[int, str, str], list[Thing]] = defaultdict(list)
        partners: dict[int, Thing] = {}
        waiting = list(reversed(theirs))
        levels = sorted({len(one.route) for one in (*ours, *theirs)})
        for level in levels:
            by_name.clear()
            for one in waiting:
                if len(one.route) == level:
                    by_name[self._spot(one)].append(one)
            for one in ours:
                if len(one.route) == level:
                    own = _id(one)
                    partner = by_id.get(own) if own else None
                    if partner is None or id(partner) in partners:
                        partner = _fitting(by_name[self._spot(one)], one, partners)
                    if partner is not None:
                        partners[id(partner)] = one
                    self._add(Trio(None, one, partner))
            for one in theirs:
                if len(one.route) == level and id(one) not in partners:
                    self._add(Trio(None, None, one))

    def _spot(self, one: Thing) -> tuple[int, str, str]:
        """Where a new thing stands, and what it is called there."""
        holder = self._of.get(id(one.parent))
        return id(holder), str(one.route[-2]), _called(one)

    def _settle(self, trio: Trio) -> None:
        """Where it is to stand: where the side that has moved it says so."""
        was = self.place(trio.base)
        places = {side: self.place(trio.on(side)) for side in SIDES}
        given = {side: place for side, place in places.items() if place is not None}
        if len(given) == 2 and places[OURS] != places[THEIRS] and was is not None:
            for one, other in (SIDES, SIDES[::-1]):
                to = places[one]
                if places[other] == was and to is not None and to.holder.on(other) is not None:
                    given = dict.fromkeys(SIDES, to)
                if places[other] == was and to is not None and to.holder.base is None:
                    given = dict.fromkeys(SIDES, to)
        elif len(given) == 1:
            given = dict.fromkeys(SIDES, *given.values())
        trio.places = given

    def place(self, one: Thing | None) -> Place | None:
        """The list in which a thing stands."""
        if one is None or one.parent is None:
            return None
        return Place(self.of(one.parent), str(one.route[-2]))


def _id(one: Thing) -> tuple[str, str] | None:
    return (one.kind, fold(one.facts["id"])) if one.facts.get("id") else None


def _called(one: Thing) -> str:
    """What a new thing is known by: a feeling by whose it is, for nobody has two at once."""
    if one.kind == "emotion":
        return repr(one.facts.get("by"))
    return fold(one.name) or repr(one.facts)


def _fitting(waiting: list[Thing], one: Thing, taken: dict[int, Thing]) -> Thing | None:
    """The first of those with its name whose id leaves it open."""
    for at in range(len(waiting) - 1, -1, -1):
        other = waiting[at]
        if id(other) in taken:
            continue
        if not (_id(one) and _id(other)) or _id(one) == _id(other):
            return waiting.pop(at)
    return None


def holders(one: Thing) -> Iterator[Thing]:
    """What a thing hangs on, from the top, without the map."""
    above = []
    parent = one.parent
    while parent is not None and parent.parent is not None:
        above.append(parent)
        parent = parent.parent
    yield from reversed(above)
