"""Tables in CSV files → maps."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Sequence

from cjmap.errors import CjmapError
from cjmap.importers import ours
from cjmap.importers.faults import text_of
from cjmap.importers.foreign import Foreign, Imported
from cjmap.query.cells import Cell
from cjmap.text.formulas import unguarded

_DELIMITERS = ",;\t|"
_LONGEST = 1 << 24


def read(foreign: Foreign) -> Imported:
    """The map of the tables in a folder, or of one file with steps or phases."""
    files = foreign.files or {os.path.basename(foreign.name): foreign.data}
    found = {
        ours.key_of(os.path.splitext(name)[0]): _rows(name, data) for name, data in files.items()
    }
    if ours.is_ours(found):
        return ours.read(found, foreign)
    raise CjmapError(
        f"{foreign.name} has no tables of a map",
        "expected is the folder that `cjmap export -f csv` has written, with phases.csv",
    )


def _rows(name: str, data: bytes) -> Sequence[Sequence[Cell]]:
    text = text_of(name, data).text
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    csv.field_size_limit(_LONGEST)
    try:
        found = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return [[unguarded(cell) for cell in row] for row in found]
    except csv.Error as error:
        raise CjmapError(f"{name} is no CSV that can be read: {error}") from error
