"""How wide each column is: equal where that reads well, else wider where it saves most lines."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from operator import mul

from cjmap.board.board import Board
from cjmap.layout.grid import GUTTER, INSET, MARGIN, Grid
from cjmap.layout.measure import Ruler
from cjmap.layout.paragraph import BODY, MEDIUM
from cjmap.layout.scene import Style
from cjmap.layout.speech import spoken
from cjmap.model.journey import Action

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

RAGGED = 1.08
"""Lines break at words, so a text takes this much more room than its width says."""


def _medium(text: str) -> Style:
    return MEDIUM


def _body(text: str) -> Style:
    return BODY


_WRAPPED: dict[str, Callable[[str], Style]] = {
    "actions": _medium,
    "card": _body,
    "box": _body,
    "bubble": spoken,
    "pain": _body,
    "opportunity": _medium,
    "touchpoint": _body,
}
"""Lanes whose texts wrap inside a column, and the style of each text."""


def grid(board: Board, ruler: Ruler) -> Grid:
    """The columns of a board; nothing is kept free at the right yet."""
    cells: list[list[tuple[float, float]]] = [[] for _ in board.columns]
    for column, text, style in texts(board):
        cells[column].append(ruler.extent(text, style))
    return edged(widths(cells))


def edged(widths: Sequence[float]) -> Grid:
    """The columns of these widths side by side."""
    edges = tuple(accumulate(widths, initial=MARGIN + GUTTER))
    return Grid(left=MARGIN, edges=edges, right=edges[-1])


def texts(board: Board) -> Iterator[tuple[int, str, Style]]:
    """The texts that wrap inside one column: column, text, style."""
    for lane in board.lanes:
        style = _WRAPPED.get(lane.drawn)
        if lane.drawn == "actions":
            for column in board.columns:
                text = column.content.text if isinstance(column.content, Action) else ""
                if text:
                    yield column.index, text, MEDIUM
        elif style:
            for slot in lane.slots:
                text = getattr(slot.item, "text", None) or ""
                if text and slot.first == slot.last:
                    yield slot.first, text, style(text)


Cell = Sequence[tuple[float, float]]
"""The texts of a column: how wide each is on one line, and its longest word."""


def widths(cells: Sequence[Cell]) -> list[float]:
    """How wide columns are that hold these texts."""
    count = len(cells)
    even = _rounded(min(max(AREA / count, 140.0), 256.0))
    even = max(even, _rounded(LEAST / count))
    least = [_least(cell) for cell in cells]
    texts = [[total for total, _ in cell] for cell in cells]
    calm = all(max(_lines(totals, even - PADDING), default=0) <= CALM for totals in texts)
    if calm and all(width <= even for width in least):
        return [even] * count
    return _unequal(texts, least, even * count)


def _rounded(width: float) -> float:
    """Up to the grid of 4 units."""
    return -(-width // 4) * 4


def _least(cell: Cell) -> float:
    longest = max([word for _, word in cell], default=0.0)
    return min(max(NARROWEST, _rounded(longest + PADDING)), WIDEST)


def _lines(totals: Sequence[float], room: float) -> list[int]:
    """About how many lines each text takes in this room."""
    return [1 if total <= room else int(total / room * RAGGED) + 1 for total in totals]


def _cost(totals: Sequence[float], width: float) -> int:
    """What a width costs: the sum of squared line counts, so that tall cards count most."""
    lines = _lines(totals, width - PADDING)
    return sum(map(mul, lines, lines))


def _unequal(
    texts: Sequence[Sequence[float]], least: Sequence[float], budget: float
) -> list[float]:
    """Spend the budget step by step on the column that saves most; share out what is left."""
    widths = list(least)
    left = budget - sum(widths)
    costs = [_cost(totals, width) for totals, width in zip(texts, widths, strict=True)]
    heap: list[tuple[float, int, float, int]] = []

    def offer(i: int) -> None:
        best = _best(texts[i], widths[i], costs[i])
        if best is not None:
            heapq.heappush(heap, (-best[0], i, *best[1:]))

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


def _best(totals: Sequence[float], width: float, cost: int) -> tuple[float, float, int] | None:
    """The widening that saves most lines per unit: (saving per unit, width, cost)."""
    best: tuple[float, float, int] | None = None
    for steps in (1, 2, 3, 5, 8):
        wider = width + steps * STEP
        if wider > WIDEST:
            break
        saved = cost - (then := _cost(totals, wider))
        if saved > 0 and (best is None or saved / (steps * STEP) > best[0]):
            best = (saved / (steps * STEP), wider, then)
    return best
