"""The sheet that looks like the map, where somebody has changed it: its texts go into the tables.

A hidden sheet tells how it was made. A text that was changed and stands for one thing is changed in
the row of that thing; all else is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cjmap.importers.tables import Row, Rows
from cjmap.query.cells import Cell, read
from cjmap.text.counting import letters

Cells = Sequence[Sequence[Cell]]
_IDS = {"phases": ("phase_id", "phase"), "steps": ("step_id", "text")}
"""Where a table has its ids and its texts, if not under `id` and `text`."""


class Change(NamedTuple):
    """A text of the sheet that was another when it was made; `id` is that of what it shows."""

    where: str
    id: str
    old: str
    new: str


def taken_over(found: Rows, shown: Cells, made: Cells) -> tuple[Rows, list[str], list[str]]:
    """The tables with the texts of the sheet, what was taken over, and what was not."""
    changes, strange = _changes(shown, made)
    taken: list[str] = []
    for change in changes:
        table, row = _row_of(change.id, found)
        text = _text(change, row.text(_keys(table)[1])) if row else None
        if row is None or text is None:
            strange.append(f"{change.where}: `{change.new}`, which was `{change.old}`")
            continue
        new = row._replace(cells={**row.cells, _keys(table)[1]: text})
        found = {**found, table: [new if one is row else one for one in found[table]]}
        taken.append(f"{change.where}: `{text}`")
    return found, taken, strange


def _changes(shown: Cells, made: Cells) -> tuple[list[Change], list[str]]:
    before = {(int(row), int(column)): (text, ids) for row, column, text, ids in _lines(made)}
    if not before:
        return [], []
    labels = {place: text for place, (text, _) in before.items() if not place[1]}
    if any(_at(shown, place) != text for place, text in labels.items()):
        return [], ["the sheet Map: its lanes have moved, so nothing was read from it"]
    changes, strange = [], []
    for place, (old, ids) in before.items():
        new = _at(shown, place)
        if new != old:
            parts = list(_parts(place, old, new, ids))
            changes += parts
            strange += [] if parts else [f"{_name(place)}: `{new}`, which was `{old}`"]
    first = min(row for row, _ in before)
    for number, cells in enumerate(shown):
        for column, cell in enumerate(cells):
            place = number, column
            if number >= first and place not in before and read("text", cell):
                strange.append(f"{_name(place)}: `{_at(shown, place)}`, which is new")
    return changes, strange


def _lines(made: Cells) -> Iterator[tuple[float, float, str, list[str]]]:
    for row, column, text, *ids in made[1:]:
        if isinstance(row, int | float) and isinstance(column, int | float):
            yield row, column, str(text or ""), read("refs", ids[0] if ids else None) or []


def _parts(place: tuple[int, int], old: str, new: str, ids: Sequence[str]) -> Iterator[Change]:
    """Thing by thing, where there are still as many."""
    olds, news = _things(old, len(ids)), _things(new, len(ids))
    if len(ids) == len(olds) == len(news):
        for id_, before, after in zip(ids, olds, news, strict=True):
            if before != after:
                yield Change(_name(place), id_, before, after)


def _things(text: str, count: int) -> list[str]:
    return [text] if count == 1 else re.split(r"\n(?=• )", text)


def _row_of(id_: str, found: Rows) -> tuple[str, Row | None]:
    for table, rows in found.items():
        for row in rows:
            if row.text(_keys(table)[0]) == id_:
                return table, row
    return "", None


def _keys(table: str) -> tuple[str, str]:
    return _IDS.get(table, ("id", "text"))


def _text(change: Change, text: str) -> str | None:
    """The text of a thing, where only that was changed, and only in the sheet."""
    before, found, after = change.old.partition(text)
    new = change.new
    if not text or not found or not (new.startswith(before) and new.endswith(after)):
        return None
    return new[len(before) : len(new) - len(after)].strip() or None


def _at(shown: Cells, place: tuple[int, int]) -> str:
    row, column = place
    cells: Mapping[int, Cell] = dict(enumerate(shown[row])) if row < len(shown) else {}
    return str(read("text", cells.get(column)) or "")


def _name(place: tuple[int, int]) -> str:
    """A cell as Excel names it."""
    row, column = place
    return f"Map {letters(column + 1)}{row + 1}"
