"""Own lanes of tags: chips that flow from left to right and wrap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from cjmap.board.board import Lane, Slot
from cjmap.layout import card as cards
from cjmap.layout.card import Look
from cjmap.layout.grid import INSET, Block, Context
from cjmap.layout.paragraph import Paragraph, paragraph
from cjmap.layout.scene import Box, Frame, Group, Node, Style
from cjmap.layout.stack import ordered
from cjmap.layout.tooltip import tooltip

_LOOK = Look(fill="card", edge="quiet")
_STYLE = Style(11, 500)
_PAD = 10.0
_GAP = 6.0
_TOP, _BOTTOM = 14.0, 14.0


def arrange(lane: Lane, context: Context) -> Block:
    """One chip per item."""
    texts: dict[str, Paragraph] = {}
    frames: dict[str, Frame] = {}
    floor = [_TOP] * len(context.board.columns)
    for (first, last), group in groupby(ordered(lane.slots), key=lambda s: (s.first, s.last)):
        top = max(floor[first : last + 1])
        bottom = _flow(list(group), first, last, top, context, texts, frames)
        for column in range(first, last + 1):
            floor[column] = bottom + _GAP

    def draw(y: float) -> tuple[Node, ...]:
        return tuple(
            _chip(slot, texts[slot.id], frames[slot.id], y, lane.key, context)
            for slot in lane.slots
        )

    return Block(max(floor) - _GAP + _BOTTOM, draw, frames)


def _flow(
    slots: Sequence[Slot],
    first: int,
    last: int,
    top: float,
    context: Context,
    texts: dict[str, Paragraph],
    frames: dict[str, Frame],
) -> float:
    """Set chips side by side between two columns; gives the lowest edge."""
    left, right = context.grid.span(first, last)
    left, right = left + INSET, right - INSET
    x, y, tall = left, top, 0.0
    for slot in slots:
        text = getattr(slot.item, "text", None) or ""
        words = paragraph(text, _STYLE, "ink", right - left - 2 * _PAD, context.ruler).hugged()
        width = words.room + 2 * _PAD
        if x > left and x + width > right:
            x, y, tall = left, y + tall + _GAP, 0.0
        texts[slot.id] = words
        frames[slot.id] = Frame(x, y, width, words.height + 7)
        x += width + _GAP
        tall = max(tall, words.height + 7)
    return y + tall


def _chip(
    slot: Slot, words: Paragraph, frame: Frame, y: float, lane: str, context: Context
) -> Group:
    frame = frame.lowered(y)
    radius = min(context.theme.rounded(11), frame.height / 2)
    box = Box(frame, cards.edge(slot, _LOOK, context), radius)
    nodes: tuple[Node, ...] = (box, *words.draw(frame.x + _PAD, frame.y + 4))
    link = slot.item.link or ""
    told = tooltip(slot, context.board)
    return Group(slot.id, "item", nodes, told, link, frame, lane)
