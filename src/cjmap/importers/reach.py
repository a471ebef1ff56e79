"""How far the cells of a sheet reach that hold something, told from its XML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from xml.parsers import expat

_CELL = re.compile(
    rb'<(?:\w+:)?c(?: r="([A-Z]{1,3})([0-9]{1,7})"|(?=[\s/>])(?! r?=?"?[A-Z]*[0-9]*\Z))'
)
"""A cell and its place, as nearly all programs write it; others have none. One that is cut off at
the end comes again."""
_PLACE = re.compile("([A-Za-z]+)([0-9]+)")


class Reach(NamedTuple):
    """So many columns and rows from A1 on; `sure` where every cell has its place as usual."""

    columns: int = 0
    rows: int = 0
    sure: bool = True


def further(so_far: Reach, text: bytes) -> Reach:
    """With the cells of a further piece of the XML, also those that hold nothing."""
    found = _CELL.findall(text)
    if not found:
        return so_far
    letters, digits = map(set, zip(*found, strict=True))
    return Reach(
        max(so_far.columns, *map(_number, letters)),
        max(so_far.rows, *(int(one or b"0") for one in digits)),
        so_far.sure and b"" not in letters,
    )


def closely(pieces: Iterable[bytes]) -> Reach:
    """The reach of the cells that hold something, wherever they say that they stand.

    A `ValueError` where it is no XML.
    """
    cells = _Cells()
    parser = expat.ParserCreate()
    parser.StartElementHandler = cells.start
    parser.EndElementHandler = cells.end
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise ValueError("no XML") from error
    return Reach(cells.columns, cells.rows)


class _Cells:
    """Counts along: a row or cell without a place stands behind the last one."""

    def __init__(self) -> None:
        self.columns = self.rows = 0
        self._row = self._column = 0
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        kind, place = name.rpartition(":")[2], attributes.get("r", "")
        if kind == "row":
            self._row = int(place) - 1 if place.isdecimal() else self._row
        elif kind == "c":
            self._inside = True
            if found := _PLACE.fullmatch(place):
                self._column = _number(found[1].upper().encode()) - 1
                self._at = int(found[2])
            else:
                self._at = self._row + 1
        elif self._inside:
            self.columns = max(self.columns, self._column + 1)
            self.rows = max(self.rows, self._at)

    def end(self, name: str) -> None:
        kind = name.rpartition(":")[2]
        if kind == "row":
            self._row += 1
            self._column = 0
        elif kind == "c":
            self._inside = False
            self._column += 1


def _refuse(*_: object) -> None:
    raise ValueError("entities of its own")


def _number(letters: bytes) -> int:
    """A column by its letters: `B` is 2, `AA` 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number
