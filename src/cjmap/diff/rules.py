"""What makes two things a pair: an id, a name, likeness, a place.

Every rule looks things up by what they have in common, so time grows with the size of the maps.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from cjmap.diff import likeness
from cjmap.diff.likeness import Bar
from cjmap.diff.matches import Found, Matches, may_be
from cjmap.diff.thing import Thing
from cjmap.model.names import fold

_MUCH_ALIKE = Bar(share=0.8, words=2)
"""What hangs on something else now must be so much alike to be the same."""
_NEAR = 4
"""Of what follows the same thing, so many are looked at."""


def by_id(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Found:
    """Things that have the same id."""
    known = {(one.kind, fold(one.facts["id"])): one for one in _inner(old) if _has_id(one)}
    for one in _inner(new):
        if _has_id(one):
            before = known.pop((one.kind, fold(one.facts["id"])), None)
            if before is not None:
                yield before, one


def _inner(some: Iterable[Thing]) -> Iterator[Thing]:
    """All but the map itself."""
    return (one for one in some if one.parent)


def same_name(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Found:
    """Things of one list that are called the same, in order."""
    left, came = found.free(old, new)
    named: dict[tuple[str, bool], list[Thing]] = defaultdict(list)
    for one in reversed(left):
        named[_called(one), _has_id(one)].append(one)
    for one in came:
        # What has an id is not what has another one.
        for has_id in (False,) if _has_id(one) else (False, True):
            waiting = named.get((_called(one), has_id))
            if waiting:
                yield waiting.pop(), one
                break


def _has_id(one: Thing) -> bool:
    return bool(one.facts.get("id"))


def _called(one: Thing) -> str:
    """Its name; what has none, such as a score, is known by all of its facts."""
    return fold(one.name) or repr(one.facts)


def alike(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Found:
    """Those with most words in common first, or most of what hangs on them."""
    return _best(*found.free(old, new), likeness.ALIKE)


def _best(left: Sequence[Thing], came: Sequence[Thing], bar: Bar) -> Found:
    used_old: set[int] = set()
    used_new: set[int] = set()
    for _, old_at, new_at in likeness.pairs(left, came, bar) if left and came else ():
        if old_at in used_old or new_at in used_new or not may_be(left[old_at], came[new_at]):
            continue
        used_old.add(old_at)
        used_new.add(new_at)
        yield left[old_at], came[new_at]


def same_place(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Found:
    """Feelings have few words, and often others: the first is the first, of each persona."""
    left, came = found.free(filter(_is_felt, old), filter(_is_felt, new))
    waiting: dict[str, list[Thing]] = defaultdict(list)
    for one in reversed(left):
        waiting[str(one.facts.get("by"))].append(one)
    for one in came:
        mine = waiting[str(one.facts.get("by"))]
        if mine and may_be(mine[-1], one):
            yield mine.pop(), one


def _is_felt(one: Thing) -> bool:
    return one.kind == "emotion" or not one.name or "score" in one.facts


def behind_the_same(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Found:
    """Where hundreds have the same words: those that are alike and follow the same thing."""
    follow: dict[int, deque[Thing]] = defaultdict(deque)
    for one, same in _followed(old, lambda one: one if found.new(one) else None):
        follow[same].append(one)
    for one, same in _followed(new, found.old):
        waiting = follow[same]
        for at in range(min(_NEAR, len(waiting))):
            if may_be(waiting[at], one) and likeness.alike(waiting[at], one):
                yield waiting[at], one
                del waiting[at]
                break


def _followed(
    some: Iterable[Thing], old: Callable[[Thing], Thing | None]
) -> Iterator[tuple[Thing, int]]:
    """What is in no pair, each with the last old thing before it that is in one."""
    last = 0
    for one in some:
        same = old(one)
        if same is None:
            yield one, last
        else:
            last = id(same)


def telling_name(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Found:
    """Things whose name of several words is left once in each map."""
    return (pair for pair in only_ones(old, new, found) if " " in pair[0].name.strip())


def only_ones(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Found:
    """Things whose name is left once in each map."""
    left, came = map(_once, found.free(old, new))
    return ((one, came[key]) for key, one in left.items() if key in came)


def _once(free: Iterable[Thing]) -> dict[tuple[str, str], Thing]:
    found: dict[tuple[str, str], Thing | None] = {}
    for one in _inner(free):
        if one.name:
            key = one.kind, fold(one.name)
            found[key] = None if key in found else one
    return {key: one for key, one in found.items() if one is not None}


def much_alike(old: Sequence[Thing], new: Sequence[Thing], found: Matches) -> Found:
    """Things of one kind that are much alike."""
    left, came = map(_by_kind, found.free(old, new))
    for kind in filter(came.__contains__, left):
        yield from _best(left[kind], came[kind], _MUCH_ALIKE)


def _by_kind(some: Iterable[Thing]) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = defaultdict(list)
    for one in some:
        found[one.kind].append(one)
    return found
