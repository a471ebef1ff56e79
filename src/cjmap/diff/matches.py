"""Pairs of things of two maps, as far as they are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from cjmap.diff.thing import Thing
from cjmap.model.names import fold


class Matches:
    """Pairs of an old and a new thing, found from either side."""

    def __init__(self) -> None:
        self._new: dict[int, Thing] = {}
        self._old: dict[int, Thing] = {}
        self.pairs: list[tuple[Thing, Thing]] = []

    def add(self, old: Thing, new: Thing) -> None:
        """They are the same."""
        self._new[id(old)] = new
        self._old[id(new)] = old
        self.pairs.append((old, new))

    def new(self, old: Thing) -> Thing | None:
        """What became of an old thing."""
        return self._new.get(id(old))

    def old(self, new: Thing) -> Thing | None:
        """What a new thing was."""
        return self._old.get(id(new))

    def free(self, old: Iterable[Thing], new: Iterable[Thing]) -> tuple[list[Thing], list[Thing]]:
        """What is in no pair yet."""
        return [one for one in old if id(one) not in self._new], [
            one for one in new if id(one) not in self._old
        ]


Found = Iterator[tuple[Thing, Thing]]
Rule = Callable[[Sequence[Thing], Sequence[Thing], Matches], Found]
"""Pairs of two lists of things, or of all things of two maps."""


def may_be(old: Thing, new: Thing) -> bool:
    """Whether the ids leave it open that two things are the same."""
    ids = [fold(one.facts["id"]) for one in (old, new) if one.facts.get("id")]
    return len(ids) < 2 or ids[0] == ids[1]
