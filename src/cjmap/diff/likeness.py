"""How alike things are: in the words of their names, or in what hangs on them.

Everybody is not compared with everybody: things are looked up by what few have, such as a word that
is in few names, and only those found so are looked at closely.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple

from cjmap.diff.thing import Thing
from cjmap.model.names import fold

_COMMON = 40
"""A word that so many things of a list have says nothing about which is which."""
_CLOSE = 8
"""Of those found by what they have in common, so many are looked at, who have most."""
_MARKS = ".,;:!?…()[]\"'„“”‚‘’«»、。，！？"


class Bar(NamedTuple):
    """From when on things are alike: the share of what they have in common (Dice's coefficient),
    and of how many words it must be."""

    share: float = 0.5
    words: int = 1


ALIKE = Bar()


class _Traits(NamedTuple):
    """What a thing is recognised by. Where a script writes no spaces, or a name is one word, two
    letters are as good as a word."""

    words: frozenset[str]
    letters: frozenset[str]


class Pair(NamedTuple):
    """Places of two things in their lists; `less` is small where they are much alike."""

    less: float
    old: int
    new: int


def alike(one: Thing, other: Thing, bar: Bar = ALIKE) -> float:
    """How much two names have in common, from 0 to 1; 0 below the bar."""
    old, new = _traits(fold(one.name)), _traits(fold(other.name))
    share = _dice(old.words, new.words, bar.words)
    if bar.words == 1:
        share = max(share, _dice(old.letters, new.letters, 1))
    return share if share >= bar.share else 0


def pairs(left: Sequence[Thing], came: Sequence[Thing], bar: Bar = ALIKE) -> list[Pair]:
    """Those that are alike, the most alike first."""
    return sorted({*_by_name(left, came, bar), *_by_inside(left, came, bar)})


def _by_name(left: Sequence[Thing], came: Sequence[Thing], bar: Bar) -> Iterator[Pair]:
    old, new = ([_keys(one) for one in some] for some in (left, came))
    for old_at, new_at in _met(old, new):
        share = alike(left[old_at], came[new_at], bar)
        if share:
            yield Pair(-share, old_at, new_at)


def _by_inside(left: Sequence[Thing], came: Sequence[Thing], bar: Bar) -> Iterator[Pair]:
    old, new = ([_inside(one) for one in some] for some in (left, came))
    for old_at, new_at in _met(old, new):
        # One thing in common is little, unless it is all that there is in a phase.
        is_all = left[old_at].kind == "phase" and old[old_at] == new[new_at]
        share = _dice(old[old_at], new[new_at], 1 if is_all else 2)
        if share >= bar.share:
            yield Pair(-share, old_at, new_at)


def _met(old: Sequence[frozenset[str]], new: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Places of things that have something in common that few have."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(new):
        for word in bag:
            holders[word].append(at)
    rare = {word: places for word, places in holders.items() if len(places) <= _COMMON}
    for old_at, bag in enumerate(old):
        shared: Counter[int] = Counter()
        for word in bag:
            shared.update(rare.get(word, ()))
        found = ((-number, new_at) for new_at, number in shared.items())
        yield from ((old_at, new_at) for _, new_at in nsmallest(_CLOSE, found))


def _dice(one: frozenset[str], other: frozenset[str], least: int) -> float:
    common = len(one & other)
    return 2 * common / (len(one) + len(other)) if common >= least else 0


def _keys(one: Thing) -> frozenset[str]:
    traits = _traits(fold(one.name))
    return traits.words | traits.letters


@lru_cache(maxsize=50_000)
def _traits(name: str) -> _Traits:
    words = frozenset(filter(None, (word.strip(_MARKS) for word in name.split())))
    if len(words) > 1:
        return _Traits(words, frozenset())
    return _Traits(words, frozenset(name[at : at + 2] for at in range(len(name))))


def _inside(one: Thing) -> frozenset[str]:
    """The names of what hangs on it."""
    every = (inner.name for some in one.lists.values() for inner in some)
    return frozenset(fold(name) for name in every if name)
