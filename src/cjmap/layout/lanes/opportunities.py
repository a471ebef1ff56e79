"""Opportunities: cool cards with impact, effort, owner and status at the foot."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Lane, Slot
from cjmap.board.voices import voices
from cjmap.language import words
from cjmap.language.direction import dotted
from cjmap.language.language import Language
from cjmap.layout.card import BASE, FEET, PAD, Card, Look, Sign, signed
from cjmap.layout.card import measure as measure_card
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import gauges
from cjmap.layout.lanes.gauges import Hues, Names
from cjmap.layout.lanes.stacked import arrange_cards, quiet_lines
from cjmap.layout.paragraph import MEDIUM, SMALL
from cjmap.layout.scene import Frame, Node
from cjmap.layout.source_letters import letters
from cjmap.layout.stack import rows
from cjmap.layout.status_marks import DROPPED, status_mark
from cjmap.model.items import Opportunity

_LOOK = Look(
    fill="opportunity.fill",
    edge="opportunity.edge",
    assumed="opportunity.assumed",
    style=MEDIUM,
)
_HUES = Hues("opportunity.mark", "effort.mark", "opportunity.faint")
_DROPPED = Look(fill="neutral.fill", edge="neutral.edge", style=MEDIUM, ink="muted")
_GREY = Hues("muted", "muted", "neutral.edge")


def arrange(lane: Lane, context: Context) -> Block:
    """One card per opportunity. The letters of all stand beside the gauges, or else all gauges
    stand over a foot, also where there is none."""
    names = gauges.names(context)
    aside = all(
        _aside(slot, row.width - 2 * PAD, names, context)
        for row in rows(lane.slots, context.grid)
        for slot in row.slots
    )
    feet = 0.0 if aside else FEET

    def measure(slot: Slot, width: float) -> Card:
        assert isinstance(slot.item, Opportunity)
        lines = len(gauges.rows(slot.item, width - 2 * PAD, names, _HUES))
        extra = lines * gauges.ROW + 6 if lines else 0.0
        quiet = _quiet(slot, context)
        look = _DROPPED if _dropped(slot.item) else _LOOK
        card = measure_card(slot, width, context, look, (slot.item.text, *quiet), extra)
        mark = status_mark(slot.item.status or "")
        if mark:
            card = signed(card, Sign(1, mark), quiet[0], context)
        if not lines:
            return card
        card = card._replace(aside=aside)
        return card._replace(extra=extra + max(0.0, feet - card.foot_height))

    def middle(card: Card, box: Frame, top: float) -> Iterator[Node]:
        item = card.slot.item
        assert isinstance(item, Opportunity)
        hues = _GREY if _dropped(item) else _HUES
        base = box.bottom - (BASE if aside else 9 + max(feet, card.foot_height))
        found = gauges.rows(item, box.width - 2 * PAD, names, hues)
        return gauges.draw(found, box.x + PAD, base, names, hues.faint, context)

    return arrange_cards(lane, context, measure, middle=middle)


def _dropped(item: Opportunity) -> bool:
    return (item.status or "").lower() == DROPPED


def _aside(slot: Slot, room: float, names: Names, context: Context) -> bool:
    """Whether nothing is to stand under the gauges: there is room for the letters beside them."""
    assert isinstance(slot.item, Opportunity)
    if any(voices(slot, context.board)):
        return False
    text = letters(slot, context.board)
    wide = gauges.width(gauges.rows(slot.item, room, names, _HUES), names)
    return not text or not wide or wide + 8 + context.ruler.width(text, SMALL) <= room


def _quiet(slot: Slot, context: Context) -> tuple[str, ...]:
    """Status, owner and priority in one line, then the author's own lines."""
    item = slot.item
    assert isinstance(item, Opportunity)
    language = context.board.language
    facts = [words.word(words.STATUSES, item.status, language)] if item.status else []
    facts += [item.owner] if item.owner else []
    facts += [_priority(item.priority, language)] if item.priority else []
    first = (dotted(facts, context.board.rtl),) if facts else ()
    return (*first, *quiet_lines(slot, context))


def _priority(priority: str | float, language: Language) -> str:
    if isinstance(priority, str):
        return language.say(words.PRIORITIES[priority])
    return language.say("priority {priority}", priority=language.number(priority))
