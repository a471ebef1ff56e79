"""Content that finds its place on slides: pieces below each other in columns, and on further
slides where there is no room, never smaller and never cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.layout.scene import Frame

GAP = 7.0
"""Between pieces."""
APART = 16.0
"""Between blocks."""
_AIRS = (1.0, 0.75, 0.5)
BETWEEN = 26.0
"""Between columns."""


class Piece(NamedTuple):
    """What stays together on a slide: its height, and how it is drawn into a frame."""

    height: float
    draw: Callable[[Leaf, Frame], None]


class Block(NamedTuple):
    """Pieces below a heading, which is said again where they go on. `column` is where it belongs,
    None where any column will do."""

    head: Piece
    pieces: tuple[Piece, ...]
    column: int | None = None

    @property
    def height(self) -> float:
        """All of it, in one column."""
        return self.head.height + sum(GAP + one.height for one in self.pieces)


class Placed(NamedTuple):
    """A piece in its column, `top` from the top of the area."""

    column: int
    top: float
    piece: Piece


class _Page:
    """A slide that is being filled; `air` is how much of the gaps there is."""

    def __init__(self, columns: int, height: float, air: float) -> None:
        self.height, self._gap, self._apart = height, GAP * air, APART * air
        self.used = [0.0] * columns
        self.placed: list[Placed] = []

    def room(self, column: int) -> float:
        """What is left of a column, below the gap to what is there."""
        used = self.used[column]
        return self.height - used - (self._apart if used else 0)

    def put(self, block: Block, column: int) -> Block | None:
        """As many pieces as there is room for; what is left over, if anything."""
        top = self.used[column] + (self._apart if self.used[column] else 0)
        first = block.pieces[0].height if block.pieces else 0
        if top and top + block.head.height + self._gap + first > self.height:
            return block
        self.placed.append(Placed(column, top, block.head))
        top += block.head.height
        for number, piece in enumerate(block.pieces):
            if number and top + self._gap + piece.height > self.height:
                self.used[column] = top
                return block._replace(pieces=block.pieces[number:])
            self.placed.append(Placed(column, top + self._gap, piece))
            top += self._gap + piece.height
        self.used[column] = top
        return None


def pages(blocks: Iterable[Block], columns: int, height: float) -> list[tuple[Placed, ...]]:
    """The pieces in their places, slide by slide; closer to each other where that saves a slide.
    What has a column of its own comes first."""
    every = list(blocks)
    tries = (_pages(every, columns, height, air) for air in _AIRS)
    return min(tries, key=len)


def _pages(
    every: Sequence[Block], columns: int, height: float, air: float
) -> list[tuple[Placed, ...]]:
    left = [one for one in every if one.column is not None]
    free = [one for one in every if one.column is None]
    found = []
    while left or free:
        page = _Page(columns, height, air)
        left = list(_bound(left, page))
        if not left:
            free = list(_free(free, page))
        found.append(tuple(page.placed))
    return found


def _bound(blocks: Iterable[Block], page: _Page) -> Iterator[Block]:
    """Fills columns with their own blocks; what is left goes on, and all after it in the column."""
    full: set[int] = set()
    for block in blocks:
        column = block.column or 0
        rest = block if column in full else page.put(block, column)
        if rest:
            full.add(column)
            yield rest


def _free(blocks: Sequence[Block], page: _Page) -> Iterator[Block]:
    """Blocks where there is most room; one that fits nowhere as a whole waits for the next slide,
    unless it is too high for any: then it goes on from column to column."""
    for block in blocks:
        column = max(range(len(page.used)), key=page.room)
        rest: Block | None = block
        if block.height <= page.room(column):
            rest = page.put(block, column)
        elif block.height > page.height:
            rest = _spread(block, page)
        if rest:
            yield rest


def _spread(block: Block, page: _Page) -> Block | None:
    """A high block over all columns that have room for some of it; what is left over."""
    rest: Block | None = block
    for column in sorted(range(len(page.used)), key=lambda one: (page.used[one], one)):
        rest = page.put(rest, column) if rest else None
    return rest


def draw(canvas: Canvas, title: str, found: Sequence[Sequence[Placed]], columns: int, area: Frame,
         before: Callable[[Leaf], None] = lambda leaf: None) -> None:  # fmt: skip
    """The slides, with their columns from the side that the map begins at."""
    width = (area.width - BETWEEN * (columns - 1)) / columns
    for number, placed in enumerate(found, 1):
        of = f" ({number}/{len(found)})" if len(found) > 1 else ""
        with canvas.leaf(title + of, number) as leaf:
            before(leaf)
            for one in placed:
                x = one.column * (width + BETWEEN)
                if canvas.board.rtl:
                    x = area.width - x - width
                frame = Frame(area.x + x, area.y + one.top, width, one.piece.height)
                one.piece.draw(leaf, frame)


def column_width(area: Frame, columns: int) -> float:
    """How wide a column is."""
    return (area.width - BETWEEN * (columns - 1)) / columns
