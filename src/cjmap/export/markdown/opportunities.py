"""What could be done better, the most worthwhile first."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.export.markdown.items import who
from cjmap.export.markdown.remarks import labels, more, status
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined, several
from cjmap.export.words import LEVELS
from cjmap.language.words import word as word_of
from cjmap.model.items import Opportunity
from cjmap.query.action import Chance
from cjmap.text.markdown import BREAK, text


def opportunities(sheet: Sheet) -> Iterator[str]:
    """What the order is, then the opportunities in it."""
    say, found = sheet.language.say, sheet.digest.chances
    if not found:
        return
    if any(chance.worth is not None for chance in found):
        yield say(
            "Ranked by impact × confidence ÷ effort. Of the confidence, high counts 100 %, medium "
            "or none 80 %, low 50 %."
        )
    head = [
        say("Rank"),
        say("Opportunity"),
        say("Addresses"),
        say("Where"),
        say("Impact"),
        say("Effort"),
    ]
    head += [say("Confidence"), say("Priority"), say("Owner"), say("Status"), say("Due")]
    yield sheet.table(head, [_row(one, sheet) for one in found], numbers=(0, 4, 5))


def _row(chance: Chance, sheet: Sheet) -> list[str]:
    item, language, entry = chance.item, sheet.language, chance.entry
    name = sheet.linked(f"**{text(item.text)}**", item.link)
    return [
        language.number(chance.rank),
        joined([name, *_about(chance, sheet)], BREAK),
        several(map(sheet.called, chance.pains)),
        language.say("whole journey") if sheet.whole(entry) else sheet.phases(entry.phases),
        language.number(item.impact) if item.impact else "",
        language.number(item.effort) if item.effort else "",
        language.say(LEVELS[item.confidence]) if item.confidence else "",
        _priority(item, sheet),
        text(entry.owner) if entry.owner else "",
        status(item, sheet),
        language.date(item.due) if item.due else "",
    ]


def _priority(item: Opportunity, sheet: Sheet) -> str:
    match item.priority:
        case None:
            return ""
        case str(word):
            return word_of(LEVELS, word, sheet.language)
        case number:
            return sheet.language.number(number)


def _about(chance: Chance, sheet: Sheet) -> Iterator[str]:
    """What has no column."""
    item, say = chance.item, sheet.language.say
    if item.outcome:
        yield text(say("Outcome: {outcome}", outcome=item.outcome))
    if item.resources:
        yield text(say("Resources: {resources}", resources=item.resources))
    if item.tickets:
        yield text(say("Tickets: {tickets}", tickets=sheet.language.series(item.tickets)))
    yield joined([who(chance.entry, sheet), *labels(item, sheet)])
    yield from more(item, sheet)
