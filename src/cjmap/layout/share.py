"""How much of the map rests on evidence: in words, and as a bar under them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Board
from cjmap.board.tally import tally
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import SMALL, SMALL_STRONG, label
from cjmap.layout.scene import Box, Frame, Node, Paint

_BAR = 168.0
_GAP = 16.0
"""At least so much between the two words under the bar."""


class Share(NamedTuple):
    """The entries that rest on evidence and those that are assumed, and what is said of them.

    The bar is `bar` units wide, and all of it `width`.
    """

    known: int
    assumed: int
    headline: str
    below: tuple[str, str]
    bar: float
    width: float

    def draw(self, right: float, top: float, context: Context) -> Iterator[Node]:
        """The words and the bar, up to `right`."""
        x, ruler = right - self.bar, context.ruler
        yield label(self.headline, right, top + 13, SMALL_STRONG, "ink", ruler, "end")
        part = self.bar * self.known / (self.known + self.assumed or 1)
        if self.known:
            yield Box(Frame(x, top + 20, part, 6), Paint(fill="quiet"), 1)
        if self.assumed:
            empty = Frame(x + part + 1, top + 20.5, self.bar - part - 1.5, 5)
            yield Box(empty, Paint(stroke="assumed", dash=(4, 3)), 1)
        yield label(self.below[0], x, top + 39, SMALL, "muted", ruler)
        yield label(self.below[1], right, top + 39, SMALL, "muted", ruler, "end")


def share(context: Context) -> Share:
    """What there is to say, and the room that it takes in the language of the labels."""
    counted = tally(context.board)
    assumed, total = counted["assumed"], counted.total()
    count, ruler = context.board.language.count, context.ruler
    below = (
        count("{n} evidenced", "{n} evidenced", total - assumed),
        count("{n} assumed", "{n} assumed", assumed),
    )
    bar = max(_BAR, sum(ruler.width(text, SMALL) for text in below) + _GAP)
    headline = _headline(total - assumed, total, context.board)
    width = max(bar, ruler.width(headline, SMALL_STRONG))
    return Share(total - assumed, assumed, headline, below, bar, width)


def _headline(known: int, total: int, board: Board) -> str:
    percent = round(100 * known / total) if total else 0
    return board.language.count(
        "{percent} of {n} entry rests on evidence",
        "{percent} of {n} entries rest on evidence",
        total,
        percent=board.language.figure(percent, "%"),
    )
