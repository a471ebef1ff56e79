"""Whose journey it is, and what sets it off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cjmap.export.markdown.remarks import picture
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import bullets, joined
from cjmap.language.words import ACTORS
from cjmap.model.base import Fact
from cjmap.model.journey import Scenario
from cjmap.model.registry import Empathy, Persona
from cjmap.text.markdown import link, text

Facts = Iterator[tuple[str, list[str]]]


def people(sheet: Sheet) -> Iterator[str]:
    """The personas of the view, then the scenario."""
    for actor in sheet.board.actors:
        yield from filter(None, _persona(actor.persona, sheet))
    if scenario := sheet.journey.scenario:
        yield from filter(None, _scenario(scenario, sheet))


def _persona(persona: Persona, sheet: Sheet) -> Iterator[str]:
    yield joined([f"**{text(persona.name)}**", *_short(persona, sheet)])
    yield f"> {text(sheet.quoted(persona.quote))}" if persona.quote else ""
    yield text(persona.bio) if persona.bio else ""
    yield bullets(_facts(persona, sheet))


def _short(persona: Persona, sheet: Sheet) -> Iterator[str]:
    say = sheet.language.say
    if persona.role:
        yield text(persona.role)
    if persona.kind != "customer":
        yield say(ACTORS[persona.kind])
    if persona.share is not None:
        share = sheet.language.percent(persona.share)
        yield text(say("{share} of customers", share=share))
    if persona.sources:
        found = map(sheet.board.index.source, persona.sources)
        yield sheet.resting(source for source in found if source)
    if persona.image:
        yield picture(persona.image)
    if persona.link:
        yield link(text(persona.link), persona.link)


def _facts(persona: Persona, sheet: Sheet) -> Facts:
    say = sheet.language.say
    yield from _given(
        (say("Goals"), persona.goals),
        (say("Needs"), persona.needs),
        (say("Motivations"), persona.motivations),
        (say("Frustrations"), persona.frustrations),
        (say("Preferred channels"), _channels(persona, sheet)),
    )
    yield from _segment(persona.segment)
    if persona.empathy:
        yield from _empathy(persona.empathy, sheet)
    yield from own(persona.fields)
    if persona.note:
        yield say("Note"), [text(persona.note)]


def _channels(persona: Persona, sheet: Sheet) -> list[str]:
    found = ((name, sheet.board.index.channel(name)) for name in persona.channels)
    return [channel.name if channel else name for name, channel in found]


def _segment(found: Iterable[Fact]) -> Facts:
    """The facts of a group on one line."""
    groups: dict[str, list[str]] = {}
    for fact in found:
        words = joined(map(text, fact.texts), ", ")
        label = f"{text(fact.name)}: " if fact.group else ""
        groups.setdefault(text(fact.group or fact.name), []).append(f"{label}{words}")
    for name, lines in groups.items():
        yield name, [joined(lines)]


def _empathy(empathy: Empathy, sheet: Sheet) -> Facts:
    say = sheet.language.say
    return _given(
        (say("Says"), empathy.says),
        (say("Thinks"), empathy.thinks),
        (say("Does"), empathy.does),
        (say("Feels"), empathy.feels),
        (say("Sees"), empathy.sees),
        (say("Hears"), empathy.hears),
    )


def own(found: Iterable[Fact]) -> Facts:
    """Facts under labels of the author's."""
    return _given(*((text(fact.name), fact.texts) for fact in found))


def _scenario(scenario: Scenario, sheet: Sheet) -> Iterator[str]:
    say = sheet.language.say
    yield f"**{say('Scenario')}:** {text(scenario.text)}" if scenario.text else ""
    facts = _given(
        (say("Trigger"), [scenario.trigger]),
        (say("Expectations"), scenario.expectations),
        (say("Outcome"), [scenario.outcome]),
    )
    yield bullets(facts)


def _given(*pairs: tuple[str, Sequence[str | None]]) -> Facts:
    """Those facts that the map gives, each on one line."""
    for name, found in pairs:
        if texts := [text(one) for one in found if one]:
            yield name, [joined(texts)]
