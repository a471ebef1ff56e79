"""Touchpoints: cards that name their channel, with a picture where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cjmap.board.board import Lane, Slot
from cjmap.layout.card import PAD, SIGN, Card, Look, Sign, signed
from cjmap.layout.card import measure as measure_card
from cjmap.layout.channel_icons import icon_of
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes.stacked import arrange_cards, quiet_lines
from cjmap.layout.pictograms import pictogram
from cjmap.layout.scene import Frame, Node, Picture
from cjmap.model.items import Touchpoint
from cjmap.model.registry import Channel

_LOOK = Look(fill="neutral.fill", edge="neutral.edge")
_PICTURE = 72.0


def arrange(lane: Lane, context: Context) -> Block:
    """One card per touchpoint."""

    def measure(slot: Slot, width: float) -> Card:
        item = slot.item
        assert isinstance(item, Touchpoint)
        channel = _channel(item, context)
        name = channel.name if channel else ""
        missing = item.image if not _shown(item, context) else None
        alt = missing.alt or missing.src if missing else ""
        text = item.text or name or alt
        quiet = tuple(line for line in (name, alt) if line and line != text)
        extra = _PICTURE + 6 if _shown(item, context) else 0.0
        texts = (text, *quiet, *quiet_lines(slot, context))
        icon = icon_of(channel) if channel else None
        card = measure_card(slot, width, context, _LOOK, texts, extra)
        if not icon:
            return card
        return signed(card, Sign(texts.index(name), _mark(icon)), name, context)

    def middle(card: Card, box: Frame, top: float) -> Iterator[Node]:
        item = card.slot.item
        if isinstance(item, Touchpoint) and item.image and _shown(item, context):
            frame = Frame(box.x + PAD, top + 4, box.width - 2 * PAD, _PICTURE)
            data = context.view.images[item.image.src]
            yield Picture(frame, item.image.src, item.image.alt or "", data, 4)

    return arrange_cards(lane, context, measure, middle=middle)


def _mark(icon: str) -> Callable[[float, float], Iterator[Node]]:
    half = SIGN / 2
    return lambda x, y: iter((pictogram(icon, x - half, y - half, SIGN, "muted"),))


def _channel(item: Touchpoint, context: Context) -> Channel | None:
    """The channel that a touchpoint names; it need not be defined."""
    if not item.channel:
        return None
    return context.board.index.channel(item.channel) or Channel(name=item.channel)


def _shown(item: Touchpoint, context: Context) -> bool:
    return item.image is not None and item.image.src in context.view.images
