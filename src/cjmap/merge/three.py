"""Three states of a thing, and how the units of three files are found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.diff.thing import Thing
from cjmap.merge.read import UnusualError
from cjmap.merge.trios import Trio, Trios
from cjmap.merge.units import Unit
from cjmap.text.span import Route


class Side(NamedTuple):
    """One state of the map: its units, and its things by their routes."""

    top: Unit | None
    things: dict[Route, Thing]


class Three(NamedTuple):
    """One unit in its three states, None where it was or is not there."""

    base: Unit | None
    ours: Unit | None
    theirs: Unit | None

    @property
    def both(self) -> tuple[Unit, Unit]:
        """The states of the two sides, which are known to be there."""
        assert self.ours is not None
        assert self.theirs is not None
        return self.ours, self.theirs

    @property
    def some(self) -> Unit:
        """A state of it, that of ours if there is one."""
        one = self.ours or self.theirs or self.base
        assert one is not None
        return one


class Known:
    """Which unit is which thing, and which thing stands where."""

    def __init__(self, trios: Trios, base: Side, ours: Side, theirs: Side) -> None:
        self.trios = trios
        self.top = Three(base.top, ours.top, theirs.top)
        self._units: dict[int, Unit] = {}
        self._trios: dict[int, Trio] = {}
        for side in (base, ours, theirs):
            for one in _every(side.top) if side.top is not None else ():
                thing = side.things.get(one.route)
                if thing is not None and id(thing) not in self._units:
                    self._units[id(thing)] = one
                    self._trios[id(one)] = trios.of(thing)

    def trio(self, unit: Unit) -> Trio | None:
        """The thing that a unit is; None for what is none, such as a fact."""
        return self._trios.get(id(unit))

    def three(self, trio: Trio) -> Three:
        """The units of a thing."""
        things = (trio.base, trio.ours, trio.theirs)
        base, ours, theirs = (self._units.get(id(thing)) for thing in things)
        unknown = [
            thing
            for thing, unit in zip(things[1:], (ours, theirs), strict=True)
            if thing and not unit
        ]
        if unknown or (trio.is_lost and base is None):
            raise UnusualError  # it stands where an alias repeats it
        return Three(base, ours, theirs)

    def has_moved(self, trio: Trio) -> bool:
        """Whether what one side has removed stands elsewhere on the other."""
        left = trio.ours or trio.theirs
        return left is not None and self.trios.place(left) != self.trios.place(trio.base)


def _every(unit: Unit) -> Iterator[Unit]:
    yield unit
    for one in unit.inner:
        yield from _every(one)
