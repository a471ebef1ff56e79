"""What a pointer over an item tells: everything that the card has no room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.board.board import Actor, Board, Slot
from cjmap.language import words
from cjmap.language.language import Language
from cjmap.model.items import Attributes, ItemAttributes, Opportunity, PainPoint, Quote, Score
from cjmap.model.registry import Evidence


def tooltip(slot: Slot, board: Board) -> str:
    """The item in lines of plain text; nothing where that were only what its card says."""
    return told(list(_lines(slot, board)))


def told(lines: Sequence[str]) -> str:
    """The lines of a tooltip, the first of which is what can be read anyway."""
    return "\n".join(lines) if len(lines) > 1 else ""


def _lines(slot: Slot, board: Board) -> Iterator[str]:
    item, language = slot.item, board.language
    text = getattr(item, "text", None) or getattr(item, "metric", None)
    if text:
        yield text
    yield from _own(item, language)
    yield from (f"– {detail}" for detail in item.details)
    for fact in item.fields:
        yield language.say("{name}: {text}", name=fact.name, text=language.series(fact.texts))
    if slot.actors and len(board.actors) > 1:
        yield acting(slot.actors, language)
    yield from attributes(item, language)
    if slot.sources:
        yield resting(slot.sources, language)


def acting(actors: Sequence[Actor], language: Language) -> str:
    """Who does or says it."""
    names = language.series([actor.persona.name for actor in actors])
    return language.say("By: {names}", names=names)


def resting(sources: Sequence[Evidence], language: Language) -> str:
    """What it rests on."""
    names = language.series([source.name for source in sources])
    return language.say("Sources: {names}", names=names)


def attributes(holder: Attributes, language: Language) -> Iterator[str]:
    """What phases and items have in common, a line each."""
    say = language.say
    if holder.owner:
        yield say("Owner: {owner}", owner=holder.owner)
    if holder.status:
        yield say("Status: {status}", status=words.word(words.STATUSES, holder.status, language))
    if holder.note:
        yield say("Note: {note}", note=holder.note)
    if holder.tags:
        yield say("Tags: {tags}", tags=language.series(holder.tags))
    if holder.confidence:
        yield say(words.CONFIDENCES[holder.confidence])


def _own(item: ItemAttributes, language: Language) -> Iterator[str]:
    say = language.say
    if isinstance(item, Score) and item.score is not None:
        yield say("Score: {score}", score=language.number(item.score))
    if isinstance(item, Score) and item.target is not None:
        yield say("Target: {target}", target=language.number(item.target))
    if isinstance(item, PainPoint) and item.severity:
        yield say("Severity: {severity} of 3", severity=item.severity)
    if isinstance(item, Quote) and item.translation:
        yield say("Translation: {text}", text=item.translation)
    if isinstance(item, Opportunity):
        if item.outcome:
            yield say("Outcome: {outcome}", outcome=item.outcome)
        if item.due:
            yield say("Due: {date}", date=language.date(item.due))
        if item.tickets:
            yield say("Tickets: {tickets}", tickets=language.series(item.tickets))
        if item.resources:
            yield say("Resources: {resources}", resources=item.resources)
