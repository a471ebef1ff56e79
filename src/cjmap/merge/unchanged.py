"""Whether a side has left something as it was, so that the other may remove it."""

from __future__ import annotations

from collections.abc import Hashable

from cjmap.merge import comments
from cjmap.merge.aligned import aligned
from cjmap.merge.leaves import equal
from cjmap.merge.names import Names
from cjmap.merge.three import Known, Three
from cjmap.merge.units import Kind


def is_unchanged(known: Known, three: Three) -> bool:
    """Whether the one side that still has something has added or changed nothing.

    What stands elsewhere in the end does not count.
    """
    base, ours, theirs = three = aligned(three)
    now = ours or theirs
    if base is None or now is None or comments.said(now) - comments.said(base):
        return False
    if base.kind is not now.kind or now.kind is Kind.LEAF:
        return equal(base.data, now.data)
    names = Names(known, three)
    return all(_is_part_unchanged(known, names, name) for name in names.ours or names.theirs)


def _is_part_unchanged(known: Known, names: Names, name: Hashable) -> bool:
    return not names.stays(name) or is_unchanged(known, names.here(name))
