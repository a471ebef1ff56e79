"""Which thing of the old map is which of the new one: by id, by name, by likeness.

A written id decides. Else things of one list that bear the same name are the same, then those
that are alike in words or in what hangs on them, and at last a name that both maps have once,
wherever it stands. So a step that was both renamed and moved is told as such where it has an id,
and one that was only moved in any case.

Every stage looks things up by what they have in common, so time grows with the size of the maps.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from cjmap.diff.thing import Thing
from cjmap.model.names import fold

ALIKE = 0.5
"""From so many words in common on (Dice's coefficient), a text is another wording of the other."""
_COMMON = 40
"""A word that so many things of a list have says nothing about which is which."""


class Matches:
    """Pairs of an old and a new thing, found from either side."""

    def __init__(self) -> None:
        self._new: dict[int, Thing] = {}
        self._old: dict[int, Thing] = {}
        self.todo: list[tuple[Thing, Thing]] = []

    def add(self, old: Thing, new: Thing) -> None:
        """They are the same."""
        self._new[id(old)] = new
        self._old[id(new)] = old
        self.todo.append((old, new))

    def new(self, old: Thing) -> Thing | None:
        """What became of an old thing."""
        return self._new.get(id(old))

    def old(self, new: Thing) -> Thing | None:
        """What a new thing was."""
        return self._old.get(id(new))


def match(old: Thing, new: Thing) -> Matches:
    """The pairs of two maps."""
    found = Matches()
    found.add(old, new)
    every = list(old.all()), list(new.all())
    _by_id(*every, found)
    _inside(found)
    while _by_name_anywhere(*every, found):
        _inside(found)
    return found


def _by_id(old: Iterable[Thing], new: Iterable[Thing], found: Matches) -> None:
    known = {(one.kind, fold(one.facts["id"])): one for one in old if one.facts.get("id")}
    for one in new:
        if one.facts.get("id") and one.parent:
            before = known.get((one.kind, fold(one.facts["id"])))
            if before is not None and found.new(before) is None:
                found.add(before, one)


def _inside(found: Matches) -> None:
    """Pairs in the lists of pairs, until there are no new ones."""
    while found.todo:
        old, new = found.todo.pop()
        for key, before in old.lists.items():
            left = [one for one in before if found.new(one) is None]
            came = [one for one in new.lists.get(key, ()) if found.old(one) is None]
            if left and came:
                for pair in pairs(left, came):
                    found.add(*pair)


def pairs(left: Sequence[Thing], came: Sequence[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Which things of two lists are the same: by name, by likeness, by place."""
    taken: set[int] = set()
    for rule in (_same_name, _alike, _same_place):
        rest = [one for one in left if id(one) not in taken]
        new = [one for one in came if id(one) not in taken]
        for pair in rule(rest, new) if rest and new else ():
            taken.update(map(id, pair))
            yield pair


def _same_name(left: Sequence[Thing], came: Sequence[Thing]) -> Iterator[tuple[Thing, Thing]]:
    named: dict[str, list[Thing]] = defaultdict(list)
    for one in reversed(left):
        named[_called(one)].append(one)
    for one in came:
        waiting = named.get(_called(one))
        if waiting:
            for at in range(len(waiting) - 1, -1, -1):
                if _may_be(waiting[at], one):
                    yield waiting.pop(at), one
                    break


def _called(one: Thing) -> str:
    """Its name; what has none, such as a score, is known by all of its facts."""
    return fold(one.name) or repr(one.facts)


def _may_be(old: Thing, new: Thing) -> bool:
    """Whether the ids leave it open that two things are the same."""
    ids = [fold(one.facts["id"]) for one in (old, new) if one.facts.get("id")]
    return len(ids) < 2 or ids[0] == ids[1]


def _alike(left: Sequence[Thing], came: Sequence[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Those with most words in common first, or most of what hangs on them."""
    likeness = [*_likeness(left, came, _words, 1), *_likeness(left, came, _inner, 2)]
    used_old: set[int] = set()
    used_new: set[int] = set()
    for _, old_at, new_at in sorted(likeness):
        if old_at in used_old or new_at in used_new or not _may_be(left[old_at], came[new_at]):
            continue
        used_old.add(old_at)
        used_new.add(new_at)
        yield left[old_at], came[new_at]


def _likeness(
    left: Sequence[Thing],
    came: Sequence[Thing],
    bag_of: Callable[[Thing], frozenset[str]],
    least: int,
) -> Iterator[tuple[float, int, int]]:
    """Places in both lists of what is alike, with how much: the more, the smaller the number.

    `least` is how much two things must have in common.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    bags = [bag_of(one) for one in came]
    for at, bag in enumerate(bags):
        for word in bag:
            holders[word].append(at)
    for old_at, one in enumerate(left):
        bag = bag_of(one)
        shared: Counter[int] = Counter()
        for word in bag:
            if len(holders[word]) <= _COMMON:
                shared.update(holders[word])
        for new_at, number in shared.items():
            dice = 2 * number / (len(bag) + len(bags[new_at]))
            if dice >= ALIKE and number >= least:
                yield -dice, old_at, new_at


def _words(one: Thing) -> frozenset[str]:
    """The words of its name; where a script writes no spaces, two letters are as good as one."""
    folded = fold(one.name)
    words = folded.split()
    return frozenset(
        words if len(words) > 1 else (folded[at : at + 2] for at in range(len(folded)))
    )


def _inner(one: Thing) -> frozenset[str]:
    """The names of what hangs on it."""
    return frozenset(
        fold(inner.name) for some in one.lists.values() for inner in some if inner.name
    )


def _same_place(left: Sequence[Thing], came: Sequence[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Feelings have few words, and often others: the first is the first, of each persona."""
    waiting: dict[str, list[Thing]] = defaultdict(list)
    for one in reversed(left):
        if _is_felt(one):
            waiting[str(one.facts.get("by"))].append(one)
    for one in filter(_is_felt, came):
        mine = waiting[str(one.facts.get("by"))]
        if mine and _may_be(mine[-1], one):
            yield mine.pop(), one


def _is_felt(one: Thing) -> bool:
    return one.kind == "emotion" or not one.name or "score" in one.facts


def _by_name_anywhere(old: Iterable[Thing], new: Iterable[Thing], found: Matches) -> bool:
    """Pairs of things whose name is left once in each map; whether there were any."""
    left, came = (
        _once(one for one in every if one.parent and is_free(one) is None)
        for every, is_free in ((old, found.new), (new, found.old))
    )
    pairs = [(one, came[key]) for key, one in left.items() if key in came]
    fitting = [pair for pair in pairs if _may_be(*pair)]
    for pair in fitting:
        found.add(*pair)
    return bool(fitting)


def _once(free: Iterable[Thing]) -> dict[tuple[str, str], Thing]:
    found: dict[tuple[str, str], Thing | None] = {}
    for one in free:
        if one.name:
            key = one.kind, fold(one.name)
            found[key] = None if key in found else one
    return {key: one for key, one in found.items() if one is not None}
