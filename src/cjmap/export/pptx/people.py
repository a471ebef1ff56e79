"""A slide for every persona."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Actor
from cjmap.export.pptx import speech
from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.flow import Block, Piece, column_width, draw, pages
from cjmap.export.pptx.pieces import BODY, Shop, Text
from cjmap.export.pptx.sheet import Told
from cjmap.export.pptx.texts import said
from cjmap.export.statements import initials, person_facts
from cjmap.language.speech import has_italics, quoted
from cjmap.language.words import ACTORS, word
from cjmap.layout.scene import Frame
from cjmap.model.registry import Persona

_OWN = 250.0
_PORTRAIT = 120.0
_APART = 36.0


def write(canvas: Canvas) -> None:
    """The slides, in the order of the map."""
    for actor in canvas.board.actors:
        if _known(actor.persona):
            _Person(canvas, actor).write()


def _known(persona: Persona) -> bool:
    """Whether there is more to tell than a name."""
    told = persona.model_dump(exclude={"id", "name", "kind", "sources", "link", "note"})
    return any(told.values())


class _Person:
    """Portrait and words at the side, what is known of the persona beside them."""

    def __init__(self, canvas: Canvas, actor: Actor) -> None:
        self._canvas, self._actor, self._persona = canvas, actor, actor.persona
        area = canvas.area
        left = area.x if canvas.board.rtl else area.x + _OWN + _APART
        self._area = Frame(left, area.y, area.width - _OWN - _APART, area.height)

    def write(self) -> None:
        shop = Shop(self._canvas, column_width(self._area, 2), self._area.height - 30)
        facts = person_facts(self._persona, self._canvas.language)
        blocks = [
            Block(shop.heading(name), tuple(self._lines(shop, texts))) for name, texts in facts
        ]
        if self._persona.bio:
            story = Shop(self._canvas, shop.width, self._area.height - 30)
            first, *rest = story.text([Text(self._persona.bio, 15)])
            blocks.insert(0, Block(first, tuple(rest)))
        found = pages(blocks, 2, self._area.height) or [()]
        draw(self._canvas, self._persona.name, found, 2, self._area, self._side)

    def _lines(self, shop: Shop, texts: list[str]) -> Iterator[Piece]:
        for text in texts:
            yield from shop.text([Text(text, 15)])

    def _side(self, leaf: Leaf) -> None:
        """Portrait, role, quote."""
        canvas, persona, area = self._canvas, self._persona, self._canvas.area
        x = area.right - _OWN if canvas.board.rtl else area.x
        edge = area.right - _PORTRAIT if canvas.board.rtl else area.x
        frame = Frame(edge, area.y + 4, _PORTRAIT, _PORTRAIT)
        self._portrait(leaf, frame)
        shop = Shop(canvas, _OWN, area.bottom - frame.bottom - 18)
        texts = list(self._words())
        top = frame.bottom + 18
        if texts:
            part, *_ = shop.text(texts)
            part.draw(leaf, Frame(x, top, _OWN, part.height))
        if leaf.number == 1:
            sources = {id(one) for one in map(canvas.board.index.source, persona.sources) if one}
            leaf.notes.extend(
                speech.source(letter, one, canvas.board)
                for letter, one in canvas.board.letters
                if id(one) in sources
            )
            if persona.note:
                leaf.notes.append(canvas.language.say("Note: {note}", note=persona.note))

    def _words(self) -> Iterator[Text]:
        persona, language = self._persona, self._canvas.language
        if persona.role:
            yield Text(persona.role, BODY, bold=True)
        if persona.kind != "customer":
            yield Text(word(ACTORS, persona.kind, language), 14, "muted", before=2)
        if persona.quote:
            slanted = has_italics(persona.quote)
            text = quoted(persona.quote, self._canvas.board.code)
            yield Text(text, 18, italic=slanted, before=10)

    def _portrait(self, leaf: Leaf, frame: Frame) -> None:
        """The picture, or the initials in the colour of the persona."""
        persona, canvas = self._persona, self._canvas
        image = persona.image
        data = canvas.page.view.images.get(image.src, "") if image else ""
        if image and data:
            alt = image.alt or persona.name
            if leaf.photos.put(leaf.sheet, frame, data, alt, 50_000):
                return
        role = canvas.writing.colours.theme.persona(self._actor.index)
        shape = ("ellipse", "roundRect", "diamond", "hexagon")[self._actor.index % 4]
        leaf.sheet.box(
            frame,
            canvas.fill(role),
            geometry=shape,
            paragraphs=[said(initials(persona.name), 40, "on-persona", bold=True, side="middle")],
            anchor="ctr",
            told=Told(persona.name),
        )
