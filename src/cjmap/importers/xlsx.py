"""Excel workbooks → maps: first our own, else those of any other shape."""

from __future__ import annotations

from cjmap.importers import ours
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.sheet import maps
from cjmap.importers.sheet.grid import grid
from cjmap.importers.workbook import sheets


def read(foreign: Foreign) -> Imported:
    """The map of a workbook of ours with what was changed in its tables, or those of its sheets."""
    read = sheets(foreign)
    found = {ours.key_of(one.name): one.rows for one in read}
    if ours.is_ours(found):
        return ours.read(found, foreign)
    return maps([grid(one.rows, one.name, one.merges) for one in read], foreign)
