"""Excel workbooks → maps: first our own, else those of any other shape."""

from __future__ import annotations

from cjmap.importers import ours
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.sheet import maps
from cjmap.importers.sheet.grid import grid
from cjmap.importers.workbook import Sheet, sheets, unread


def read(foreign: Foreign) -> Imported:
    """The map of a workbook of ours with what was changed in its tables, or those of its sheets."""
    read = sheets(foreign)
    found = {ours.key_of(one.name): one.rows for one in _in_keys(read)}
    if ours.is_ours(found):
        return ours.read(found, foreign)
    made = maps([grid(one.rows, one.name, one.merges) for one in read], foreign)
    return made._replace(left_out=(*made.left_out, *unread(foreign)))


def _in_keys(found: list[Sheet]) -> list[Sheet]:
    """The sheets of a workbook of ours with the keys of our tables, in whatever language they are:
    a hidden sheet tells them."""
    told = next((one.rows for one in found if one.name == "Headings"), [])
    keys = {(str(row[0]), str(row[1] or "")): str(row[2]) for row in told[1:] if len(row) > 2}
    return [
        Sheet(
            keys.get((one.name, ""), one.name),
            [[keys.get((one.name, str(cell)), cell) for cell in one.rows[0]], *one.rows[1:]],
        )
        if one.rows and (one.name, "") in keys
        else one
        for one in found
        if one.rows is not told
    ]
