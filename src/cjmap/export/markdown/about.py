"""What the map itself is: its scope, who made it, who has a stake in it, which maps go with it."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.export.markdown.people import Facts, own
from cjmap.export.markdown.remarks import facts
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import bullets, joined, several
from cjmap.language.words import CHANNELS, word
from cjmap.model.journey import Stakeholder
from cjmap.model.registry import Channel
from cjmap.text.markdown import BREAK, text


def about(sheet: Sheet) -> Iterator[str]:
    """Facts, then the stakeholders."""
    if found := bullets(_facts(sheet)):
        yield found
    if stakeholders := sheet.journey.stakeholders:
        say = sheet.language.say
        head = [say("Stakeholder"), say("Needs"), say("Interest"), say("Influence")]
        yield sheet.table(head, [_stakeholder(one, sheet) for one in stakeholders], numbers=(2, 3))


def _facts(sheet: Sheet) -> Facts:
    journey, say = sheet.journey, sheet.language.say
    if journey.scope:
        yield say("Scope"), [text(journey.scope)]
    if journey.brand_promise:
        yield say("Brand promise"), [text(journey.brand_promise)]
    if journey.team:
        yield say("Team"), [joined(map(text, journey.team))]
    if journey.related:
        related = (sheet.linked(text(one.label), one.path) for one in journey.related)
        yield say("Related maps"), [joined(related)]
    if any(channel.kind for channel in journey.channels):
        yield say("Channels"), [joined(_channel(one, sheet) for one in journey.channels)]
    yield from own(journey.fields)
    lanes = [lane for lane in sheet.board.lanes if lane.description]
    if lanes:
        described = [f"{text(lane.label)}: {text(lane.description)}" for lane in lanes]
        yield say("Reading the map"), described


def _channel(channel: Channel, sheet: Sheet) -> str:
    name = text(channel.name)
    kind = word(CHANNELS, channel.kind, sheet.language) if channel.kind else ""
    return f"{name} ({text(kind)})" if kind else name


def _stakeholder(one: Stakeholder, sheet: Sheet) -> list[str]:
    number = sheet.language.number
    lines = [f"**{text(one.name)}**", text(one.role) if one.role else "", *facts(one.fields)]
    return [
        joined(lines, BREAK),
        several(map(text, one.needs)),
        number(one.interest) if one.interest else "",
        number(one.influence) if one.influence else "",
    ]
