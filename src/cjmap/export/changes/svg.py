"""The changes of a map as one picture."""

from __future__ import annotations

from cjmap.export.changes.seen import Looks, seen
from cjmap.layout.place import lay_out
from cjmap.renderers import svg
from cjmap.report.changes.result import Compared


def write(one: Compared, looks: Looks) -> bytes:
    """The picture; a map that cannot be read is a `CjmapError`."""
    found = seen(one, looks)
    return svg.write(lay_out(found.board, looks.theme, found.view, found.marks))
