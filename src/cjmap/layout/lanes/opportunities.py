"""Opportunities: cool cards with impact, effort, owner and status at the foot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Lane, Slot
from cjmap.board.voices import voices
from cjmap.language import words
from cjmap.language.direction import dotted
from cjmap.language.language import Language
from cjmap.layout.card import FEET, PAD, Card, Look
from cjmap.layout.card import measure as measure_card
from cjmap.layout.foot import letters
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes.stacked import arrange_cards, quiet_lines
from cjmap.layout.paragraph import MEDIUM, SMALL, label
from cjmap.layout.scene import Frame, Node
from cjmap.layout.strokes import squares
from cjmap.model.items import Opportunity

_LOOK = Look(
    fill="opportunity.fill",
    edge="opportunity.edge",
    assumed="opportunity.assumed",
    style=MEDIUM,
)
_ROW = 15.0
_SQUARE, _STEP = 7.0, 9.0
_GAP = 14.0


def arrange(lane: Lane, context: Context) -> Block:
    """One card per opportunity; gauges stand as high over every foot, also where there is none."""
    feet = FEET if any(_footed(slot, context) for slot in lane.slots) else 0.0
    names = _names(context)

    def measure(slot: Slot, width: float) -> Card:
        assert isinstance(slot.item, Opportunity)
        rows = len(_gauge_rows(slot.item, width - 2 * PAD, names))
        extra = rows * _ROW + 4 if rows else 0.0
        texts = (slot.item.text, *_quiet(slot, context))
        card = measure_card(slot, width, context, _LOOK, texts, extra)
        return card._replace(extra=extra + max(0.0, feet - card.foot_height)) if rows else card

    def middle(card: Card, box: Frame, top: float) -> Iterator[Node]:
        assert isinstance(card.slot.item, Opportunity)
        room = box.width - 2 * PAD
        base = box.bottom - 9 - max(feet, card.foot_height)
        rows = _gauge_rows(card.slot.item, room, names)
        for i, gauges in enumerate(rows):
            y = base - (len(rows) - 1 - i) * _ROW
            yield from _draw(gauges, box.x + PAD, y, names.room, context)

    return arrange_cards(lane, context, measure, middle=middle)


def _footed(slot: Slot, context: Context) -> bool:
    return bool(letters(slot, context)) or any(voices(slot, context.board))


def _quiet(slot: Slot, context: Context) -> tuple[str, ...]:
    """Owner, status and priority in one line, then the author's own lines."""
    item = slot.item
    assert isinstance(item, Opportunity)
    language = context.board.language
    facts = [item.owner] if item.owner else []
    facts += [words.word(words.STATUSES, item.status, language)] if item.status else []
    facts += [_priority(item.priority, language)] if item.priority else []
    first = (dotted(facts, context.board.rtl),) if facts else ()
    return (*first, *quiet_lines(slot, context))


def _priority(priority: str | float, language: Language) -> str:
    if isinstance(priority, str):
        return language.say(words.PRIORITIES[priority])
    return language.say("priority {priority}", priority=language.number(priority))


Gauge = tuple[str, int, str]


class _Names(NamedTuple):
    """What the gauges are called, and the width of the wider name with the air behind it, so that
    squares stand in line."""

    impact: str
    effort: str
    room: float


def _names(context: Context) -> _Names:
    impact, effort = map(context.board.language.say, (words.IMPACT, words.EFFORT))
    widest = max(context.ruler.width(name, SMALL) for name in (impact, effort))
    return _Names(impact, effort, 6 + widest)


def _gauge_rows(item: Opportunity, room: float, names: _Names) -> tuple[tuple[Gauge, ...], ...]:
    """Impact and effort side by side where they fit, else one below the other."""
    gauges: list[Gauge] = []
    if item.impact is not None:
        gauges.append((names.impact, item.impact, "opportunity.mark"))
    if item.effort is not None:
        gauges.append((names.effort, item.effort, "effort.mark"))
    if not gauges:
        return ()
    one = names.room + 4 * _STEP + _SQUARE
    fit = len(gauges) * one + _GAP * (len(gauges) - 1) <= room
    return (tuple(gauges),) if fit else tuple((gauge,) for gauge in gauges)


def _draw(
    gauges: tuple[Gauge, ...], x: float, base: float, aside: float, context: Context
) -> Iterator[Node]:
    for name, value, role in gauges:
        yield label(name, x, base, SMALL, "muted", context.ruler)
        x += aside
        yield squares(x, base - 8, range(value), role)
        if value < 5:
            yield squares(x, base - 8, range(value, 5), "opportunity.faint")
        x += 4 * _STEP + _SQUARE + _GAP
