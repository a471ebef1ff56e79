"""Title and one line about the map, beside how much of it rests on evidence."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.language import words
from cjmap.language.direction import dotted
from cjmap.language.language import Language
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import BODY, TITLE, paragraph
from cjmap.layout.scene import Node
from cjmap.layout.share import share
from cjmap.model.journey import Journey, Timeframe

_ASIDE = 200.0
"""The room beside the title that the share of evidence takes at least."""


def draw(context: Context, top: float) -> tuple[tuple[Node, ...], float]:
    """The header from `top` on, and where it ends."""
    grid, ruler, journey = context.grid, context.ruler, context.board.journey
    known = share(context) if context.board.evidenced else None
    room = grid.right - grid.left - (max(known.width + 16, _ASIDE) if known else 0)
    title = paragraph(journey.title, TITLE, "ink", room, ruler).hugged()
    facts = dotted(_facts(journey, context.board.language), context.board.rtl)
    about = paragraph(facts, BODY, "muted", room, ruler).hugged()
    nodes: list[Node] = [*title.draw(grid.left, top)]
    y = top + title.height + 4
    nodes += about.draw(grid.left, y)
    nodes += known.draw(grid.right, top, context) if known else ()
    return tuple(nodes), y + about.height


def _facts(journey: Journey, language: Language) -> Iterator[str]:
    """Type, state, time frame, version, review: what is given."""
    if journey.type:
        yield words.word(words.JOURNEYS, journey.type, language)
    if journey.state:
        yield language.say(words.STATES[journey.state])
    if journey.timeframe:
        yield timeframe(journey.timeframe, language)
    if journey.audience:
        yield language.say("for {audience}", audience=journey.audience)
    if journey.owner:
        yield language.say("owner {owner}", owner=journey.owner)
    reviewed = journey.review is not None and journey.review.last is not None
    if journey.status and not (reviewed and journey.status == "reviewed"):
        yield words.word(words.STATUSES, journey.status, language)
    if journey.review and journey.review.last:
        yield language.say("reviewed {date}", date=language.date(journey.review.last))
    elif journey.updated:
        yield language.say("updated {date}", date=language.date(journey.updated))


def timeframe(frame: Timeframe, language: Language) -> str:
    """In words, or from a date to a date."""
    dates = ""
    if frame.from_ and frame.to:
        dates = language.period(frame.from_, frame.to)
    elif end := frame.from_ or frame.to:
        dates = language.date(end)
    return language.series([part for part in (frame.text, dates) if part])
