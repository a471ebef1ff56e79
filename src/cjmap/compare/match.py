"""Which entries of several lists are the same: by written id, by name, by likeness.

Everything is looked up by what entries have in common, so time grows with the length of the lists.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cjmap.model.names import fold, slug

ALIKE = 0.6
"""From so many words in common on (Dice's coefficient), two names are the same in other words."""
_COMMON = 40
"""A word that so many entries have says nothing about which is which."""
_TELLING = 4
"""Shorter words are mostly those of which every sentence is made."""


class Mark(NamedTuple):
    """What an entry is known by: the id that was written, or empty, and its name."""

    id: str
    name: str


Group = dict[int, int]
"""Entries that are the same: which list → which place in it."""


def groups(lists: Sequence[Sequence[Mark]]) -> list[Group]:
    """Every entry in one group; no group has two entries of one list."""
    found: list[Group] = []
    for number, marks in enumerate(lists):
        pairs: dict[int, int] = {}
        for rule in (_written, _called, _known):
            pairs |= _by_key(lists, number, rule, found, pairs)
        pairs |= _by_likeness(lists, number, found, pairs)
        for place in range(len(marks)):
            if place in pairs:
                found[pairs[place]][number] = place
            else:
                found.append({number: place})
    return found


def _written(mark: Mark) -> str:
    return fold(mark.id)


def _called(mark: Mark) -> str:
    return " ".join(fold(mark.name).split())


def _known(mark: Mark) -> str:
    """A written id is as good as the name that would give it."""
    return fold(mark.id) or slug(mark.name)


def _by_key(
    lists: Sequence[Sequence[Mark]],
    number: int,
    key: Callable[[Mark], str],
    found: Sequence[Group],
    pairs: Mapping[int, int],
) -> dict[int, int]:
    """Places that have a key in common with a group, the first with the first."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    taken = set(pairs.values())
    for at, group in enumerate(found):
        if at not in taken:
            for name in {key(lists[one][place]) for one, place in group.items()} - {""}:
                waiting[name].append(at)
    more: dict[int, int] = {}
    for place, mark in enumerate(lists[number]):
        queue = waiting.get(key(mark)) if place not in pairs else None
        while queue:
            at = queue.popleft()
            if at not in taken:
                more[place] = at
                taken.add(at)
                break
    return more


class _Near(NamedTuple):
    """A place and a group that are alike; sorted, the best come first, whichever list is first."""

    unlike: float
    names: tuple[str, ...]
    apart: int
    sum: int
    place: int
    group: int


def _by_likeness(
    lists: Sequence[Sequence[Mark]],
    number: int,
    found: Sequence[Group],
    pairs: Mapping[int, int],
) -> dict[int, int]:
    taken = set(pairs.values())
    more: dict[int, int] = {}
    for near in sorted(_near(lists, number, found, pairs)):
        if near.place not in more and near.group not in taken:
            more[near.place] = near.group
            taken.add(near.group)
    return more


def _near(
    lists: Sequence[Sequence[Mark]],
    number: int,
    found: Sequence[Group],
    pairs: Mapping[int, int],
) -> Iterator[_Near]:
    taken = set(pairs.values())
    known = [
        (at, lists[one][place], place)
        for at, group in enumerate(found)
        if at not in taken
        for one, place in group.items()
    ]
    bags = [words(mark.name) for _, mark, _ in known]
    holders = _holders(bags)
    for place, mark in enumerate(lists[number]):
        if place in pairs:
            continue
        bag = words(mark.name)
        shared: Counter[int] = Counter()
        for word in bag:
            if len(holders.get(word, ())) <= _COMMON:
                shared.update(holders.get(word, ()))
        for which, count in shared.items():
            dice = 2 * count / (len(bag) + len(bags[which]))
            if dice >= ALIKE:
                at, other, where = known[which]
                names = tuple(sorted((mark.name, other.name)))
                yield _Near(-dice, names, abs(place - where), place + where, place, at)


def _holders(bags: Iterable[frozenset[str]]) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(bags):
        for word in bag:
            holders[word].append(at)
    return holders


def words(name: str) -> frozenset[str]:
    """The words that tell something; pairs of letters where a script writes no spaces."""
    folded = "".join(char if char.isalnum() else " " for char in fold(name))
    found = folded.split()
    if len(found) == 1 and not folded.isascii():
        return frozenset(folded[at : at + 2] for at in range(max(1, len(folded) - 1)))
    return frozenset(word for word in found if len(word) >= _TELLING) or frozenset(found)
