"""Title and one line about the map, beside how much of it rests on evidence."""

from __future__ import annotations

from cjmap.board.header import facts
from cjmap.language.direction import dotted
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import BODY, TITLE, paragraph
from cjmap.layout.scene import Frame, Node, Picture
from cjmap.layout.share import share

_BESIDE = 28.0
"""Between a logo and what stands left of it."""
_ASIDE = 200.0
"""The room beside the title that the share of evidence takes at least."""


def draw(context: Context, top: float) -> tuple[tuple[Node, ...], float]:
    """The header from `top` on, and where it ends."""
    grid, ruler, journey = context.grid, context.ruler, context.board.journey
    logo = context.theme.logo
    right = grid.right - (logo.width + _BESIDE if logo else 0.0)
    known = share(context) if context.board.evidenced and not context.marks else None
    room = right - grid.left - (max(known.width + 16, _ASIDE) if known else 0)
    title = paragraph(journey.title, TITLE, "ink", room, ruler).hugged()
    line = dotted(facts(journey, context.board.language), context.board.rtl)
    about = paragraph(line, BODY, "muted", room, ruler).hugged()
    nodes: list[Node] = [*title.draw(grid.left, top)]
    y = top + title.height + 4
    nodes += about.draw(grid.left, y)
    bottom = y + about.height
    for text in context.marks.head if context.marks else ():
        said = paragraph(text, BODY, "ink", room, ruler).hugged()
        nodes += said.draw(grid.left, bottom + 4)
        bottom += 4 + said.height
    nodes += known.draw(right, top, context) if known else ()
    if logo:
        place = Frame(grid.right - logo.width, top, logo.width, logo.height)
        nodes.append(Picture(place, logo.src, logo.alt, logo.data))
    return tuple(nodes), max(bottom, top + (logo.height if logo else 0.0))
