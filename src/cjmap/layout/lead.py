"""The persona's own part of a panel: portrait or initials, name, role, quote, a few facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Actor
from cjmap.language import words
from cjmap.language.direction import dotted
from cjmap.language.language import Language
from cjmap.language.speech import quoted
from cjmap.layout.grid import Context
from cjmap.layout.markers import marker
from cjmap.layout.measure import Ruler
from cjmap.layout.paragraph import (
    BODY,
    NAME,
    SMALL,
    Paragraph,
    label,
    paragraph,
)
from cjmap.layout.scene import Circle, Frame, Node, Paint, Picture, Style
from cjmap.layout.speech import spoken
from cjmap.model.registry import Persona

RADIUS = 28.0
_INDENT = 2 * RADIUS + 16
_INITIALS = Style(16, 700)


class Lead(NamedTuple):
    """A persona broken to a width. `marked` draws the avatar in the persona's marker shape."""

    actor: Actor
    parts: tuple[Paragraph, ...]
    picture: str
    role: str
    marked: bool
    ruler: Ruler

    @property
    def width(self) -> float:
        """What it takes from side to side."""
        return _INDENT + max(part.room for part in self.parts)

    @property
    def height(self) -> float:
        return max(2 * RADIUS, sum(part.height for part in self.parts) + 3 * len(self.parts))

    def draw(self, x: float, y: float) -> Iterator[Node]:
        """From the upper left corner on."""
        yield from self._avatar(x + RADIUS, y + RADIUS)
        if len(self.parts) == 1:  # a name alone stands beside the middle of the avatar
            y += max(0.0, RADIUS - self.parts[0].height / 2)
        for part in self.parts:
            yield from part.draw(x + _INDENT, y)
            y += part.height + 3

    def _avatar(self, x: float, y: float) -> Iterator[Node]:
        image = self.actor.persona.image
        if self.picture and image:
            frame = Frame(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
            yield Picture(frame, image.src, image.alt or "", self.picture, RADIUS)
            return
        paint = Paint(fill=self.role)
        shape = marker(self.actor.index, x, y, RADIUS, paint)
        yield shape if self.marked else Circle(x, y, RADIUS, paint)
        text = initials(self.actor.persona.name)
        yield label(text, x, y + 6, _INITIALS, "on-persona", self.ruler, "middle")


def lead(actor: Actor, context: Context, width: float) -> Lead:
    """The persona's part at a width."""
    persona, ruler, images = actor.persona, context.ruler, context.view.images
    room = width - _INDENT
    parts = [paragraph(persona.name, NAME, "ink", room, ruler)]
    if persona.role:
        parts.append(paragraph(persona.role, BODY, "muted", room, ruler))
    if persona.quote:
        text = quoted(persona.quote, ruler.language)
        parts.append(paragraph(text, spoken(text), "ink", room, ruler))
    if persona.bio:
        parts.append(paragraph(persona.bio, SMALL, "muted", room, ruler))
    facts = dotted(_facts(persona, context.board.language), context.board.rtl)
    if facts:
        parts.append(paragraph(facts, SMALL, "muted", room, ruler))
    parts = [part.hugged() for part in parts]
    picture = images.get(persona.image.src, "") if persona.image else ""
    role = context.theme.persona(actor.index)
    marked = len(context.board.journey.personas) > 1
    return Lead(actor, tuple(parts), picture, role, marked, ruler)


def _facts(persona: Persona, language: Language) -> Iterator[str]:
    """Kind of actor, share of customers, segment and own fields, in few words."""
    if persona.kind != "customer":
        yield words.word(words.ACTORS, persona.kind, language)
    if persona.share is not None:
        yield language.say("{share} of customers", share=language.figure(persona.share, "%"))
    for fact in (*persona.segment, *persona.fields):
        yield language.say("{name}: {text}", name=fact.name, text=language.series(fact.texts))


def initials(name: str) -> str:
    """The first letters of the first and the last word; one for scripts without words."""
    parts = [part for part in name.split() if part[0].isalnum()]
    if not parts:
        return name[:1]
    letters = parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")
    return "".join(map(str.title, letters))  # Georgian has capitals for headlines only
