"""Pages in Markdown → maps: journeys as headings with lists, as tables, as Mermaid diagrams."""

from __future__ import annotations

from cjmap.errors import CjmapError
from cjmap.importers.faults import text_of
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.markdown.front import apart
from cjmap.importers.markdown.read import blocks
from cjmap.importers.page import maps
from cjmap.text.source import Source

MAX_BYTES = 1 << 20
"""Longer pages are data, not journeys."""


def read(foreign: Foreign) -> Imported:
    """The maps of all journeys of a page."""
    if len(foreign.data) > MAX_BYTES:
        raise CjmapError(
            f"{foreign.name} has {len(foreign.data):,} bytes; a page of journeys has some thousand",
            "take out what belongs to no map",
        )
    source = text_of(foreign.name, foreign.data)
    source = Source(source.name, source.text.replace("\r\n", "\n").replace("\r", "\n"))
    text, front = apart(source)
    return maps((*front, *blocks(text)), source, foreign)
