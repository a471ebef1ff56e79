"""Journey diagrams of Mermaid → maps.

`head` takes off what is around a diagram, `parse` reads it, `to_map` makes the map. Pages that
show diagrams are read by `cjmap.importers.markdown`.
"""

from __future__ import annotations

import re

from cjmap.errors import CjmapError
from cjmap.importers.faults import refuse, text_of
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.mermaid.diagram import Diagram
from cjmap.importers.mermaid.parse import parse
from cjmap.importers.mermaid.to_map import draft
from cjmap.text.source import Source

_AROUND = re.compile(r"(?s)\A\s*---\s*\n.*?^---[ \t]*$|%%[^\n]*", re.MULTILINE)
_KIND = re.compile(r"^[ \t]*([A-Za-z][\w-]*)", re.MULTILINE)


def read(foreign: Foreign) -> Imported:
    """The map of a diagram."""
    source = text_of(foreign.name, foreign.data)
    source = Source(source.name, source.text.replace("\r\n", "\n").replace("\r", "\n"))
    diagram = parse(source)
    if not isinstance(diagram, Diagram) and "```mermaid" in source.text:
        raise CjmapError(
            f"{foreign.name} is a page that shows diagrams", "read it with --as markdown"
        )
    if not isinstance(diagram, Diagram):
        raise refuse(source, [diagram])
    return Imported((draft(diagram, foreign.name, foreign.stem),))


def kind_of(text: str) -> str:
    """The first word of a diagram, which says what it shows."""
    kind = _KIND.search(_AROUND.sub("", text))
    return kind[1] if kind else ""
