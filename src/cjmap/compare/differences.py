"""What only some of the maps have, where feelings are furthest apart, what a future map cures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from cjmap.compare.common import Common
from cjmap.compare.comparison import Comparison
from cjmap.model.items import Opportunity
from cjmap.model.names import fold

Kind = Literal["only", "without", "order", "apart", "silent", "cured", "taken", "new"]
"""`only` one map has it, `without`: one of several has not; phases in another `order`; feelings
that are far `apart` in a phase, or of which a map is `silent`; pain points `cured` in a future map
or `new` in it, opportunities `taken` there."""

_APART = 1 / 8
"""Feelings are apart from this share of the whole scale on."""


class Difference(NamedTuple):
    """One thing that maps do not have in common.

    `what` is the key of a lane, or `phases`; `maps` are those that it speaks of; `scores` are the
    mean feelings by map, where it is of feelings.
    """

    kind: Kind
    what: str
    maps: tuple[int, ...]
    names: tuple[str, ...]
    scores: tuple[tuple[int, float], ...] = ()

    @property
    def gap(self) -> float:
        """How far the feelings are apart."""
        found = [score for _, score in self.scores]
        return max(found) - min(found) if found else 0.0


def differences(comparison: Comparison) -> tuple[Difference, ...]:
    """All that differs, what matters most first."""
    still = [one for at, one in enumerate(comparison.named) if at not in comparison.moved]
    return (
        *_partly("phases", still),
        *_order(comparison),
        *_states(comparison),
        *apart(comparison),
        *_silent(comparison),
        *_partly("channels", comparison.channels),
        *_partly("touchpoints", comparison.touchpoints),
    )


def _partly(what: str, found: Sequence[Common]) -> Iterator[Difference]:
    """What only some maps have, gathered by the map that has it alone or lacks it."""
    only: dict[int, list[str]] = defaultdict(list)
    without: dict[int, list[str]] = defaultdict(list)
    for one in found:
        if not one.shared:
            only[one.have[0]].append(one.name)
        for at in one.lack if one.shared else ():
            without[at].append(one.name)
    for at in range(len(found[0].names) if found else 0):
        yield from _told("only", what, (at,), only[at])
        yield from _told("without", what, (at,), without[at])


def _told(
    kind: Kind, what: str, maps: tuple[int, ...], names: Iterable[str | None]
) -> Iterator[Difference]:
    """A difference, where there is any name to tell."""
    found = tuple(dict.fromkeys(name for name in names if name))
    if found:
        yield Difference(kind, what, maps, found)


def _order(comparison: Comparison) -> Iterator[Difference]:
    names = [comparison.named[comparison.kin[at]].name for at in sorted(comparison.moved)]
    yield from _told("order", "phases", tuple(range(len(comparison.tracks))), names)


def apart(comparison: Comparison, least: float = _APART) -> tuple[Difference, ...]:
    """The phases in which maps feel differently, the widest gap first."""
    whole = comparison.scale.max - comparison.scale.min
    found = []
    for phase, moods in zip(comparison.named, comparison.moods, strict=True):
        scores = tuple((at, mood) for at, mood in enumerate(moods) if mood is not None)
        maps = tuple(at for at, _ in scores)
        name = phase.name or comparison.boards[0].journey.title
        one = Difference("apart", "emotions", maps, (name,), scores)
        if len(scores) > 1 and one.gap >= least * whole:
            found.append(one)
    return tuple(sorted(found, key=lambda one: -one.gap))


def _silent(comparison: Comparison) -> Iterator[Difference]:
    """Phases that a map has without a feeling, while others tell one."""
    for at in range(len(comparison.tracks)):
        names = [
            phase.name
            for phase, moods in zip(comparison.named, comparison.moods, strict=True)
            if phase.names[at] is not None
            and moods[at] is None
            and any(m is not None for m in moods)
        ]
        yield from _told("silent", "emotions", (at,), names)


def _states(comparison: Comparison) -> Iterator[Difference]:
    """From each map of the current state to each of the future state, if it is one journey."""
    states = [board.journey.state for board in comparison.boards]
    for now in (at for at, state in enumerate(states) if state == "current"):
        for then in (at for at, state in enumerate(states) if state == "future"):
            if any({now, then} <= {*phase.have} for phase in comparison.named):
                yield from _better(comparison, now, then)


def _better(comparison: Comparison, now: int, then: int) -> Iterator[Difference]:
    pair, pains = (now, then), comparison.pains
    cured = [one.names[now] for one in pains if _left(one, now, then)]
    new = [one.names[then] for one in pains if _left(one, then, now)]
    gone = frozenset(_called(pains, now, then))
    taken = [one.names[now] for one in comparison.opportunities if _taken(one, gone, now, then)]
    yield from _told("cured", "pain_points", pair, cured)
    yield from _told("taken", "opportunities", pair, taken)
    yield from _told("new", "pain_points", pair, new)


def _left(one: Common, here: int, there: int) -> bool:
    return one.names[here] is not None and one.names[there] is None


def _called(pains: Iterable[Common], now: int, then: int) -> Iterator[str]:
    """By what an opportunity may address the pain points that are gone."""
    for one in pains:
        slot = one.slots[now] if _left(one, now, then) else None
        if slot:
            yield from (fold(slot.id), fold(one.names[now] or ""))


def _taken(one: Common, gone: frozenset[str], now: int, then: int) -> bool:
    """Done in the future map; or no longer there, and so are all pain points that it addresses."""
    here, later = one.slots[now], one.slots[then]
    if here is None:
        return False
    if later is not None:
        return later.item.status == "done"
    addressed = here.item.addresses if isinstance(here.item, Opportunity) else ()
    return bool(addressed) and all(fold(name) in gone for name in addressed)
