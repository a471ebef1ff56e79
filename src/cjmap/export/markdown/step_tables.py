"""The steps of a phase with their lanes, in as many tables as can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjmap.board.board import Lane
from cjmap.board.routes import Edge
from cjmap.export.markdown.escape import text
from cjmap.export.markdown.items import item
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.steps import step
from cjmap.export.markdown.table import several, table
from cjmap.query.story import Step

WIDEST = 6
"""Columns of a table: more would be too narrow to read. Other lanes get a table of their own."""
_BEHIND = "frontstage"
"""The first lane of what the organisation does: if there are many, it begins a further table."""

Ways = Mapping[int, Sequence[Edge]]


def tables(steps: Sequence[Step], ways: Ways, sheet: Sheet) -> Iterator[str]:
    """The first table tells all of each step, further ones name it again where they hold more.

    Steps without any lanes are a list.
    """
    say = sheet.language.say
    who = not sheet.alike
    first, *others = _groups(_lanes(steps, sheet), WIDEST - (2 if who else 1))
    rows = [[step(one.column, ways.get(one.column.index, ()), sheet)] for one in steps]
    if not (first or who):
        yield "\n".join(f"{number}. {row[0]}" for number, row in enumerate(rows, 1))
        return
    for row, one in zip(rows, steps, strict=True):
        row.append(sheet.acting(one.column.index) if who else "")
        row += (_cell(one, lane, sheet) for lane in first)
    yield table([say("Step"), say("Who"), *_labels(first)], rows)
    for group in others:
        more = ([_cell(one, lane, sheet) for lane in group] for one in steps)
        full = [
            [sheet.step(one.column.index), *cells]
            for one, cells in zip(steps, more, strict=True)
            if any(cells)
        ]
        yield table([say("Step"), *_labels(group)], full)


def _labels(lanes: Sequence[Lane]) -> list[str]:
    return [text(lane.label) for lane in lanes]


def _lanes(steps: Sequence[Step], sheet: Sheet) -> list[Lane]:
    """The lanes that hold something here, in their order."""
    used = {entry.lane.key for one in steps for entry in one.entries}
    if any(one.channels for one in steps):
        used.add("channels")
    return [lane for lane in sheet.board.lanes if lane.key in used]


def _groups(lanes: Sequence[Lane], most: int) -> Iterator[Sequence[Lane]]:
    """The lanes in groups of similar size, none larger than `most`; at least one group."""
    keys = [lane.key for lane in lanes]
    cut = keys.index(_BEHIND) if len(lanes) > most and _BEHIND in keys else 0
    yield from _even(lanes[:cut], most) if cut else ()
    yield from _even(lanes[cut:], most)


def _even(lanes: Sequence[Lane], most: int) -> Iterator[Sequence[Lane]]:
    count = max(1, -(-len(lanes) // most))
    size = -(-len(lanes) // count)
    for number in range(count):
        yield lanes[number * size : (number + 1) * size]


def _cell(one: Step, lane: Lane, sheet: Sheet) -> str:
    if lane.key == "channels":
        return ", ".join(map(text, one.channels))
    return several(item(entry, sheet) for entry in one.entries if entry.lane.key == lane.key)
