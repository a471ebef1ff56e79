"""Three units → what is kept of them, what is made of both sides, what they disagree on."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from cjmap.merge import comments, disputes
from cjmap.merge.aligned import aligned
from cjmap.merge.leaves import around, leaf, value
from cjmap.merge.names import Names
from cjmap.merge.pieces import Clash, Dispute, Part, Piece, whole
from cjmap.merge.sequence import sequence
from cjmap.merge.three import Known, Three
from cjmap.merge.trios import OURS, SIDES, Trio
from cjmap.merge.unchanged import is_unchanged
from cjmap.merge.units import Kind, Unit


def weave(known: Known) -> Piece:
    """The map with the work of both sides."""
    made = _Weaver(known).both(known.top)
    assert isinstance(made, Piece)
    return made


class _Weaver:
    """One merge. What is in dispute in two places is one dispute."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self._torn: dict[Trio, Dispute] = {}

    def both(self, three: Three) -> Part:
        """What becomes of a unit that both sides have."""
        three = aligned(three)
        base, (ours, theirs) = three.base, three.both
        if ours.kind is theirs.kind and ours.kind is not Kind.LEAF:
            if base is not None and base.kind is not ours.kind:
                three = Three(None, ours, theirs)
            return self._holder(three)
        agreed = value(three)
        return disputes.of_value(self.known, three) if agreed is None else leaf(three, agreed)

    def _unit(self, three: Three) -> Part | None:
        """What becomes of a unit, wherever it stands; None where it goes."""
        base, one = three.base, three.some
        if three.ours is not None and three.theirs is not None:
            made = self.both(three)
            return None if isinstance(made, Piece) and made.is_empty else made
        if three.ours is None and three.theirs is None:
            return None
        if one.kind is not Kind.LEAF and one.open and (base is None or base.kind is one.kind):
            holder = self._holder(three)
            return None if holder.is_empty and base is not None else holder
        if base is None:
            return whole(one) if one.kind is Kind.LEAF else self._holder(three)
        return None if is_unchanged(self.known, three) else disputes.of_removal(self.known, three)

    def _holder(self, three: Three) -> Piece:
        """A mapping or a list: its parts in one order, each with what becomes of it."""
        names = Names(self.known, three)
        is_list = three.some.kind is Kind.LIST
        order = sequence(
            *(names.base, names.ours, names.theirs, names.stays, names.rank),
            lambda one: is_list and isinstance(one, Trio),
        )
        torn: dict[int, list[Iterator[Part]]] = {}
        for name in sorted(order.torn, key=names.rank):
            for side, at in zip(SIDES, order.torn[name], strict=True):
                torn.setdefault(at, []).append(self._in_place(name, side))
        found: list[Iterator[Part]] = []
        for at, name in enumerate([*order.merged, None]):
            found += torn.get(at, [])
            if name is not None:
                found.append(self._part(name, names))
        return _made(three, list(chain.from_iterable(found)))

    def _part(self, name: Hashable, names: Names) -> Iterator[Part]:
        three = names.three(name)
        if isinstance(name, Trio) and name.splits:
            here = names.place(name)
            for side in SIDES:
                if name.places.get(side) == here:
                    yield from self._in_place(name, side)
            return
        if isinstance(name, Trio) and name.is_lost and self.known.has_moved(name):
            yield disputes.of_removal(self.known, three)
            return
        made = self._unit(three)
        if made is not None:
            yield _renamed(made, three) if isinstance(name, Trio) else made

    def _in_place(self, name: Hashable, side: str) -> Iterator[Part]:
        """What the sides want in different places, in the place of one of them."""
        assert isinstance(name, Trio)
        made = self._unit(self.known.three(name))
        if isinstance(made, Clash):
            made = made.on(side)
        if made is not None:
            dispute = self._torn.setdefault(name, disputes.of_place(name))
            ours, theirs = (made, None) if side == OURS else (None, made)
            yield Clash(dispute, ours, theirs)


def _made(three: Three, parts: Sequence[Part]) -> Piece:
    """What was made of the parts; the unit of a side where it is that, to the letter."""
    same = [one for one in three[1:] if one is not None and _is(one, parts)]
    best = _best(three.base, same)
    lead, behind, tail = around(three)
    lead += comments.left_over(three, best)
    if best is None:
        return Piece(_ground(three, len(parts)), False, None, parts, None, lead, behind, tail)
    for one in (best, *same):
        if (one.lead, one.behind, one.tail) == (lead, behind, tail):
            alike = len(same) == 2 and same[0].shape == same[1].shape
            return whole(one, same[one is same[0]] if alike else None)
    value = None if best.block else best
    return Piece(best, False, None, parts, value, lead, behind, tail)


def _renamed(made: Part, three: Three) -> Part:
    """The same under the name that a side has given it, where a thing has its name for a key."""
    base, ours, theirs = three
    if isinstance(made, Clash) or base is None or ours is None or theirs is None or not ours.key:
        return made
    new = theirs if ours.name == base.name else ours
    unit = made.unit
    if not unit.key or unit.name == new.name or not new.key:
        return made
    named = replace(unit, key=new.key, name=new.name, head=new.key + unit.head[len(unit.key) :])
    value = unit if made.whole and not unit.block else made.value
    return replace(made, unit=named, whole=False, twin=None, inner=made.parts(), value=value)


def _best(base: Unit | None, same: Sequence[Unit]) -> Unit | None:
    """Of two units that hold the same, the one that is written in a new way."""
    if len(same) == 2 and base is not None and base.shape == same[0].shape:
        return same[1]
    return same[0] if same else None


def _is(unit: Unit, parts: Sequence[Part]) -> bool:
    """Whether the parts are those of a unit, to the letter."""
    return len(unit.inner) == len(parts) and all(
        isinstance(part, Piece) and part.is_of(inner)
        for part, inner in zip(parts, unit.inner, strict=True)
    )


def _ground(three: Three, number: int) -> Unit:
    """The side that says how it is written: ours, if that has room for so many parts."""
    ours, theirs = three.ours, three.theirs
    if ours is None or theirs is None:
        return three.some
    if ours.plain and not theirs.plain:
        return theirs
    return theirs if number > 1 and ours.single and not theirs.single else ours
