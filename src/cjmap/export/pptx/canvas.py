"""What every kind of slide works with: the map, the deck, how texts are written and measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from cjmap.export.page import Page
from cjmap.export.pptx.deck import Deck, Slide
from cjmap.export.pptx.layouts import Layout
from cjmap.export.pptx.photos import Photos
from cjmap.export.pptx.sheet import Sheet, Skin
from cjmap.export.pptx.texts import Writing
from cjmap.export.pptx.trace import Tracer
from cjmap.layout.measure import Ruler
from cjmap.layout.scene import Frame, Node, Style
from cjmap.query.digest import Digest, digest

_NUMBER = '<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{}</a:fld>'


_SLACK = 0.9
"""Of fonts that nobody has measured; ours takes less room than the one that texts are measured in,
for letters up to Cyrillic and the signs between them."""
_LATIN_TO = "\u0530"


class Leaf(NamedTuple):
    """A slide in the making: where to draw, and in which frame."""

    sheet: Sheet
    photos: Photos
    area: Frame
    slide: Slide
    notes: list[str]
    number: int = 1
    """Which one it is of the slides that belong together."""


class Canvas:
    """Makes slides with a title."""

    def __init__(self, page: Page, deck: Deck, writing: Writing, *, own: bool) -> None:
        self.page, self.deck, self.writing, self.own = page, deck, writing, own
        self.board = page.board
        self.language = page.board.language
        self.found: Digest = digest(page.board)
        self.ruler = Ruler(page.board.code, page.board.rtl)
        self._known = own and not page.theme.typeface
        self._plain = deck.layout("titleOnly", "obj", "tx", "objTx", "twoObj")

    def nodes(self, leaf: Leaf, nodes: Sequence[Node], at: tuple[float, float]) -> None:
        """Draw what the picture has, too: faces, icons; its origin is at a point."""
        if nodes:
            Tracer(leaf.sheet, leaf.photos, at, 1.0).all(nodes)

    def slack(self, text: str) -> float:
        """How much of its width a text is measured for, so that it fits in other fonts, too."""
        return 1.0 if self._known and max(text, default="") < _LATIN_TO else _SLACK

    def fill(self, role: str, opacity: float = 1.0) -> Skin:
        """A plain surface."""
        colour = self.writing.colours.xml(role, opacity)
        return Skin(f"<a:solidFill>{colour}</a:solidFill>")

    def stroke(self, role: str, width: float, dash: str = "") -> Skin:
        """A line; `dash` is its element, if it has one."""
        colour = f"<a:solidFill>{self.writing.colours.xml(role)}</a:solidFill>"
        wide = round(12_700 * width * self.writing.scale)
        return Skin(line=f'<a:ln w="{wide}">{colour}{dash}</a:ln>')

    def fitting(self, text: str, size: float, width: float) -> str:
        """A text that fits on a line, with an ellipsis where it does not; for what is said in full
        elsewhere."""
        style = Style(round(size), 600)
        if self.ruler.width(text, style) <= width:
            return text
        lines = self.ruler.break_lines(text, style, max(1.0, width - size))
        return f"{lines[0].text}…" if lines else ""

    @property
    def area(self) -> Frame:
        """Where the content of a slide goes."""
        return self._plain.area

    @contextmanager
    def leaf(self, title: str, number: int = 1) -> Iterator[Leaf]:
        """A slide with a title, to be drawn on."""
        with self._made(self._plain, title, number) as leaf:
            yield leaf

    @contextmanager
    def title(self, title: str, below: str) -> Iterator[Leaf]:
        """The first slide, with a line below its title."""
        layout = self.deck.layout("title")
        with self._made(layout, title, 1) as leaf:
            place = layout.place("subTitle", "body")
            if place and below:
                leaf.sheet.placeholder(place.named, self.writing.plain(below), "Subtitle")
            yield leaf

    @contextmanager
    def _made(self, layout: Layout, title: str, part: int) -> Iterator[Leaf]:
        slide = self.deck.slide(layout)
        sheet = Sheet(self.writing)
        place = layout.place("title", "ctrTitle")
        if place:
            sheet.placeholder(place.named, self.writing.plain(title), "Title")
        leaf = Leaf(sheet, Photos(slide), layout.area, slide, [], part)
        yield leaf
        number = layout.place("sldNum")
        if number:
            run = f'<a:rPr lang="{self.writing.language}"/><a:t>‹#›</a:t>'
            sheet.placeholder(number.named, f"<a:p>{_NUMBER.format(run)}</a:p>", "Number")
        slide.close(sheet.xml(), "\n".join(leaf.notes), self.writing.language)
