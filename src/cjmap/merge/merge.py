"""Three maps → one: the steps, one after the other, and the proof of the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from cjmap.diff.thing import Thing, things
from cjmap.merge.meaning import Mask, Meaning
from cjmap.merge.pieces import About, Dispute, Piece, every_dispute
from cjmap.merge.read import units
from cjmap.merge.settle import always, settle
from cjmap.merge.three import Known, Side
from cjmap.merge.told import nearest, told
from cjmap.merge.trios import SIDES, Trio, Trios
from cjmap.merge.weave import weave
from cjmap.merge.write import write
from cjmap.model.load import Document
from cjmap.text.source import Source
from cjmap.text.span import Route
from cjmap.text.tokens import comments, tokens

Load = Callable[[Source], Document]
MARK = "\0"
"""No map holds it: what marks the lines around a dispute until the sides are named there."""


class CannotMergeError(Exception):
    """The sides load, and yet no map can be made of them; the message says why."""


class DoNotFitError(CannotMergeError):
    """Together they would be no map: one refers to what the other has removed or renamed."""


class Told(NamedTuple):
    """A dispute with its name, and a sentence that tells it."""

    dispute: Dispute
    name: str
    sentence: str


class Merged:
    """A map with the work of both sides, and what they disagree on."""

    def __init__(self, base: Document | None, ours: Document, theirs: Document) -> None:
        self.documents = base, ours, theirs
        sides = [_side(one) for one in self.documents]
        self.sides = sides
        self.trios = Trios(*(side.things[()] for side in sides))
        self.top = weave(Known(self.trios, *sides))

    @cached_property
    def disputes(self) -> list[Told]:
        """What the sides disagree on, in the order of the file."""
        _, found = self.text(lambda _: "")
        return [Told(one, *told(one, self.trios, self._things(one.side))) for one in found]

    def text(self, take: Callable[[Dispute], str]) -> tuple[str, list[Dispute]]:
        """The map with what `take` decides, and what is left open; around that stand marks."""
        top = settle(self.top, take)
        assert isinstance(top, Piece)
        return write(top, MARK)

    def prove(self, load: Load) -> None:
        """Make sure that what comes out loads, whichever side is taken, and says what it must."""
        said: set[str] = set()
        for side in SIDES if self.disputes else SIDES[:1]:
            text, _ = self.text(always(side))
            document = load(Source("merged", text))
            if document.plain is None:
                raise DoNotFitError(_error(document))
            if not self._meaning(side).agrees(_side(document, with_units=False).things[()]):
                raise CannotMergeError("it would not say all that both sides say")
            said |= set(_comments(text))
        if self._comments() - said:
            raise CannotMergeError("a comment would be lost")

    def _things(self, side: str) -> dict[Route, Thing]:
        return self.sides[1 + SIDES.index(side)].things

    def _meaning(self, side: str) -> Meaning:
        kept: list[Trio] = []
        mask: Mask = set()
        for dispute in every_dispute(self.top):
            if dispute.about is not About.REMOVAL:
                continue
            known = self._things(dispute.side)
            if dispute.route in known:
                kept.append(self.trios.of(known[dispute.route]))
            else:
                thing, rest = nearest(dispute.route, known)
                mask.add((thing.kind, str(rest[0])))
        return Meaning(self.trios, side, kept, mask)

    def _comments(self) -> set[str]:
        """The comments that must be there: what a side has added, and what both have kept."""
        base, ours, theirs = (
            Counter(_comments(one.source.text) if one is not None else ()) for one in self.documents
        )
        return {one for one in ours + theirs if ours[one] + theirs[one] > base[one]}


def _side(document: Document | None, with_units: bool = True) -> Side:
    if document is None:
        return Side(None, {(): Thing("map", {}, (), None)})
    data = document.data
    assert isinstance(data, dict)
    top = units(document.source.text, data) if with_units else None
    return Side(top, {one.route: one for one in things(document.plain or {}).all()})


def _comments(text: str) -> Iterator[str]:
    return comments(text, tokens(text))


def _error(document: Document) -> str:
    from cjmap.text.diagnostic import Severity

    first = next(one for one in document.problems if one.severity is Severity.ERROR)
    lines = document.source.excerpt(first.span) if first.span else ()
    where = f" (in the line “{lines[0][1].strip()}”)" if lines else ""
    return f"the merged map would have an error: {first.message}{where}"
