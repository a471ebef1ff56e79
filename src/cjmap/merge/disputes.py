"""What the sides disagree on, as each of them has it."""

from __future__ import annotations

from cjmap.merge.leaves import around
from cjmap.merge.pieces import About, Clash, Dispute, Piece, Values, whole
from cjmap.merge.three import Known, Three
from cjmap.merge.trios import OURS, THEIRS, Trio
from cjmap.merge.units import Kind, Unit


def of_value(known: Known, three: Three) -> Clash:
    """Both have given it another value."""
    ours, theirs = three.both
    before = three.base.data if three.base is not None else None
    dispute = Dispute(About.VALUE, OURS, ours.route, Values(ours.data, theirs.data, before))
    lead, _, _ = around(three)
    pieces = [pruned(known, one, side) for one, side in ((ours, OURS), (theirs, THEIRS))]
    for one in pieces:  # the comment above is that of both
        if one.kind is Kind.LEAF or (one.whole and not one.unit.block):
            one.value = one.unit
        one.inner, one.whole, one.lead = one.parts(), False, ""
    return Clash(dispute, pieces[0], pieces[1], lead)


def of_removal(known: Known, three: Three) -> Clash:
    """One side has removed what the other has changed."""
    one, side = three.some, THEIRS if three.ours is None else OURS
    before = three.base.data if three.base is not None else None
    values = Values(theirs=one.data) if side == THEIRS else Values(one.data)
    dispute = Dispute(About.REMOVAL, side, one.route, values._replace(before=before))
    piece = pruned(known, one, side)
    return Clash(dispute, piece, None) if side == OURS else Clash(dispute, None, piece)


def of_place(trio: Trio) -> Dispute:
    """Both have moved it, to different places."""
    assert trio.ours is not None
    return Dispute(About.PLACE, OURS, trio.ours.route, Values())


def pruned(known: Known, one: Unit, side: str) -> Piece:
    """A unit as a side has it, without what is to stand elsewhere."""
    parts = [pruned(known, inner, side) for inner in one.inner if _is_here(known, inner, side)]
    if len(parts) == len(one.inner) and all(part.whole for part in parts):
        return whole(one)
    return Piece(one, False, None, parts, None, one.lead, one.behind, one.tail)


def _is_here(known: Known, unit: Unit, side: str) -> bool:
    """Whether a thing is to stand where a side has it, if it is for that side."""
    trio = known.trio(unit)
    thing = trio.on(side) if trio is not None else None
    return trio is None or thing is None or trio.places.get(side) == known.trios.place(thing)
