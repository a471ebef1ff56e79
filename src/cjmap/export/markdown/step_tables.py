"""The steps of a phase with their lanes, in as many tables as can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjmap.board.board import Lane
from cjmap.board.routes import Edge
from cjmap.export.markdown.items import item
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.steps import step
from cjmap.export.markdown.table import bullets, several
from cjmap.query.story import Step
from cjmap.text.markdown import text

WIDEST = 6
"""Columns of a table: more would be too narrow to read. Other lanes get a table of their own."""
_BEHIND = "frontstage"
"""The first lane of what the organisation does: if there are many, it begins a further table."""

Ways = Mapping[int, Sequence[Edge]]


def tables(steps: Sequence[Step], ways: Ways, sheet: Sheet) -> Iterator[str]:
    """The first table tells all of each step, further ones name it again where they hold more.

    Steps without any lanes are a list, and so are the lanes of a single step if there are many.
    """
    who = not sheet.alike
    names = [step(one.column, ways.get(one.column.index, ()), sheet) for one in steps]
    first, *others = _groups(_lanes(steps, sheet), WIDEST - (2 if who else 1))
    if others and len(steps) == 1:
        yield names[0]
        yield bullets(_listed(steps[0], who, sheet))
    elif first or who:
        people = [sheet.acting(one.column.index) if who else "" for one in steps]
        yield _table([names, people], steps, first, sheet)
        for lanes in others:
            yield _table([[sheet.step(one.column.index) for one in steps]], steps, lanes, sheet)
    else:
        yield "\n".join(f"{number}. {name}" for number, name in enumerate(names, 1))


def _table(
    before: Sequence[list[str]], steps: Sequence[Step], lanes: Sequence[Lane], sheet: Sheet
) -> str:
    """A row for each step; `before` are the columns before its lanes.

    With the names alone before them, steps that hold nothing are left out.
    """
    say = sheet.language.say
    head = [say("Step"), say("Who")][: len(before)] + [text(lane.label) for lane in lanes]
    rows = []
    for at, one in enumerate(steps):
        cells = [several(_items(one, lane, sheet)) for lane in lanes]
        if len(before) > 1 or any(cells):
            rows.append([*(column[at] for column in before), *cells])
    return sheet.table(head, rows)


def _listed(only: Step, who: bool, sheet: Sheet) -> Iterator[tuple[str, list[str]]]:
    if who:
        yield sheet.language.say("Who"), [sheet.acting(only.column.index)]
    for lane in _lanes([only], sheet):
        yield text(lane.label), _items(only, lane, sheet)


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


def _items(one: Step, lane: Lane, sheet: Sheet) -> list[str]:
    """What a step has in a lane."""
    if lane.key == "channels":
        return [", ".join(map(text, one.channels))] if one.channels else []
    return [item(entry, sheet) for entry in one.entries if entry.lane.key == lane.key]
