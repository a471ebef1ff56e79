"""Cells that reach over several columns or rows → a table in which all rows are as wide."""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.importers.page.blocks import Line

Spanning = tuple[Line, int, int]
"""A cell, and over how many columns and rows it reaches."""
WIDEST = 100


def placed(rows: Sequence[Sequence[Spanning]]) -> tuple[tuple[Line, ...], ...]:
    """The rows; where a cell reaches, the others are empty."""
    found: list[list[Line]] = []
    reaching: dict[int, int] = {}
    for row in rows:
        line: list[Line] = []
        here = iter(row)
        reaching = {column: rest - 1 for column, rest in reaching.items() if rest > 1}
        taken = dict(reaching)
        for cell, wide, high in here:
            while len(line) in taken:
                line.append(cell._replace(text=""))
            if high > 1:
                reaching.update(dict.fromkeys(range(len(line), len(line) + wide), high))
            line += [cell, *[cell._replace(text="")] * (wide - 1)]
            if len(line) > WIDEST:
                break
        found.append(line)
    return tuple(map(tuple, found))
