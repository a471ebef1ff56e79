"""A table as it was recognised: which way it runs, what its headings mean, what it holds."""

from __future__ import annotations

from typing import NamedTuple

from cjmap.importers.sheet.grid import Cell
from cjmap.text.counting import letters

LONGEST = 200
"""What is longer than this is no name of a lane."""


class Heading(NamedTuple):
    """What stands before a row or above a column; `key` is empty where nobody knows."""

    name: str
    key: str
    cell: Cell | None = None


class Record(NamedTuple):
    """One column of a table whose phases run across, one row of one whose phases run down."""

    line: int
    cells: dict[int, Cell]


class Table(NamedTuple):
    """A table of a sheet.

    Its headings stand on one `line` (a row or a column), each at a *place* in it; every further
    line is a record with a cell at some of these places. `across`: the phases run across, so
    lines are columns and places rows. `phase` is the place of the phases, 0 where there are none.

    `above` is what stands over it, `beside` what is in no record. `told` says how it runs where it
    is no table that is seen.
    """

    across: bool
    line: int
    phase: int
    headings: dict[int, Heading]
    records: tuple[Record, ...]
    above: tuple[Cell, ...]
    beside: tuple[Cell, ...]
    told: str = ""

    def reach(self, cell: Cell) -> int:
        """The last line that a cell reaches to."""
        return cell.right if self.across else cell.bottom

    @property
    def way(self) -> str:
        """How the table runs, for people."""
        if self.told:
            return self.told
        column, row = (self.line, self.phase) if self.across else (self.phase, self.line)
        down = f"column {letters(column)}" if column else ""
        if not self.phase:
            steps = f"steps across, headings in {down}" if self.across else "a step in every row"
            return f"{steps}, no phases"
        if self.across:
            return f"phases across in row {row}, lanes down in {down}"
        return f"phases down in {down}, lanes across in row {row}"
