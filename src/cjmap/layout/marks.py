"""What is marked in a picture of changes, as data: what came, went, moved, or is another now.

The layout knows nothing of how it was found out.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from cjmap.board.board import Board


class Sign(StrEnum):
    """What happened to a thing; each has its colour (`change.added`) and its form."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"

    @property
    def role(self) -> str:
        """The colour role."""
        return f"change.{self.value}"


class Mark(NamedTuple):
    """A badge on a thing: its sign, a number under which the list tells more, and what it tells.

    `link` is where the number leads; `kind` names the mark for style sheets.
    """

    sign: Sign
    number: int
    lines: tuple[str, ...]
    link: str = ""
    kind: str = "mark"


class Line(NamedTuple):
    """A line of the list at the foot; `number` is that of its mark, 0 where it has none."""

    sign: Sign | None
    number: int
    text: str


class Marks(NamedTuple):
    """All marks of a picture, by the ids of what is drawn.

    `came` are whole columns that are new. `gone` is everything that is no more, `left` are the
    places from which something has moved away. `before` has the feelings as they were, in the
    columns of the picture, `was` other scores by the ids of what has them. `head` says what is
    compared, `lines` what changed.
    """

    of: Mapping[str, Mark] = {}
    came: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    before: Board | None = None
    was: Mapping[str, float] = {}
    head: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
