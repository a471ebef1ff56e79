"""Excel workbooks → maps."""

from __future__ import annotations

from cjmap.errors import CjmapError
from cjmap.importers import ours
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.workbook import sheets


def read(foreign: Foreign) -> Imported:
    """The map of a workbook of ours, with what was changed in its tables."""
    found = {ours.key_of(one.name): one.rows for one in sheets(foreign)}
    if ours.is_ours(found):
        return ours.read(found, foreign)
    raise CjmapError(
        f"{foreign.name} has no tables of a map",
        "expected is a workbook that `cjmap render -f xlsx` has written",
    )
