"""Three states of a map, as bytes → the bytes of the map with the work of both sides."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cjmap.comparing import Side


class Conflict(NamedTuple):
    """What both sides have changed, each in its own way.

    `number`: which of the merge it is, from 1. `name` says where it is, as people call it:
    `Try › Waits for the lease › emotion`. `sentence` tells both values and what was there before.
    `line`: where its marks begin in the merged text.
    """

    number: int
    name: str
    sentence: str
    line: int


class Take(NamedTuple):
    """Which side a conflict is decided for."""

    ours: bool


Choose = Callable[[Conflict], Take | None]
"""How a conflict is decided; None leaves it open, with its marks in the text."""


class Outcome(NamedTuple):
    """What became of a merge.

    `data` is what the file is to hold: with the marks of git where `conflicts` are left open. It is
    None where the map could not be merged; `why` says so in a sentence, and git's own merge of the
    lines is what remains.
    """

    data: bytes | None
    conflicts: tuple[Conflict, ...] = ()
    why: str = ""

    @property
    def clean(self) -> bool:
        """Whether it is merged and nothing is left to decide."""
        return self.data is not None and not self.conflicts


def merge_sides(
    base: Side | None, ours: Side, theirs: Side, choose: Choose | None = None
) -> Outcome:
    """The map with what both sides have changed since `base`; never raises for what they hold.

    The names of the sides stand behind the marks of a conflict. Without a base both have begun the
    map anew. Byte-order mark, line ends and a missing last line end stay as ours has them.
    """
    if ours.data == theirs.data or (base is not None and base.data == theirs.data):
        return Outcome(ours.data)
    if base is not None and base.data == ours.data:
        return Outcome(theirs.data)
    return Outcome(None, why="both sides have changed the map")
