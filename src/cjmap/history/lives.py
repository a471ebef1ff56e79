"""Pain points and opportunities from their first to their last day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjmap.diff.thing import Thing
from cjmap.history.history import Life, Stage, Step
from cjmap.model.names import fold

KINDS = ("opportunity", "pain_point")
_HOLDING = ("pain_points", "opportunities", "actions", "phases")
"""The lists in which they stand, and those of what holds such lists."""
_STAGES = {"doing": Stage.DOING, "done": Stage.DONE, "dropped": Stage.DROPPED}


class _Traced:
    """A thing that is followed, with what is known of it so far."""

    def __init__(self, thing: Thing, was_there: bool) -> None:
        self.thing = thing
        self.was_there = was_there
        self.steps: list[Step] = []
        self.owners: list[str] = []

    def note(self, at: int, stage: Stage) -> None:
        if not self.steps or self.steps[-1].stage is not stage:
            self.steps.append(Step(at, stage))

    def life(self) -> Life:
        facts = self.thing.facts
        due, status = (str(facts.get(key) or "") for key in ("due", "status"))
        return Life(
            *(self.thing.kind, self.thing.name, where(self.thing), tuple(self.steps)),
            *(tuple(self.owners), due, status, self.was_there),
        )


class Lives:
    """All that have been seen, in the order in which they came."""

    def __init__(self) -> None:
        self._found: dict[int, _Traced] = {}
        self._gone: dict[tuple[str, str], _Traced] = {}

    def look(self, root: Thing, at: int, is_start: bool = False) -> None:
        """See what there is after the entry at this place."""
        here = list(_all(root))
        still = set(map(id, here))
        for key, traced in self._found.items():
            if key not in still:
                if not traced.steps[-1].stage.is_closed:  # what is done may well leave the map
                    traced.note(at, Stage.GONE)
                self._gone[_called(traced.thing)] = traced
        for thing in here:
            self._see(thing, at, is_start)

    def _see(self, thing: Thing, at: int, is_start: bool) -> None:
        traced = self._found.get(id(thing))
        if traced is None:
            traced = self._back(thing) or _Traced(thing, is_start)
            self._found[id(thing)] = traced
        traced.note(at, _STAGES.get(str(thing.facts.get("status")), Stage.OPEN))
        owner = str(thing.facts.get("owner") or "")
        if owner and owner not in traced.owners[-1:]:
            traced.owners.append(owner)

    def _back(self, thing: Thing) -> _Traced | None:
        """What was taken off the map and comes again under its id or its name."""
        traced = self._gone.pop(_called(thing), None)
        if traced:
            del self._found[id(traced.thing)]
            traced.thing = thing
        return traced

    def done(self, kind: str) -> int:
        """How many of a kind are done."""
        every = (one for one in self._found.values() if one.thing.kind == kind)
        return sum(one.steps[-1].stage is Stage.DONE for one in every)

    def told(self, kind: str) -> tuple[Life, ...]:
        """The lives of a kind."""
        lives = (one.life() for one in self._found.values() if one.thing.kind == kind)
        return tuple(sorted(lives, key=lambda life: life.opened))


def _all(one: Thing) -> Iterator[Thing]:
    """All pain points and opportunities."""
    for key in _HOLDING:
        for inner in one.lists.get(key, ()):
            if inner.kind in KINDS:
                yield inner
            else:
                yield from _all(inner)


def _called(thing: Thing) -> tuple[str, str]:
    return thing.kind, fold(str(thing.facts.get("id") or thing.name))


def where(thing: Thing) -> tuple[str, ...]:
    """The names of what it hangs on, the map itself left out."""
    names: list[str] = []
    above = thing.parent
    while above is not None and above.parent is not None:
        names.append(above.name)
        above = above.parent
    return tuple(reversed(names))


def phases(root: Thing) -> Iterable[Thing]:
    """The phases of a map, in their order."""
    return root.lists.get("phases", ())
