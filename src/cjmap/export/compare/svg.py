"""A comparison as one picture."""

from __future__ import annotations

from cjmap.export.compare.sheet import Sheet
from cjmap.layout.compare.place import lay_out
from cjmap.renderers import svg


def write(sheet: Sheet) -> bytes:
    """The picture as SVG."""
    return svg.write(lay_out(sheet.comparison, sheet.theme, sheet.view))
