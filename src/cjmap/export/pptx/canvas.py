"""What every kind of slide works with: the map, the deck, how texts are written and measured."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from cjmap.export.page import Page
from cjmap.export.pptx.deck import Deck, Layout, Slide
from cjmap.export.pptx.photos import Photos
from cjmap.export.pptx.sheet import Sheet
from cjmap.export.pptx.texts import Writing
from cjmap.layout.measure import Ruler
from cjmap.layout.scene import Frame
from cjmap.query.digest import Digest, digest

_NUMBER = '<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{}</a:fld>'


class Leaf(NamedTuple):
    """A slide in the making: where to draw, and in which frame."""

    sheet: Sheet
    photos: Photos
    area: Frame
    slide: Slide
    notes: list[str]


class Canvas:
    """Makes slides with a title."""

    def __init__(self, page: Page, deck: Deck, writing: Writing, *, own: bool) -> None:
        self.page, self.deck, self.writing, self.own = page, deck, writing, own
        self.board = page.board
        self.language = page.board.language
        self.found: Digest = digest(page.board)
        self.ruler = Ruler(page.board.code, page.board.rtl)
        self._plain = deck.layout("titleOnly", "obj", "tx", "objTx", "twoObj")

    @property
    def area(self) -> Frame:
        """Where the content of a slide goes."""
        return self._plain.area

    @contextmanager
    def leaf(self, title: str) -> Iterator[Leaf]:
        """A slide with a title, to be drawn on."""
        with self._made(self._plain, title, ("title", "ctrTitle")) as leaf:
            yield leaf

    @contextmanager
    def _made(self, layout: Layout, title: str, kinds: tuple[str, ...]) -> Iterator[Leaf]:
        slide = self.deck.slide(layout)
        sheet = Sheet(self.writing)
        place = layout.place(*kinds)
        if place:
            sheet.placeholder(place.named, self.writing.plain(title), "Title")
        leaf = Leaf(sheet, Photos(slide), layout.area, slide, [])
        yield leaf
        number = layout.place("sldNum")
        if number:
            run = f'<a:rPr lang="{self.writing.language}"/><a:t>‹#›</a:t>'
            sheet.placeholder(number.named, f"<a:p>{_NUMBER.format(run)}</a:p>", "Number")
        slide.close(sheet.xml(), "\n".join(leaf.notes), self.writing.language)
