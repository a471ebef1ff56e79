"""One action card: measured for a width, drawn in a frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Column
from cjmap.layout.grid import Context
from cjmap.layout.icons import icon
from cjmap.layout.lanes.action_foot import Foot, foot
from cjmap.layout.lanes.action_head import Head, head
from cjmap.layout.paints import assumed, edged, filled, stroked
from cjmap.layout.paragraph import MEDIUM, NAME, SMALL, Paragraph, paragraph
from cjmap.layout.scene import Box, Command, Frame, Node, Paint, Path, Picture
from cjmap.layout.source_letters import letters
from cjmap.layout.strokes import line
from cjmap.model.journey import Phase

LEFT = 12.0
RIGHT = 8.0
TOP = 7.0
BOTTOM = 9.0
_HEAD_TOP = 9.0
_PICTURE = 64.0
_STRIP = 6.0
_BAR = 4.0
_HANG = 10.0
"""From a detail's dash to its text."""


class Form(NamedTuple):
    """What the cards of a lane have in common: a first row, and whether actors are told."""

    row: bool
    named: bool


class Part(NamedTuple):
    """A text on a card, `before` units under the one above; with a dash where it is a detail."""

    text: Paragraph
    before: float = 0.0
    dash: bool = False

    @property
    def height(self) -> float:
        return self.before + self.text.height

    def draw(self, x: float, top: float, context: Context) -> tuple[Node, ...]:
        if not self.dash:
            return self.text.draw(x, top + self.before)
        room = self.text.room + _HANG
        lines = paragraph("–", SMALL, "muted", room, context.ruler).lines
        dash = Paragraph(lines, SMALL, "muted", room, self.text.against)
        text = self.text.draw(x if self.text.against else x + _HANG, top + self.before)
        return (*dash.draw(x, top + self.before), *text)


class ActionCard(NamedTuple):
    """A card measured at a width. `picture` is a data URI, or empty."""

    column: Column
    head: Head | None
    picture: str
    parts: tuple[Part, ...]
    foot: Foot
    wait: bool

    @property
    def height(self) -> float:
        return self._upper + self._lower + BOTTOM

    @property
    def _upper(self) -> float:
        top = _HEAD_TOP + self.head.height + 2 if self.head else TOP
        text = sum([part.height for part in self.parts])
        return top + (_PICTURE + 6 if self.picture else 0.0) + text

    @property
    def _lower(self) -> float:
        """The strip and the foot, which stand on the card's lower edge."""
        tall = self.foot.height
        return (tall + 5 if tall else 0.0) + (_STRIP + 6 if self.wait else 0.0)

    def draw(self, frame: Frame, context: Context) -> tuple[Node, ...]:
        """The card; the frame may be higher than the card needs."""
        box = Box(frame, self._edge(context), context.theme.rounded(8))
        nodes: list[Node] = [box, self._bar(frame, context)]
        x, right, y = frame.x + LEFT, frame.right - RIGHT, frame.y + TOP
        if self.head:
            nodes += self.head.draw(x, right, frame.y + _HEAD_TOP, context)
            y = frame.y + _HEAD_TOP + self.head.height + 2
        elif self.column.content.moment_of_truth:
            nodes += icon("star", frame.right - 7, frame.y + 1, "star")
        image = self.column.content.image
        if self.picture and image:
            room = Frame(x, y, right - x, _PICTURE)
            nodes.append(Picture(room, image.src, image.alt or "", self.picture, 4))
            y += _PICTURE + 6
        for part in self.parts:
            nodes += part.draw(x, y, context)
            y += part.height
        low = frame.bottom - BOTTOM
        nodes += self.foot.draw(x, low - self.foot.height, context)
        low -= self.foot.height + (5 if self.foot.height else 0)
        if self.wait:
            nodes.append(_hatched(Frame(x, low - _STRIP, right - x, _STRIP)))
        return tuple(nodes)

    def _edge(self, context: Context) -> Paint:
        if self._assumed(context):
            return assumed()
        return edged("card", "card-edge")

    def _assumed(self, context: Context) -> bool:
        return context.board.evidenced and self.column.known == "assumed"

    def _bar(self, frame: Frame, context: Context) -> Node:
        """The phase's colour at the left: hollow when optional, broken when only assumed."""
        role = context.theme.phase(self.column.phase)
        top, bottom = frame.y + 8, frame.bottom - 8
        if self.column.content.optional:
            dash = (7.0, 5.0) if self._assumed(context) else ()
            paint = edged("card", role, 1.3, dash)
            return Box(Frame(frame.x - 0.5, top, _BAR + 1, bottom - top), paint, 2)
        if self._assumed(context):
            paint = stroked(role, _BAR, (7, 5))
            return line(((frame.x + 2, top), (frame.x + 2, bottom)), paint)
        return Box(Frame(frame.x, top, _BAR, bottom - top), filled(role), 1.5)


def measure(column: Column, width: float, form: Form, context: Context) -> ActionCard:
    """Break everything on a card to its width."""
    room = width - LEFT - RIGHT
    image = column.content.image
    picture = context.view.images.get(image.src, "") if image else ""
    first, left = head(column, room, context) if form.row else (None, "")
    if not form.row:
        left = letters(column, context.board)
    return ActionCard(
        column=column,
        head=first,
        picture=picture,
        parts=tuple(_parts(column, room, picture, context)),
        foot=foot(column, form.named, left, room, context),
        wait=column.content.kind == "wait",
    )


def _parts(column: Column, room: float, picture: str, context: Context) -> Iterator[Part]:
    content, ruler = column.content, context.ruler
    if content.kind == "wait" and content.time:
        yield Part(paragraph(content.time, NAME, "ink", room, ruler))
    if isinstance(content, Phase):
        yield Part(paragraph(content.name or "", MEDIUM, "muted", room, ruler))
    else:
        yield Part(paragraph(content.text, MEDIUM, "ink", room, ruler))
    before = 2.0
    for text in _quiet(column, picture):
        yield Part(paragraph(text, SMALL, "muted", room, ruler), before)
        before = 0.0
    for text in content.details:
        yield Part(paragraph(text, SMALL, "muted", room - _HANG, ruler), before, dash=True)
        before = 0.0


def _quiet(column: Column, picture: str) -> Iterator[str]:
    """Condition, reason and time, one quiet line each."""
    content = column.content
    if isinstance(content.optional, str):
        yield content.optional
    if isinstance(content.moment_of_truth, str):
        yield content.moment_of_truth
    if content.time and content.kind != "wait" and not isinstance(content, Phase):
        yield content.time
    if content.image and not picture:
        yield content.image.alt or content.image.src


def _hatched(frame: Frame) -> Path:
    """Slanted strokes: time that passes without the customer doing anything."""
    segments: list[tuple[Command, tuple[float, ...]]] = []
    for i in range(int((frame.width - _STRIP) // 5) + 1):
        x = frame.x + 5 * i
        segments += [("M", (x, frame.bottom)), ("L", (x + _STRIP, frame.y))]
    return Path(tuple(segments), Paint(stroke="quiet", width=1.3))
