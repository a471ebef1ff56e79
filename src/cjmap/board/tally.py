"""How much of the map is known, and how much is assumed."""

from __future__ import annotations

from collections import Counter

from cjmap.board.board import Board, Known


def tally(board: Board) -> Counter[Known]:
    """How many entries (the items of all lanes, and the steps where they are shown) are known in
    which way."""
    counted = Counter(slot.known for lane in board.lanes for slot in lane.slots)
    if any(lane.key == "actions" for lane in board.lanes):
        counted.update(column.known for column in board.columns)
    return counted
