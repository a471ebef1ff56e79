"""What a pointer over an item tells: everything that the card has no room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from cjmap.board.board import Actor, Board, Slot
from cjmap.board.figures import figures
from cjmap.language import words
from cjmap.language.language import Language
from cjmap.model.items import (
    Attributes,
    ItemAttributes,
    MetricItem,
    Opportunity,
    PainPoint,
    Quote,
    Score,
)
from cjmap.model.registry import Evidence


def tooltip(slot: Slot, board: Board) -> str:
    """The item in lines of plain text; nothing where that were only what its card says."""
    item, language = slot.item, board.language
    text = _called(item, board)
    lines = [text] if text else []
    lines += _own(item, language)
    lines += [f"– {detail}" for detail in item.details]
    for fact in item.fields:
        texts = language.series(fact.texts)
        lines.append(language.say("{name}: {text}", name=fact.name, text=texts))
    if slot.actors and len(board.actors) > 1:
        lines.append(acting(slot.actors, language))
    lines += attributes(item, language)
    if slot.sources:
        lines.append(resting(slot.sources, language))
    return told(lines) if text else "\n".join(lines)


def _called(item: ItemAttributes, board: Board) -> str | None:
    """What an item is called: a metric by the name that stands over its figure."""
    if isinstance(item, MetricItem):
        return figures(item, board.index)[0]
    return getattr(item, "text", None)


def told(lines: Sequence[str]) -> str:
    """The lines of a tooltip, the first of which is what can be read anyway."""
    return "\n".join(lines) if len(lines) > 1 else ""


def acting(actors: Iterable[Actor], language: Language) -> str:
    """Who does or says it."""
    return _by(tuple([actor.persona.name for actor in actors]), language)


@lru_cache(maxsize=64)
def _by(names: tuple[str, ...], language: Language) -> str:
    return language.say("By: {names}", names=language.series(names))


def resting(sources: Sequence[Evidence], language: Language) -> str:
    """What it rests on."""
    names = language.series([source.name for source in sources])
    return language.say("Sources: {names}", names=names)


def attributes(holder: Attributes, language: Language) -> list[str]:
    """What phases and items have in common, a line each."""
    say = language.say
    lines = []
    if holder.owner:
        lines.append(say("Owner: {owner}", owner=holder.owner))
    if holder.status:
        status = words.word(words.STATUSES, holder.status, language)
        lines.append(say("Status: {status}", status=status))
    if holder.note:
        lines.append(say("Note: {note}", note=holder.note))
    if holder.tags:
        lines.append(say("Tags: {tags}", tags=language.series(holder.tags)))
    if holder.confidence:
        lines.append(say(words.CONFIDENCES[holder.confidence]))
    return lines


def _own(item: ItemAttributes, language: Language) -> list[str]:
    """What only items of its kind have."""
    if isinstance(item, Score):
        return _scored(item, language)
    if isinstance(item, Opportunity):
        return _offered(item, language)
    if isinstance(item, PainPoint) and item.severity:
        return [language.say("Severity: {severity} of 3", severity=item.severity)]
    if isinstance(item, Quote) and item.translation:
        return [language.say("Translation: {text}", text=item.translation)]
    return []


def _scored(item: Score, language: Language) -> list[str]:
    lines = []
    if item.score is not None:
        lines.append(_score(item.score, language))
    if item.target is not None:
        lines.append(language.say("Target: {target}", target=language.number(item.target)))
    return lines


@lru_cache(maxsize=64)
def _score(score: float, language: Language) -> str:
    return language.say("Score: {score}", score=language.number(score))


def _offered(item: Opportunity, language: Language) -> list[str]:
    say = language.say
    lines = []
    if item.outcome:
        lines.append(say("Outcome: {outcome}", outcome=item.outcome))
    if item.due:
        lines.append(say("Due: {date}", date=language.date(item.due)))
    if item.tickets:
        lines.append(say("Tickets: {tickets}", tickets=language.series(item.tickets)))
    if item.resources:
        lines.append(say("Resources: {resources}", resources=item.resources))
    return lines
