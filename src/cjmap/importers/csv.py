"""Tables in CSV files → maps: first our own, else those of any other shape."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence

from cjmap.errors import CjmapError
from cjmap.importers import ours
from cjmap.importers.faults import text_of
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.sheet import maps
from cjmap.importers.sheet.csv_text import decoded, rows
from cjmap.importers.sheet.grid import grid
from cjmap.query.cells import Cell
from cjmap.text.formulas import unguarded

_DELIMITERS = ",;\t|"
_LONGEST = 1 << 24


def read(foreign: Foreign) -> Imported:
    """The map of the tables in a folder, or those of one file."""
    if foreign.files:
        return _folder(foreign)
    name, text = _table(foreign.name), decoded(foreign)
    if ours.is_ours({name: _rows(foreign.name, text.partition("\n")[0])}):
        return ours.read({name: _rows(foreign.name, text)}, foreign)
    return maps([grid(rows(foreign))], foreign)


def _folder(foreign: Foreign) -> Imported:
    found = {
        _table(name): _rows(name, text_of(name, data).text) for name, data in foreign.files.items()
    }
    if ours.is_ours(found):
        return ours.read(found, foreign)
    raise CjmapError(
        f"{foreign.name} has no tables of a map",
        "expected is the folder that `cjmap export -f csv` has written, with phases.csv; tables of "
        "other shapes are imported file by file",
    )


def _table(name: str) -> str:
    return ours.key_of(os.path.splitext(os.path.basename(name))[0])


def _rows(name: str, text: str) -> Sequence[Sequence[Cell]]:
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    csv.field_size_limit(_LONGEST)
    try:
        found = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return [[unguarded(cell) for cell in row] for row in found]
    except csv.Error as error:
        raise CjmapError(f"{name} is no CSV that can be read: {error}") from error
