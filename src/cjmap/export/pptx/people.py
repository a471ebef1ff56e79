"""A slide for every persona."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
_SMALL = 72.0
_APART = 36.0
_COLUMNS = 3


def write(canvas: Canvas) -> None:
    """The slides, in the order of the map: one for each customer, the others side by side."""
    known = [actor for actor in canvas.board.actors if _known(actor.persona)]
    others = [actor for actor in known if actor.persona.kind != "customer"]
    for actor in known:
        if actor not in others or len(others) == 1:
            _Person(canvas, actor).write()
    if len(others) > 1:
        _beside(canvas, others)


def _known(persona: Persona) -> bool:
    """Whether there is more to tell than a name."""
    told = persona.model_dump(exclude={"id", "name", "kind", "sources", "link", "note"})
    return any(told.values())


def _beside(canvas: Canvas, actors: Sequence[Actor]) -> None:
    """Staff, partners and systems, a column each."""
    area = canvas.area
    width = column_width(area, _COLUMNS)
    blocks = []
    for number, actor in enumerate(actors):
        person = _Person(canvas, actor)
        shop = Shop(canvas, width, area.height - _SMALL - 30)
        lines = [*shop.text(list(person.words(named=True))), *person.facts(shop)]
        portrait = Piece(_SMALL + 6, person.head)
        blocks.append(Block(portrait, tuple(lines), number % _COLUMNS))
    title = canvas.language.say("Personas")

    def before(leaf: Leaf) -> None:
        for actor in actors if leaf.number == 1 else ():
            told = list(_Person(canvas, actor).notes())
            leaf.notes.extend((actor.persona.name, *told) if told else ())

    draw(canvas, title, pages(blocks, _COLUMNS, area.height), _COLUMNS, area, before)


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

    def facts(self, shop: Shop) -> Iterator[Piece]:
        """What is known, with its headings, in a column."""
        for name, texts in person_facts(self._persona, self._canvas.language):
            yield shop.heading(name)
            yield from self._lines(shop, texts)

    def head(self, leaf: Leaf, frame: Frame) -> None:
        """A small portrait at the top of a column."""
        x = frame.right - _SMALL if self._canvas.board.rtl else frame.x
        self._portrait(leaf, Frame(x, frame.y, _SMALL, _SMALL))

    def _lines(self, shop: Shop, texts: list[str]) -> Iterator[Piece]:
        for text in texts:
            yield from shop.text([Text(text, 15)])

    def _side(self, leaf: Leaf) -> None:
        """Portrait, role, quote."""
        canvas, area = self._canvas, self._canvas.area
        x = area.right - _OWN if canvas.board.rtl else area.x
        edge = area.right - _PORTRAIT if canvas.board.rtl else area.x
        frame = Frame(edge, area.y + 4, _PORTRAIT, _PORTRAIT)
        self._portrait(leaf, frame)
        shop = Shop(canvas, _OWN, area.bottom - frame.bottom - 18)
        texts = list(self.words())
        top = frame.bottom + 18
        if texts:
            part, *_ = shop.text(texts)
            part.draw(leaf, Frame(x, top, _OWN, part.height))
        if leaf.number == 1:
            leaf.notes.extend(self.notes())

    def notes(self) -> Iterator[str]:
        """What the persona rests on."""
        board, note = self._canvas.board, self._persona.note
        known = (board.index.source(name) for name in self._persona.sources)
        sources = {id(one) for one in known if one}
        for letter, one in board.letters:
            if id(one) in sources:
                yield speech.source(letter, one, board)
        if note:
            yield board.language.say("Note: {note}", note=note)

    def words(self, *, named: bool = False) -> Iterator[Text]:
        """Role, kind and quote; also the name, where it is not the title of the slide."""
        persona, language = self._persona, self._canvas.language
        if named:
            yield Text(persona.name, 18, bold=True)
        if persona.role:
            yield Text(persona.role, BODY, bold=not named, before=2)
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
        letters, size = initials(persona.name), frame.height / 3
        shape = ("ellipse", "roundRect", "diamond", "hexagon")[self._actor.index % 4]
        leaf.sheet.box(
            frame,
            canvas.fill(role),
            geometry=shape,
            paragraphs=[said(letters, size, "on-persona", bold=True, side="middle")],
            anchor="ctr",
            told=Told(persona.name),
        )
