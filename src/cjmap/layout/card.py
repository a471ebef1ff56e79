"""A card: text, quiet lines and a foot in a rounded box. Most lanes are made of cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cjmap.board.board import Slot
from cjmap.layout.foot import ROW, Foot, draw_letters, draw_parts, foot
from cjmap.layout.grid import Context
from cjmap.layout.paints import assumed, edged
from cjmap.layout.paragraph import BODY, LEADING, SMALL, Paragraph, paragraph
from cjmap.layout.scene import Box, Frame, Group, Node, Paint, Style
from cjmap.layout.tooltip import tooltip

PAD = 10.0
"""Between a card's side edges and its text."""
TOP = 7.0
BOTTOM = 8.0
_OVER = 4.0
"""Air over the foot."""
FEET = ROW + _OVER
"""What a foot of one row takes."""
BASE = BOTTOM + 3.0
"""From a card's lower edge up to the baseline of the letters."""
SIGN, _INDENT = 12.0, 17.0
"""What a mark before a text is wide, and how far the text begins behind it."""


class Look(NamedTuple):
    """How the cards of a lane look. Roles: `fill` and `edge` when known, `assumed` for the edge
    of what is only assumed, `ink` for the item's own text. `tail` units under the box belong to
    the card (a bubble's tail)."""

    fill: str
    edge: str
    assumed: str = "assumed"
    style: Style = BODY
    ink: str = "ink"
    radius: float = 8.0
    tail: float = 0.0


class Sign(NamedTuple):
    """A mark before one of a card's texts, by the text's place; drawn around its centre."""

    at: int
    draw: Callable[[float, float], Iterable[Node]]


class Card(NamedTuple):
    """A card measured at a width. `extra` is height that the lane fills itself, between text
    and foot; `aside` says that the letters stand at the end of the last line."""

    slot: Slot
    look: Look
    parts: tuple[Paragraph, ...]
    foot: Foot
    aside: bool
    extra: float
    sign: Sign | None = None

    @property
    def foot_height(self) -> float:
        """The foot with the air above it."""
        return 0.0 if self.aside or not self.foot.rows else self.foot.height + _OVER

    @property
    def height(self) -> float:
        text = sum([part.height for part in self.parts])
        return TOP + text + self.extra + self.foot_height + BOTTOM + self.look.tail


def measure(
    slot: Slot,
    width: float,
    context: Context,
    look: Look,
    texts: tuple[str, ...],
    extra: float = 0.0,
) -> Card:
    """Break the texts of a card to its width: the first is the item's own, the others quiet."""
    room = width - 2 * PAD
    first, *quiet = texts
    ruler = context.ruler
    parts = [paragraph(first, look.style, look.ink, room, ruler)] if first else []
    parts += [paragraph(text, SMALL, "muted", room, ruler) for text in quiet if text]
    below = foot(slot, room, context)
    aside = below.aside and not extra and _end(parts, room) + 8 + below.letters_width <= room
    return Card(slot, look, tuple(parts), below, aside, extra)


def _end(parts: Sequence[Paragraph], room: float) -> float:
    """Where the last line of the texts ends."""
    return parts[-1].last_width if parts and not parts[-1].against else room


def signed(card: Card, sign: Sign, text: str, context: Context) -> Card:
    """The same card with a mark before one of its texts, which has less room for it."""
    old = card.parts[sign.at]
    new = paragraph(text, old.style, old.fill, old.room - _INDENT, context.ruler)
    parts = (*card.parts[: sign.at], new, *card.parts[sign.at + 1 :])
    last = _INDENT + (new.room if new.against else new.last_width) if new is parts[-1] else 0.0
    aside = card.aside and last + 8 + card.foot.letters_width <= old.room
    return card._replace(parts=parts, sign=sign, aside=aside)


def draw(
    card: Card,
    frame: Frame,
    lane: str,
    context: Context,
    middle: Callable[[Frame, float], Iterator[Node]] | None = None,
    tail: Callable[[Frame, Paint], Sequence[Node]] | None = None,
) -> Group:
    """The card in its frame. `middle` fills the extra height, from a given top; `tail` hangs
    something under the box."""
    slot, look = card.slot, card.look
    left, top, width, height = frame
    box = Frame(left, top, width, height - look.tail) if look.tail else frame
    paint = edge(slot, look, context)
    radius = context.theme.rounded(look.radius)
    nodes: list[Node] = [*(tail(box, paint) if tail else ()), Box(box, paint, radius)]
    y = top + TOP
    for i, part in enumerate(card.parts):
        if card.sign and card.sign.at == i:
            nodes += _signed(part, card.sign, box, y)
        else:
            nodes += part.draw(left + PAD, y)
        y += part.height
    if middle:
        nodes += middle(box, y)
    if card.foot.rows:
        y = box.bottom - BOTTOM - card.foot.height
        nodes += draw_parts(card.foot, context, left + PAD, y)
        nodes += draw_letters(card.foot, context, box.right - PAD, box.bottom - BASE)
    link, told = slot.item.link or "", tooltip(slot, context.board)
    return Group(slot.id, "item", tuple(nodes), told, link, frame, lane)


def _signed(part: Paragraph, sign: Sign, box: Frame, top: float) -> Iterator[Node]:
    """A text with the mark where it begins."""
    left, right = box.x + PAD, box.right - PAD
    x = right - SIGN / 2 if part.against else left + SIGN / 2
    yield from sign.draw(x, top + LEADING[part.style.size] / 2)
    yield from part.draw(left if part.against else left + _INDENT, top)


def edge(slot: Slot, look: Look, context: Context) -> Paint:
    """Solid and tinted for what is known, dashed and white for what is assumed."""
    if context.board.evidenced and slot.known == "assumed":
        return assumed(look.assumed)
    return edged(look.fill, look.edge)
