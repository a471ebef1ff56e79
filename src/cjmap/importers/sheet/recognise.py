"""Cells → the table that they make: where the headings stand, and which way the phases run."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import ABOUT, Words, bare
from cjmap.importers.sheet.items import line as one_line
from cjmap.importers.sheet.table import LONGEST, Heading, Record, Table
from cjmap.text.counting import letters

_DASHES = ("-", "–", "—")
"""What people write where nothing is to be said."""
_PLUS = ("+", "++", "+++", "--", "−−", "––", "+/-", "±")
_NUMBERED = re.compile(r"\W*\d{1,2}\W")


class _Line(NamedTuple):
    """A row or column that may be the one with the headings."""

    across: bool
    number: int
    keys: dict[int, str]

    @property
    def weight(self) -> int:
        return len(set(self.keys.values()))


def recognise(cells: Sequence[Cell], words: Words) -> Table | None:
    """The table of some cells; None where they make none with phases or steps."""
    known = list(_known(cells, words))
    lines = [*_lines(known, across=True), *_lines(known, across=False)]
    for line in islice(_likeliest(lines, cells, words), 4):
        if line.weight > 1 or "phases" in line.keys.values():
            table = _table(cells, line, words)
            if table and len(table.headings) > 1 and table.records:
                return table
    return None


def _known(cells: Sequence[Cell], words: Words) -> Iterator[tuple[Cell, str]]:
    """The cells that may be headings, with what they mean."""
    lets = words.sieve.lets
    for cell in cells:
        text = cell.text
        if len(text) <= LONGEST and lets(text):
            meant = words.meaning(text)
            if meant and meant.key not in ABOUT:
                yield cell, meant.key


def _lines(known: Sequence[tuple[Cell, str]], across: bool) -> Iterator[_Line]:
    """All rows or columns in which a heading is known."""
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for cell, key in known:
        line, place = (cell.column, cell.row) if across else (cell.row, cell.column)
        found[line][place] = key
    return (_Line(across, number, keys) for number, keys in found.items())


def _likeliest(lines: Sequence[_Line], cells: Sequence[Cell], words: Words) -> Iterator[_Line]:
    """The lines with most headings first; where some have as many, those that read as they should.

    The cells are looked at only where that decides.
    """
    in_order = sorted(lines, key=lambda one: (-one.weight, one.number))
    for _, some in groupby(in_order, key=lambda one: one.weight):
        tied = list(some)
        if len(tied) > 1:
            tied.sort(key=lambda one: not _reads_so(one, cells, words))
        yield from tied


def _reads_so(line: _Line, cells: Sequence[Cell], words: Words) -> bool:
    """Where both ways are as good: whether the phases look like phases this way."""
    place = next((one for one, key in line.keys.items() if key == "phases"), 0)

    def looks(across: bool) -> int:
        corner = (place, line.number) if line.across else (line.number, place)
        row, column = corner
        texts = [
            one.text
            for one in cells
            if (
                one.row == row and one.column > column
                if across
                else one.column == column and one.row > row
            )
        ]
        return sum(bool(_NUMBERED.match(one)) or bare(one) in words.phases for one in texts)

    this, other = looks(line.across), looks(not line.across)
    return this > other or (this == other and line.across)


def _table(cells: Sequence[Cell], line: _Line, words: Words) -> Table | None:
    across, number = line.across, line.number
    rows: dict[int, dict[int, Cell]] = defaultdict(dict)
    above, beside = [], []
    phase = _phase_place(cells, line)
    if phase is None:
        return None
    first = phase or min(line.keys)
    signed = _signed(cells, line)
    for cell in cells:
        at, place = (cell.column, cell.row) if across else (cell.row, cell.column)
        if cell.row < (first if across else number):
            above.append(cell)
        elif (across and at < number) or (
            cell.text in _DASHES and at != number and place not in (phase, *signed)
        ):
            beside.append(cell)
        else:
            rows[at][place] = cell
    beside += _asides(rows, number, phase, words)
    heads = rows.pop(number)
    records = tuple(Record(at, rows[at]) for at in sorted(rows))
    places = {place for record in records for place in record.cells} | heads.keys()
    headings = _headings(sorted(places), heads, line, phase)
    return Table(across, number, phase, headings, records, tuple(above), tuple(beside))


def _asides(rows: dict[int, dict[int, Cell]], number: int, phase: int, words: Words) -> list[Cell]:
    """Takes out of the lines what explains the table or sums it up, as legends and averages."""
    legends = [place for place, head in rows[number].items() if words.is_aside(head.text)]
    taken: list[Cell] = []
    for at, row in list(rows.items()):
        begins = [cell.text for place, cell in row.items() if place <= phase or len(row) == 1]
        if at != number and any(map(words.is_aside, begins)):
            taken += rows.pop(at).values()
        else:
            taken += [row.pop(place) for place in legends if place in row]
    return sorted(taken)


def _signed(cells: Sequence[Cell], line: _Line) -> set[int]:
    """The places of feelings that are said by plus and minus: there a dash says something."""
    felt = {place for place, key in line.keys.items() if key == "emotions"}
    return {
        place
        for cell in cells
        if cell.text in _PLUS and (place := cell.row if line.across else cell.column) in felt
    }


def _phase_place(cells: Sequence[Cell], line: _Line) -> int | None:
    """Where the phases stand: headed so, else before the first lane; 0 where only steps are."""
    for place, key in line.keys.items():
        if key == "phases":
            return place
    first = min(line.keys)
    count: dict[int, int] = defaultdict(int)
    for cell in cells:
        at, place = (cell.column, cell.row) if line.across else (cell.row, cell.column)
        if at > line.number and place < first:
            count[place] += 1
    if fitting := [place for place, held in count.items() if held > 1]:
        return max(fitting)
    return 0 if "actions" in line.keys.values() else None


def _headings(
    places: Sequence[int], heads: dict[int, Cell], line: _Line, phase: int
) -> dict[int, Heading]:
    """The heading of every place; one without goes on with that before it."""
    found: dict[int, Heading] = {}
    last: Heading | None = None
    for place in places:
        cell = heads.get(place)
        if cell:
            key = line.keys.get(place, "")
            name = one_line(cell.text)
            name = name.rstrip(" :：") or name
            last = Heading(name if len(name) <= LONGEST else _nameless(line, place), key, cell)
        elif last is None or last.key == "phases" or place < phase:
            last = Heading(_nameless(line, place), "")
        found[place] = last
        if place == phase:
            found[place] = last = Heading(last.name, "phases", cell)
    return found


def _nameless(line: _Line, place: int) -> str:
    return f"Row {place}" if line.across else f"Column {letters(place)}"
