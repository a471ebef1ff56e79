"""Two maps → what changed from the one to the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from cjmap.diff.change import Change, What, what_of
from cjmap.diff.match import match
from cjmap.diff.matches import Matches
from cjmap.diff.thing import Thing, things
from cjmap.text.span import Route

if TYPE_CHECKING:
    from cjmap.model.journey import Journey


def compare(old: Journey, new: Journey) -> list[Change]:
    """Every change, in the order of the new map; what was removed stands where it hung."""
    from cjmap.model.plain import plain  # it imports the models

    return compare_plain(plain(old), plain(new))


def compare_plain(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    """The same for two maps in their plain long form."""
    first, old, new = _narrowed(old, new)
    before, after = things(old), things(new)
    return [_further(one, first) for one in _thing(before, after, match(before, after))]


def _narrowed(
    old: dict[str, Any], new: dict[str, Any]
) -> tuple[int, dict[str, Any], dict[str, Any]]:
    """Two maps without the phases at their beginnings and ends that are equal, and how many are
    left out at the beginning: most states of a map differ in one phase."""
    before, after = (one.get("phases", []) for one in (old, new))
    most = min(len(before), len(after))
    first = next((at for at in range(most) if before[at] != after[at]), most)
    most -= first
    last = next((at for at in range(most) if before[~at] != after[~at]), most)

    def kept(data: dict[str, Any], phases: list[Any]) -> dict[str, Any]:
        return {**data, "phases": phases[first : len(phases) - last]}

    return first, kept(old, before), kept(new, after)


def _further(one: Change, places: int) -> Change:
    """A change in phases that stand so many places further back."""
    if not places:
        return one
    old, new = (_beyond(route, places) for route in (one.old, one.new))
    return one._replace(old=old, new=new)


def _beyond(route: Route | None, places: int) -> Route | None:
    if not route or route[0] != "phases":
        return route
    return ("phases", int(route[1]) + places, *route[2:])


def _thing(old: Thing, new: Thing, found: Matches) -> Iterator[Change]:
    """What changed about a thing that is in both maps, and in what hangs on it."""
    yield from _facts(old, new)
    yield from _lists(old, new, found)


def _lists(old: Thing, new: Thing, found: Matches) -> Iterator[Change]:
    for key in dict.fromkeys((*old.lists, *new.lists)):
        yield from _list(old.lists.get(key, []), new.lists.get(key, []), found)


def _facts(old: Thing, new: Thing, told: str = "") -> Iterator[Change]:
    """What changed about it; `told` is the fact that was told before."""
    for key in dict.fromkeys((*old.facts, *new.facts)):
        if key == told:
            continue
        before, after = old.facts.get(key), new.facts.get(key)
        # 1 and True are equal to Python, and not to a map.
        if before != after or type(before) is not type(after):
            where = _where(new)
            yield Change(
                what_of(key), new.kind, new.name, where, old.route, new.route, key, before, after
            )


def _list(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Iterator[Change]:
    for one in old:
        if found.new(one) is None:
            yield _gone(one, found)
    here = set(map(id, old))
    still = _in_order(old, new, found)
    for one in new:
        before = found.old(one)
        if before is None:
            yield from _come(one, found)
            continue
        if id(one) in still:
            yield from _thing(before, one, found)
        else:
            yield from _moved(before, one, id(before) in here, found)


def _moved(old: Thing, new: Thing, within: bool, found: Matches) -> Iterator[Change]:
    """A thing that has moved, perhaps under another name, and what else changed about it."""
    key = _renamed(old, new)
    names = key, old.facts.get(key), new.facts.get(key)
    where = _where(new)
    yield Change(What.MOVED, new.kind, new.name, where, old.route, new.route, *names, within)
    yield from _facts(old, new, key)
    yield from _lists(old, new, found)


def _renamed(old: Thing, new: Thing) -> str:
    """The fact that is its name, if it has another one now; a feeling is not known by a name."""
    names = (key for key in ("name", "text") if key in old.facts and key in new.facts)
    key = next(names, "") if new.kind != "emotion" else ""
    return key if old.facts.get(key) != new.facts.get(key) else ""


def _in_order(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> set[int]:
    """The things that need not be moved: as many as possible that stand in the order they had."""
    places = {id(one): at for at, one in enumerate(old)}
    kept = [
        (places[id(before)], one) for one, before in _with_old(new, found) if id(before) in places
    ]
    return {id(kept[at][1]) for at in rising([place for place, _ in kept])}


def _with_old(new: Sequence[Thing], found: Matches) -> Iterator[tuple[Thing, Thing]]:
    for one in new:
        before = found.old(one)
        if before is not None:
            yield one, before


def rising(numbers: Sequence[int]) -> list[int]:
    """Where a longest rising run of different numbers stands (patience sorting, n log n)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        piles[pile : pile + 1] = [at]
    run = [piles[-1]] if piles else []
    while run and before[run[-1]] >= 0:
        run.append(before[run[-1]])
    return run[::-1]


def _gone(one: Thing, found: Matches) -> Change:
    """A thing that is no more, without what has moved out of it."""
    data = _alone(one, lambda inner: found.new(inner) is None)
    return Change(What.REMOVED, one.kind, one.name, _where(one), one.route, None, before=data)


def _come(one: Thing, found: Matches) -> Iterator[Change]:
    """A new thing, and what has moved into it."""
    data = _alone(one, lambda inner: found.old(inner) is None)
    yield Change(What.ADDED, one.kind, one.name, _where(one), None, one.route, after=data)
    for inner in _moved_in(one, found):
        before = found.old(inner)
        assert before is not None
        yield from _moved(before, inner, False, found)


def _moved_in(one: Thing, found: Matches) -> Iterator[Thing]:
    """The nearest things inside a new one that were in the map before."""
    for inner in (each for some in one.lists.values() for each in some):
        if found.old(inner) is not None:
            yield inner
        else:
            yield from _moved_in(inner, found)


def _alone(one: Thing, mine: Any) -> dict[str, Any]:
    inside = {
        key: [_alone(inner, mine) for inner in some if mine(inner)]
        for key, some in one.lists.items()
    }
    return {**one.facts, **{key: some for key, some in inside.items() if some}}


def _where(one: Thing) -> tuple[str, ...]:
    """The names of what it hangs on, the map itself left out."""
    names = []
    above = one.parent
    while above is not None and above.parent is not None:
        names.append(above.name)
        above = above.parent
    return tuple(reversed(names))
