"""A map as PDF: lines stay lines, texts can be searched and copied, phases are bookmarks."""

from __future__ import annotations

from cjmap.export.page import Page
from cjmap.export.pdf.poster import poster
from cjmap.export.pdf.sheets import Sheet, papers, whole
from cjmap.export.pdf.write import written
from cjmap.layout.place import lay_out


def write(map: Page, *, page: str = "long", orientation: str = "") -> bytes:
    """The map on one page of a size, or as a poster on several.

    `orientation` is `landscape` or `portrait`; without it, it is the one with the larger picture.
    """
    paper = papers(page, orientation)
    scene = lay_out(map.board, map.theme, map.view)
    sheets: tuple[Sheet, ...]
    sheets = poster(map, paper) if paper.tiled else (whole(scene, paper),)
    return written(scene, sheets)
