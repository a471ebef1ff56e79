"""Mappings and lists on lines of their own: where they stand, and where they should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Block:
    """A mapping or list in the lines of another.

    `column` is where its entries begin today. `bare`: a list that stands no further in than the key
    above it.
    """

    parent: Block | None
    column: int
    is_list: bool
    bare: bool = False

    @cached_property
    def target(self) -> int:
        """Where its entries are to begin: two further in than what it is in."""
        return self.parent.target + 2 if self.parent else 0

    @property
    def shift(self) -> int:
        """How far everything in it moves."""
        return self.target - self.column


def outwards(block: Block | None) -> Iterator[Block]:
    """A block and those that it is in, the innermost first."""
    while block is not None:
        yield block
        block = block.parent


def target_of_comment(
    column: int, shift: int | None, before: Block | None, after: Block | None
) -> int:
    """Where a comment on a line of its own is to stand.

    With what follows, if it stands like that, or begins a new block with it; else with the
    innermost block before that does not stand further in. `shift`: inside brackets all moves alike.
    """
    if shift is not None:
        return max(0, column + shift)
    if after is not None and _goes_with(column, before, after):
        return after.target
    there = [one for one in (*outwards(before), *outwards(after)) if one.column <= column]
    return max(there, key=lambda one: (one.column, -one.target)).target if there else 0


def _goes_with(column: int, before: Block | None, after: Block) -> bool:
    if column == after.column:
        return True
    opens = all(one is not after for one in outwards(before))
    return opens and (after.parent is None or column > after.parent.column)
