"""What a pointer over an item tells: everything that the card has no room for."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Slot
from cjmap.language.numbers import number
from cjmap.model.items import Attributes, ItemAttributes, Opportunity, PainPoint, Quote, Score


def tooltip(slot: Slot) -> str:
    """The item in lines of plain text."""
    return "\n".join(_lines(slot))


def _lines(slot: Slot) -> Iterator[str]:
    item = slot.item
    text = getattr(item, "text", None) or getattr(item, "metric", None)
    if text:
        yield text
    yield from _own(item)
    yield from (f"– {detail}" for detail in item.details)
    yield from (f"{fact.name}: {', '.join(fact.texts)}" for fact in item.fields)
    if slot.actors:
        yield "By: " + ", ".join(actor.persona.name for actor in slot.actors)
    yield from attributes(item)
    if slot.sources:
        yield "Sources: " + ", ".join(source.name for source in slot.sources)


def attributes(holder: Attributes) -> Iterator[str]:
    """What phases and items have in common, a line each."""
    for word, value in (
        ("Owner", holder.owner),
        ("Status", holder.status),
        ("Note", holder.note),
    ):
        if value:
            yield f"{word}: {value}"
    if holder.tags:
        yield "Tags: " + ", ".join(holder.tags)
    if holder.confidence:
        yield f"Confidence: {holder.confidence}"


def _own(item: ItemAttributes) -> Iterator[str]:
    if isinstance(item, Score) and item.score is not None:
        yield f"Score: {number(item.score)}"
    if isinstance(item, Score) and item.target is not None:
        yield f"Target: {number(item.target)}"
    if isinstance(item, PainPoint) and item.severity:
        yield f"Severity: {item.severity} of 3"
    if isinstance(item, Quote) and item.translation:
        yield f"Translation: {item.translation}"
    if isinstance(item, Opportunity):
        if item.outcome:
            yield f"Outcome: {item.outcome}"
        if item.due:
            yield f"Due: {item.due}"
        if item.tickets:
            yield "Tickets: " + ", ".join(item.tickets)
        if item.resources:
            yield f"Resources: {item.resources}"
