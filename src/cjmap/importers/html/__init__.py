"""Pages in HTML → maps: journeys as headings with lists or paragraphs, and as tables."""

from __future__ import annotations

from cjmap.importers.faults import text_of
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.html.read import blocks
from cjmap.importers.page import maps


def read(foreign: Foreign) -> Imported:
    """The maps of all journeys of a page."""
    source = text_of(foreign.name, foreign.data)
    return maps(tuple(blocks(source.text)), source, foreign)
