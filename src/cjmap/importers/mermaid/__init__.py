"""Journey diagrams of Mermaid → maps.

`blocks` finds the diagrams of a file, `head` takes off what is around one, `parse` reads it,
`to_map` makes the map.
"""

from __future__ import annotations

from cjmap.errors import CjmapError
from cjmap.importers.faults import refuse, text_of
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.mermaid.blocks import Block, blocks, is_markdown
from cjmap.importers.mermaid.diagram import Diagram
from cjmap.importers.mermaid.parse import parse
from cjmap.importers.mermaid.to_map import draft
from cjmap.text.source import Source


def read(foreign: Foreign) -> Imported:
    """The maps of all journey diagrams of a file."""
    source = text_of(foreign.name, foreign.data)
    source = Source(source.name, source.text.replace("\r\n", "\n").replace("\r", "\n"))
    found = list(blocks(source)) if is_markdown(source) else [Block(source)]
    journeys = [one for one in found if one.kind.casefold() == "journey"]
    if not journeys:
        raise CjmapError(
            f"{foreign.name} holds no journey diagram of Mermaid",
            f"its diagrams are: {', '.join(one.kind for one in found)}; a journey begins with the "
            "line `journey`",
        )
    read = [(one, parse(one.source)) for one in journeys]
    if problems := [one for _, one in read if not isinstance(one, Diagram)]:
        raise refuse(source, problems)
    maps = tuple(
        draft(one, foreign.name, block.heading or foreign.stem)
        for block, one in read
        if isinstance(one, Diagram)
    )
    others = (one for one in found if one not in journeys)
    return Imported(maps, tuple(f"line {one.line}: a diagram `{one.kind}`" for one in others))
