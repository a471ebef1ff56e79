"""What a merged map is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from cjmap.merge.units import Kind, Unit
from cjmap.text.span import Route


class About(StrEnum):
    """What a dispute is about: a value, whether something stays, where it is to stand."""

    VALUE = "value"
    REMOVAL = "removal"
    PLACE = "place"


class Values(NamedTuple):
    """What both sides say, and what was there before, None where there is nothing."""

    ours: Any = None
    theirs: Any = None
    before: Any = None


@dataclass(frozen=True, eq=False, slots=True)
class Dispute:
    """What the sides disagree on; `route` leads to it in the long form of `side`."""

    about: About
    side: str
    route: Route
    values: Values


@dataclass(eq=False, slots=True)
class Piece:
    """A key or element of the merged map.

    `unit` says how it is written; `whole`: it is taken as it is, and so is `twin`, the same of the
    other side. Else it is made of `inner` or has the value of `value`, with these comments.
    """

    unit: Unit
    whole: bool = True
    twin: Unit | None = None
    inner: Sequence[Piece | Clash] = ()
    value: Unit | None = None
    lead: str = ""
    behind: str = ""
    tail: str = ""

    @property
    def kind(self) -> Kind:
        """What it holds."""
        return self.unit.kind

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left of a list."""
        unit = self.unit
        return unit.open and unit.kind is not Kind.LEAF and not self.whole and not self.inner

    def is_of(self, unit: Unit) -> bool:
        """Whether it is what this unit is, to the letter."""
        return self.whole and (self.unit is unit or self.twin is unit)

    def parts(self) -> Sequence[Piece | Clash]:
        """What it holds."""
        return [whole(one) for one in self.unit.inner] if self.whole else self.inner

    def disputes(self) -> Iterator[Dispute]:
        """What is in dispute in it."""
        for one in self.inner:
            if isinstance(one, Clash):
                yield one.dispute
            else:
                yield from one.disputes()


@dataclass(eq=False, slots=True)
class Clash:
    """What the sides disagree on, as each has it; None where it is not there.

    `lead`: the comment above, on which they agree.
    """

    dispute: Dispute
    ours: Piece | None
    theirs: Piece | None
    lead: str = ""

    def on(self, side: str) -> Piece | None:
        """What a side has."""
        return self.ours if side == "ours" else self.theirs


Part = Piece | Clash


def every_dispute(part: Part | None) -> Iterator[Dispute]:
    """What is in dispute in a part, and in what each side has of that."""
    if isinstance(part, Clash):
        yield part.dispute
        yield from every_dispute(part.ours)
        yield from every_dispute(part.theirs)
    elif part is not None:
        for one in part.inner:
            yield from every_dispute(one)


def whole(unit: Unit, twin: Unit | None = None) -> Piece:
    """A unit as it is, with its comments."""
    return Piece(unit, True, twin, (), None, unit.lead, unit.behind, unit.tail)
