"""The foot of an action card: who acts, and letters that had no room above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.board.board import Actor, Column
from cjmap.board.voices import short_name
from cjmap.language import words
from cjmap.language.direction import dotted
from cjmap.layout.grid import Context
from cjmap.layout.markers import marker
from cjmap.layout.paints import filled
from cjmap.layout.paragraph import SMALL, SMALL_STRONG, Paragraph, paragraph
from cjmap.layout.scene import Node

_INDENT = 14.0
_GAP = 10.0


class Name(NamedTuple):
    """An actor with the name broken to the card's width."""

    actor: Actor
    text: Paragraph

    @property
    def width(self) -> float:
        return _INDENT + self.text.room


class Foot(NamedTuple):
    """Names in rows, then letters."""

    rows: tuple[tuple[Name, ...], ...]
    letters: Paragraph | None
    height: float

    def draw(self, x: float, top: float, context: Context) -> Iterator[Node]:
        for row in self.rows:
            at = x
            for name in row:
                yield _sign(name.actor, at + 4, top + 7, context)
                yield from name.text.draw(at + _INDENT, top)
                at += name.width + _GAP
            top += _tall(row)
        if self.letters:
            yield from self.letters.draw(x, top)


def foot(column: Column, named: bool, letters: str, room: float, context: Context) -> Foot:
    """The foot for a width; `named` says whether the actors are to be told."""
    names = [_name(actor, room, context) for actor in column.actors if named]
    rows: list[list[Name]] = []
    for name in names:
        if rows and sum(one.width + _GAP for one in rows[-1]) + name.width <= room:
            rows[-1].append(name)
        else:
            rows.append([name])
    left = paragraph(letters, SMALL, "muted", room, context.ruler) if letters else None
    tall = sum(map(_tall, rows)) + (left.height if left else 0.0)
    return Foot(tuple(tuple(row) for row in rows), left, tall)


def _tall(row: Sequence[Name]) -> float:
    return max(name.text.height for name in row)


def _name(actor: Actor, room: float, context: Context) -> Name:
    persona, ruler = actor.persona, context.ruler
    if persona.kind == "customer":
        role = context.theme.persona(actor.index)
        text = paragraph(short_name(actor), SMALL_STRONG, role, room - _INDENT, ruler)
    else:
        kind = words.word(words.ACTORS, persona.kind, context.board.language)
        told = dotted((persona.name, kind), context.board.rtl)
        text = paragraph(told, SMALL, "muted", room - _INDENT, ruler)
    return Name(actor, text.hugged())


def _sign(actor: Actor, x: float, y: float, context: Context) -> Node:
    """The persona's marker."""
    paint = filled(context.theme.persona(actor.index))
    return marker(actor.index, x, y, 4, paint)
