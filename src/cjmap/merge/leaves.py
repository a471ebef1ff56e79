"""Values that are taken as they are, with the comments around them."""

from __future__ import annotations

from typing import Any

from cjmap.merge import comments
from cjmap.merge.pieces import Piece, whole
from cjmap.merge.three import Three
from cjmap.merge.units import Kind, Unit


def equal(one: Any, other: Any) -> bool:
    """Whether two values say the same; nothing is nothing, however it is written."""
    return bool(one == other or (not one and not other))


def value(three: Three) -> Unit | None:
    """The value that both sides agree on, or that one has changed; None where both have."""
    base, (ours, theirs) = three.base, three.both
    if equal(ours.data, theirs.data):
        return theirs if base is not None and ours.raw == base.raw else ours
    if base is not None and equal(base.data, theirs.data):
        return ours
    return theirs if base is not None and equal(base.data, ours.data) else None


def leaf(three: Three, value: Unit) -> Piece:
    """A value with the comments of both sides."""
    ours, theirs = three.both
    lead, behind, tail = around(three)
    lead += comments.left_over(three, value)
    unit = _written_like(three, value)
    if unit is value and (value.lead, value.behind, value.tail) == (lead, behind, tail):
        other = theirs if value is ours else ours
        return whole(value, other if ours.written == theirs.written else None)
    inner = [whole(one) for one in value.inner]
    return Piece(unit, False, None, inner, value, lead, behind, tail)


def _written_like(three: Three, value: Unit) -> Unit:
    """The side that has changed how the key is written, with the space behind it; else `value`."""
    base, (ours, theirs) = three.base, three.both
    other = theirs if value is ours else ours
    if base is None or base.head != value.head or not base.key:
        return value
    return other if all(map(_has_line_of_its_own, (ours, theirs))) else value


def _has_line_of_its_own(one: Unit) -> bool:
    return one.kind is Kind.LEAF and bool(one.raw) and not (one.plain or one.in_brackets)


def around(three: Three) -> tuple[str, str, str]:
    """The comments above, behind and below."""
    base, ours, theirs = three
    if ours is None or theirs is None:
        one = three.some
        return one.lead, one.behind, one.tail
    behind, above = comments.behind(base, ours, theirs)
    lead = comments.three_way(base.lead if base else "", ours.lead, theirs.lead)
    tail = comments.three_way(base.tail if base else "", ours.tail, theirs.tail)
    return lead + above, behind, tail
