"""Tables of Excel and CSV in the shapes that people really have → maps.

A sheet is a `grid` (`csv_text` reads those of CSV); `blocks` finds the tables on a sheet, and
`recognise` which way each runs, by what `headings` knows; `journey` has its phases and steps,
`about` what stands above it, `lanes`, `items` and `feelings` what its cells say; `to_map` writes
the map and `telling` says what was understood.

Every cell that holds something is in a map, or is named in what was left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Draft, Foreign, Imported
from cjmap.importers.sheet.blocks import tables
from cjmap.importers.sheet.grid import Grid
from cjmap.importers.sheet.headings import extended, shipped
from cjmap.importers.sheet.telling import cells_left
from cjmap.importers.sheet.to_map import draft

EXPECTED = (
    "expected is a table with phases across and lanes down, phases down and lanes across, or a "
    "step in every row; at least two headings have to be known, such as Phase, Actions, Emotions"
)


def maps(grids: Sequence[Grid], foreign: Foreign) -> Imported:
    """The maps of all tables on all sheets; a `CjmapError` where there are none."""
    words = extended(shipped(), foreign.words)
    drafts: list[Draft] = []
    left: list[str] = []
    for one in grids:
        if one.too_much:
            left.append(f"{_place(one)}{one.too_much}, more than a journey has")
            continue
        found = tables(one, words)
        title = one.name if len(grids) > 1 and one.name else foreign.stem
        for number, table in enumerate(found.tables, 1):
            nth = f"{title} {number}" if len(found.tables) > 1 else title
            where = f"{foreign.name}, sheet {one.name}" if one.name else foreign.name
            drafts.append(draft(table, words, where, nth))
        left.extend(f"{_place(one)}{text}" for text in cells_left(found.rest))
    if not drafts:
        raise CjmapError(_nothing(grids, foreign), EXPECTED)
    return Imported(tuple(drafts), tuple(left))


def _place(one: Grid) -> str:
    return f"sheet {one.name}: " if one.name else ""


def _nothing(grids: Sequence[Grid], foreign: Foreign) -> str:
    for one in grids:
        if one.too_much:
            return f"{foreign.name}: {_place(one)}{one.too_much} are more than a journey has"
    if not any(one.cells for one in grids):
        return f"{foreign.name} is empty"
    return f"{foreign.name}: no table of a journey was recognised"
