"""The head of a summary: title, facts, what the map is for, where the feeling falls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjmap.board.feelings import Feeling
from cjmap.board.header import facts
from cjmap.board.tally import tally
from cjmap.export.markdown.figures import felt
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined
from cjmap.export.sentences import steepest
from cjmap.language.direction import dotted
from cjmap.language.words import STATUSES, WAYS, word
from cjmap.model.dates import due
from cjmap.query.action import Chance
from cjmap.query.evidence import WAYS as ORDER
from cjmap.query.story import Fall
from cjmap.text.markdown import line, text


def overview(sheet: Sheet, sections: Iterable[str]) -> Iterator[str]:
    """The head of the document; `sections` are those that follow."""
    board = sheet.board
    yield f"# {line(sheet.journey.title)}"
    if about := dotted(_facts(sheet), board.rtl, " · "):
        yield text(about)
    yield "\n".join(f"- {text(one)}" for one in sheet.journey.objectives)
    if fall := sheet.digest.fall:
        yield text(joined([_steepest(fall, sheet), _answer(fall, sheet)], " "))
    yield text(_known(sheet))
    links = (f"[{sheet.headings[one]}](#{sheet.anchors.sections[one]})" for one in sections)
    yield joined(links)


def _facts(sheet: Sheet) -> Iterator[str]:
    """As below the title of the picture, and when the next review is due."""
    yield from facts(sheet.journey, sheet.language)
    review = sheet.journey.review
    if review and (found := due(review.last, review.every)):
        yield sheet.language.say("next due {date}", date=sheet.language.date(found))


def _steepest(fall: Fall, sheet: Sheet) -> str:
    """Where the feeling falls most."""

    def told(one: Feeling) -> str:
        return felt(one.score, one.word, fall.said, sheet.language)

    return steepest(fall, sheet.board, told, lambda one: sheet.stands_at(one.slot))


def _answer(fall: Fall, sheet: Sheet) -> str:
    """What addresses the pain points at the lower end; nothing where there are none."""
    say, low = sheet.language.say, fall.after
    pains = [
        pain
        for pain in sheet.digest.pains
        if pain.entry.slot.first <= low.last and low.first <= pain.entry.slot.last
    ]
    if not pains:
        return ""
    answers = [chance for pain in pains for chance in pain.answers]
    if not answers:
        return say("No opportunity addresses that yet.")
    best = min(answers, key=lambda chance: chance.rank)
    return say("{opportunity} addresses that.", opportunity=_named(best, sheet))


def _named(chance: Chance, sheet: Sheet) -> str:
    item = chance.item
    state = word(STATUSES, item.status, sheet.language) if item.status else ""
    about = sheet.language.series([one for one in (chance.entry.owner, state) if one])
    return f"{sheet.quoted(item.text)} ({about})" if about else sheet.quoted(item.text)


def _known(sheet: Sheet) -> str:
    """How much of the map rests on evidence, and how it is known."""
    language, counted = sheet.language, tally(sheet.board)
    if not sheet.board.evidenced:
        return language.say("No source is named: everything here is assumed.")
    found = language.count(
        "{known} of {n} entry rests on evidence",
        "{known} of {n} entries rest on evidence",
        counted.total(),
        known=language.number(counted.total() - counted["assumed"]),
    )
    told = [(way, counted[way]) for way in ORDER if counted[way]]
    ways = language.series([f"{language.number(n)} {language.say(WAYS[way])}" for way, n in told])
    return f"{found}: {ways}."
