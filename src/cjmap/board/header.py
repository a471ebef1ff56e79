"""What stands below the title of a map."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.language import words
from cjmap.language.language import Language
from cjmap.model.journey import Journey, Timeframe


def facts(journey: Journey, language: Language) -> Iterator[str]:
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
