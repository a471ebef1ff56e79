"""The line below the title."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.language.language import Language
from cjmap.model.journey import Journey, Review, Timeframe


def facts(journey: Journey, language: Language) -> Iterator[str]:
    """Type, state, time frame, readers, owner, status, review: what is given."""
    say = language.say
    kinds = {
        "purchase": say("Purchase journey"),
        "service": say("Service journey"),
        "experience": say("Experience journey"),
    }
    if journey.type:
        yield kinds.get(journey.type, journey.type)
    if journey.state:
        yield {"current": say("current state"), "future": say("future state")}[journey.state]
    if journey.timeframe:
        yield from _timeframe(journey.timeframe, language)
    if journey.audience:
        yield say("for {audience}", audience=journey.audience)
    if journey.owner:
        yield say("owner {owner}", owner=journey.owner)
    review = journey.review or Review()
    if journey.status and not (review.last and journey.status == "reviewed"):
        yield say(journey.status)
    yield from _review(review, language)


def _timeframe(frame: Timeframe, language: Language) -> Iterator[str]:
    ends = [language.date(end) for end in (frame.from_, frame.to) if end]
    yield from filter(None, (frame.text, " – ".join(ends)))


def _review(review: Review, language: Language) -> Iterator[str]:
    if review.last:
        yield language.say("reviewed {date}", date=language.date(review.last))
    if review.every:
        yield _every(review.every, language)


def _every(interval: str, language: Language) -> str:
    """How often a review is due: `6 months`."""
    number, unit = interval.split()
    match unit.removesuffix("s"):
        case "day":
            return language.count("review every day", "review every {n} days", int(number))
        case "week":
            return language.count("review every week", "review every {n} weeks", int(number))
        case "month":
            return language.count("review every month", "review every {n} months", int(number))
    return language.count("review every year", "review every {n} years", int(number))
