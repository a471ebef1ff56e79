"""How wide each column is: equal where that reads well, else wider where it saves most lines."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from itertools import accumulate

from cjmap.layout.board import Board
from cjmap.layout.grid import GUTTER, INSET, MARGIN, Grid
from cjmap.layout.measure import Ruler
from cjmap.layout.scene import Style

NARROWEST = 120.0
WIDEST = 264.0
"""A longest word may widen its column up to here; beyond it the word breaks."""
STEP = 8.0
PADDING = 20.0 + 2 * INSET
"""Between a column's edges and the text of its cards, both sides together."""
CALM = 4
"""As long as no card needs more lines than this, all columns are equally wide."""
LEAST = 960.0
"""All columns together are at least this wide: the header needs the room."""
AREA = 1600.0
"""What the columns of an everyday map share (target: 9 columns of 178)."""

_TEXT = Style(13)
_WRAPPED = {"actions", "card", "box", "bubble", "pain", "opportunity", "touchpoint"}


def grid(board: Board, ruler: Ruler, *, reach: float) -> Grid:
    """The columns of a board. `reach` is the room kept free at the right for line ends."""
    texts = [list(column) for column in _texts(board)]
    widths = _widths(texts, ruler)
    edges = tuple(accumulate(widths, initial=MARGIN + GUTTER))
    return Grid(left=MARGIN, edges=edges, right=edges[-1] + reach)


def _texts(board: Board) -> Iterator[Iterator[str]]:
    """The texts of each column that wrap inside it."""
    cells: list[list[str]] = [[] for _ in board.columns]
    for lane in board.lanes:
        if lane.drawn == "actions":
            for column in board.columns:
                cells[column.index].append(getattr(column.content, "text", None) or "")
        if lane.drawn in _WRAPPED:
            for slot in lane.slots:
                if slot.first == slot.last:
                    cells[slot.first].append(getattr(slot.item, "text", None) or "")
    return (iter(cell) for cell in cells)


def _widths(texts: Sequence[Sequence[str]], ruler: Ruler) -> list[float]:
    count = len(texts)
    even = _rounded(min(max(AREA / count, 140.0), 256.0))
    even = max(even, _rounded(LEAST / count))
    least = [_least(column, ruler) for column in texts]
    if all(width <= even for width in least) and _calm(texts, even, ruler):
        return [even] * count
    return _unequal(
        texts, [min(width, even) for width in least], even * count, ruler, least
    )


def _rounded(width: float) -> float:
    """Up to the grid of 4 units."""
    return -(-width // 4) * 4


def _least(texts: Sequence[str], ruler: Ruler) -> float:
    longest = max((ruler.longest(text, _TEXT) for text in texts if text), default=0.0)
    return min(max(NARROWEST, _rounded(longest + PADDING)), WIDEST)


def _lines(texts: Sequence[str], width: float, ruler: Ruler) -> int:
    """What a width costs: the sum of squared line counts, so that tall cards count most."""
    room = width - PADDING
    return sum(ruler.line_count(text, _TEXT, room) ** 2 for text in texts if text)


def _calm(texts: Sequence[Sequence[str]], width: float, ruler: Ruler) -> bool:
    room = width - PADDING
    return all(
        ruler.line_count(text, _TEXT, room) <= CALM
        for column in texts
        for text in column
        if text
    )


def _unequal(
    texts: Sequence[Sequence[str]],
    widths: list[float],
    budget: float,
    ruler: Ruler,
    least: Sequence[float],
) -> list[float]:
    """Spend the budget step by step on the column that saves most; share out what is left."""
    widths = [max(width, need) for width, need in zip(widths, least, strict=True)]
    left = budget - sum(widths)
    costs = [
        _lines(column, width, ruler)
        for column, width in zip(texts, widths, strict=True)
    ]
    heap: list[tuple[float, int, float, int]] = []

    def offer(i: int) -> None:
        gain = _best(texts[i], widths[i], costs[i], ruler)
        if gain is not None:
            heapq.heappush(heap, (-gain[0], i, *gain[1:]))

    for i in range(len(widths)):
        offer(i)
    while heap:
        _, i, width, cost = heapq.heappop(heap)
        if width - widths[i] > left:
            continue
        left -= width - widths[i]
        widths[i], costs[i] = width, cost
        offer(i)
    share = max(0.0, left) / len(widths) // 4 * 4
    return [width + share for width in widths]


def _best(
    texts: Sequence[str], width: float, cost: int, ruler: Ruler
) -> tuple[float, float, int] | None:
    """The widening that saves most lines per unit: (saving per unit, width, cost)."""
    best: tuple[float, float, int] | None = None
    for steps in (1, 2, 3, 5, 8):
        wider = width + steps * STEP
        if wider > WIDEST:
            break
        saved = cost - (then := _lines(texts, wider, ruler))
        if saved > 0 and (best is None or saved / (steps * STEP) > best[0]):
            best = (saved / (steps * STEP), wider, then)
    return best
