"""A card: text, quiet lines and a foot in a rounded box. Most lanes are made of cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cjmap.layout import foot
from cjmap.layout.board import Slot
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import BODY, SMALL, Paragraph, paragraph
from cjmap.layout.scene import Box, Frame, Group, Node, Paint, Style
from cjmap.layout.tooltip import tooltip

PAD = 10.0
"""Between a card's side edges and its text."""
TOP = 7.0
BOTTOM = 8.0


@dataclass(frozen=True, slots=True)
class Look:
    """How the cards of a lane look. Roles: `fill` and `edge` when known, `assumed` for the edge
    of what is only assumed. `tail` units under the box belong to the card (a bubble's tail)."""

    fill: str
    edge: str
    assumed: str = "assumed"
    style: Style = BODY
    radius: float = 8.0
    tail: float = 0.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card measured at a width."""

    slot: Slot
    look: Look
    parts: tuple[Paragraph, ...]
    foot: bool
    """A row of its own for the foot."""
    aside: bool
    """The letters stand at the end of the last line."""
    extra: float
    """Height that the lane fills itself, between the text and the foot."""
    height: float


def measure(
    slot: Slot,
    width: float,
    context: Context,
    look: Look,
    text: str,
    quiet: tuple[str, ...] = (),
    extra: float = 0.0,
) -> Card:
    """Break the texts of a card to its width."""
    room = width - 2 * PAD
    ruler = context.ruler
    parts = [paragraph(text, look.style, "ink", room, ruler)] if text else []
    parts += [paragraph(line, SMALL, "muted", room, ruler) for line in quiet]
    left = foot.left_width(slot, context)
    right = foot.right_width(slot, context)
    last = parts[-1].last_width if parts and not parts[-1].rtl else room
    aside = bool(right) and not left and not extra and last + 8 + right <= room
    row = bool(left or right) and not aside
    inner = sum(part.height for part in parts) + extra + (foot.HEIGHT + 4 if row else 0)
    height = TOP + inner + BOTTOM + look.tail
    return Card(slot, look, tuple(parts), row, aside, extra, height)


def draw(
    card: Card,
    frame: Frame,
    lane: str,
    context: Context,
    middle: Callable[[Frame, float], Iterator[Node]] | None = None,
    tail: Callable[[Frame, Paint], Iterator[Node]] | None = None,
) -> Group:
    """The card in its frame. `middle` fills the extra height, from a given top; `tail` hangs
    something under the box."""
    box = frame._replace(height=frame.height - card.look.tail)
    paint = edge(card.slot, card.look, context)
    nodes: list[Node] = [
        *(tail(box, paint) if tail else ()),
        Box(box, paint, card.look.radius),
    ]
    y = box.y + TOP
    for part in card.parts:
        nodes += part.draw(box.x + PAD, y)
        y += part.height
    if middle:
        nodes += middle(box, y)
    base = box.bottom - BOTTOM - 3
    if card.foot:
        nodes += foot.draw_left(card.slot, context, box.x + PAD, base)
    if card.foot or card.aside:
        nodes += foot.draw_right(card.slot, context, box.right - PAD, base)
    return Group(
        id=card.slot.id,
        kind="item",
        children=tuple(nodes),
        title=tooltip(card.slot),
        link=card.slot.item.link or "",
        frame=frame,
        lane=lane,
    )


def edge(slot: Slot, look: Look, context: Context) -> Paint:
    """Solid and tinted for what is known, dashed and white for what is assumed."""
    if context.board.evidenced and slot.known == "assumed":
        return Paint(fill="card", stroke=look.assumed, width=1.3, dash=(4, 3))
    return Paint(fill=look.fill, stroke=look.edge)
