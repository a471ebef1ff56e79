"""The things that slides of content are made of: headings, texts, cards, faces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.flow import GAP, Piece
from cjmap.export.pptx.sheet import Skin, Told
from cjmap.export.pptx.texts import Para, Run
from cjmap.layout.scene import Frame, Node, Style

PITCH = 1.26
"""From line to line, in em."""
BODY, SMALL, LABEL = 16.0, 12.0, 13.0
"""Points: what is read from the back row, what stands beside it, the names of lanes."""
PAD = 9.0


class Text(NamedTuple):
    """A paragraph that is to be measured."""

    text: str
    size: float = BODY
    role: str = "ink"
    bold: bool = False
    italic: bool = False
    before: float = 0.0


class Card(NamedTuple):
    """How a card looks: its colours by role, and whether it is only assumed."""

    fill: str = ""
    edge: str = ""
    assumed: bool = False


def together(pieces: Sequence[Piece]) -> Piece:
    """Pieces that stay below each other."""

    def draw(leaf: Leaf, frame: Frame) -> None:
        y = frame.y
        for one in pieces:
            one.draw(leaf, frame._replace(y=y, height=one.height))
            y += one.height + GAP

    return Piece(sum(one.height for one in pieces) + GAP * (len(pieces) - 1), draw)


class Shop:
    """Makes pieces of a width."""

    def __init__(self, canvas: Canvas, width: float, tallest: float) -> None:
        self._canvas, self.width, self._tallest = canvas, width, tallest
        self._colours = canvas.writing.colours

    def heading(self, text: str) -> Piece:
        """The name of a lane over a fine line."""
        lines = self._lines(Text(text, LABEL, bold=True), self.width)
        height = lines * LABEL * PITCH + 3

        def draw(leaf: Leaf, frame: Frame) -> None:
            para = self.para(Text(text, LABEL, "muted", bold=True))
            leaf.sheet.text(frame._replace(height=height - 3), [para])
            y = frame.y + height
            leaf.sheet.line((frame.x, y), (frame.right, y), self.stroke("rule", 1))

        return Piece(height, draw)

    def text(
        self, texts: Sequence[Text], mark: Sequence[Node] = (), hang: float = 0
    ) -> Iterator[Piece]:
        """Paragraphs; with a mark before them, they stand `hang` further in."""
        for number, part in enumerate(self._parts(texts, self.width - hang, self._tallest)):
            first = mark if not number else ()
            yield self._text(part, first, hang)

    def _text(self, texts: Sequence[Text], mark: Sequence[Node], hang: float) -> Piece:
        height = self.height(texts, self.width - hang)

        def draw(leaf: Leaf, frame: Frame) -> None:
            x = frame.x + (0 if self._canvas.board.rtl else hang)
            paragraphs = [self.para(one) for one in texts]
            leaf.sheet.text(Frame(x, frame.y, frame.width - hang, height), paragraphs)
            if mark:
                edge = frame.right - hang + 6 if self._canvas.board.rtl else frame.x
                self._canvas.nodes(leaf, mark, (edge, frame.y))

        return Piece(height, draw)

    def card(self, texts: Sequence[Text], look: Card, link: str = "") -> Iterator[Piece]:
        """Paragraphs on a ground, which a click follows to an address; a very long text takes
        several."""
        room = self.width - 2 * PAD
        for part in self._parts(texts, room, self._tallest - 2 * PAD):
            yield self._card(part, look, room, link)

    def _card(self, texts: Sequence[Text], look: Card, room: float, link: str) -> Piece:
        height = self.height(texts, room) + 2 * PAD - 2

        def draw(leaf: Leaf, frame: Frame) -> None:
            paragraphs = [self.para(one) for one in texts]
            box = frame._replace(height=height)
            leaf.sheet.box(
                box,
                self._skin(look),
                radius=self._colours.theme.rounded(7),
                paragraphs=paragraphs,
                inset=(PAD, PAD - 1, PAD, PAD - 1),
                told=Told("Card", "", leaf.photos.link(link)),
            )

        return Piece(height, draw)

    def picture(self, data: str, alt: str) -> Piece:
        """An image as wide as the column."""
        height = min(self.width * 0.5, self._tallest)

        def draw(leaf: Leaf, frame: Frame) -> None:
            leaf.photos.put(leaf.sheet, frame._replace(height=height), data, alt, 4_000)

        return Piece(height, draw)

    def _skin(self, look: Card) -> Skin:
        role, dash = look.edge, ""
        fill = f"<a:solidFill>{self._colours.xml(look.fill)}</a:solidFill>"
        if look.assumed:
            dash = '<a:prstDash val="dash"/>'
            fill = f"<a:solidFill>{self._colours.xml('card')}</a:solidFill>"
        return Skin(fill, self.stroke(role, 1.25 if look.assumed else 0.75, dash).line)

    def stroke(self, role: str, width: float, dash: str = "") -> Skin:
        """A line in the colour of a role."""
        return self._canvas.stroke(role, width, dash)

    def para(self, text: Text, link: str = "") -> Para:
        """A paragraph as the slide has it; `link` is the relation that it leads to."""
        run = Run(text.text, text.size, text.role, text.bold, text.italic, link)
        return Para((run,), before=text.before, pitch=text.size * PITCH)

    def _lines(self, text: Text, width: float) -> int:
        return max(1, len(self._broken(text, width)))

    def _broken(self, text: Text, width: float) -> tuple[str, ...]:
        style = Style(round(text.size), 600 if text.bold else 400, text.italic)
        room = max(text.size, width * self._canvas.slack(text.text))
        return tuple(one.text for one in self._canvas.ruler.break_lines(text.text, style, room))

    def shortened(self, text: Text, width: float, most: int) -> Text:
        """A text of no more than so many lines, for what is said in full elsewhere."""
        lines = self._broken(text, width)
        if len(lines) <= most:
            return text
        return text._replace(text=f"{joined(lines[:most])}…")

    def height(self, texts: Sequence[Text], width: float) -> float:
        """How high paragraphs are in a width."""
        lines = (self._lines(one, width) * one.size * PITCH for one in texts)
        return sum(lines) + sum(one.before for one in texts[1:])

    def _parts(self, texts: Sequence[Text], width: float, most: float) -> Iterator[list[Text]]:
        """Texts in parts that are no higher than a slide has room for."""
        if self.height(texts, width) <= most:
            yield list(texts)
            return
        part: list[Text] = []
        for one in (piece for text in texts for piece in self._cut(text, width, most)):
            if part and self.height([*part, one], width) > most:
                yield part
                part = []
            part.append(one)
        if part:
            yield part

    def pieces(self, text: Text, width: float, most: float) -> Iterator[str]:
        """A text in pieces that are no higher than that."""
        yield from (one.text for one in self._cut(text, width, most))

    def _cut(self, text: Text, width: float, most: float) -> Iterator[Text]:
        """A text in pieces of as many lines as there is room for."""
        lines = self._broken(text, width)
        room = max(1, int(most / (text.size * PITCH)))
        if len(lines) <= room:
            yield text
            return
        for start in range(0, len(lines), room):
            yield text._replace(text=joined(lines[start : start + room]), before=0.0)


def joined(lines: Sequence[str]) -> str:
    """Lines as a running text: with blanks where their script has them."""
    text = lines[0]
    for line in lines[1:]:
        dense = text[-1:] > "\u2e80" and line[:1] > "\u2e80"
        text += line if dense else f" {line}"
    return text
