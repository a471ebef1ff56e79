"""Which slides a map makes, in their order."""

from __future__ import annotations

from collections.abc import Callable

from cjmap.errors import CjmapError
from cjmap.export.page import Page
from cjmap.export.pptx import (
    curve_slide,
    front,
    matrix_slide,
    overview,
    people,
    phase_slides,
    tables,
)
from cjmap.export.pptx.canvas import Canvas
from cjmap.export.pptx.colours import colours_of, own_colours
from cjmap.export.pptx.deck import Deck
from cjmap.export.pptx.own import own_template
from cjmap.export.pptx.texts import Writing

_SLIDES: tuple[tuple[Callable[[Canvas], None], tuple[str, ...]], ...] = (
    (front.write, ("about",)),
    (people.write, ("persona",)),
    (overview.write, ("overview",)),
    (curve_slide.write, ("emotions",)),
    (phase_slides.write, ("phases",)),
    (matrix_slide.write, ("opportunities",)),
    (tables.measures, ("metrics",)),
    (tables.sources, ("evidence",)),
)
"""What writes slides, and the sections that they are."""


class Slides:
    """A deck, and what its slides are made from."""

    def __init__(self, page: Page) -> None:
        board = page.board
        if page.presentation:
            self.deck = Deck(page.presentation)
            colours = colours_of(page.theme, self.deck.scheme())
        else:
            self.deck = Deck(own_template(page.theme, board.code, board.rtl))
            colours = own_colours(page.theme)
        writing = Writing(colours, board.code, board.rtl, self.deck.scale)
        self._canvas = Canvas(page, self.deck, writing, own=not page.presentation)

    def make(self) -> None:
        """All slides."""
        wanted = self._canvas.page.sections
        for write, sections in _SLIDES:
            if not wanted or any(one in wanted for one in sections):
                write(self._canvas)
        if not self.deck.count:
            known = ", ".join(name for _, names in _SLIDES for name in names)
            raise CjmapError(
                f"the map has no slides of the sections that are wanted: {', '.join(wanted)}",
                f"there are slides for {known}, where a map holds something for them",
            )
