"""How much of the map is known, and how much is assumed."""

from __future__ import annotations

from collections import Counter

from cjmap.board.board import Board, Known


def tally(board: Board) -> Counter[Known]:
    """How many entries (steps and items of all lanes) are known in which way."""
    steps = [column.known for column in board.columns]
    return Counter([*steps, *(slot.known for lane in board.lanes for slot in lane.slots)])
