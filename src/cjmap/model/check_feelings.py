"""Scores that were written into the text of a feeling, where nothing draws them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjmap.model.items import Score
from cjmap.model.journey import Journey
from cjmap.model.lanes import Scale, ScoreLane
from cjmap.model.names import fold
from cjmap.model.numerals import ragged, with_words
from cjmap.model.origin import Origin
from cjmap.model.walk import places
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Route

_NUMBER = r"[+\-\u2212\u2013]?[0-9]+(?:\.[0-9]+)?"
_AT_END = re.compile(
    rf"(?P<words>.*[^\W\d_].*?)\s*[,;:(\[/=|]\s*(?P<number>{_NUMBER})\s*[)\]]?", re.DOTALL
)
_AFTER_A_WORD = re.compile(rf"(?P<words>[^\W\d_]+)\s+(?P<number>{_NUMBER})")
_AFTER_WORDS = re.compile(r"(?P<words>.*[^\W\d_])\s+(?P<number>[+\-\u2212][0-9]+(?:\.[0-9]+)?)")
_AT_START = re.compile(
    rf"(?P<number>{_NUMBER})(?:\s*[,;:)=|]\s*|\s+(?=\S+$))(?P<words>[^\W\d_].*)", re.DOTALL
)
_WAYS = (_AT_END, _AFTER_A_WORD, _AFTER_WORDS, _AT_START)


class Told(NamedTuple):
    """A feeling and the number that stands beside it in one text."""

    number: str
    words: str


def told_score(text: str) -> Told | None:
    """The number before or after a feeling: `happy, 2`, `happy 2`, `so sad -1`.

    A number that belongs to a sentence (`lost 3 hours`, `stuck on page 2`) is none: behind several
    words there must be a sign, or a comma or the like between.
    """
    for way in _WAYS:
        found = way.fullmatch(text.strip())
        number = found and ragged(found["number"])
        if found and number:
            return Told(number.number, found["words"].strip())
    return None


def check_feelings(journey: Journey, origin: Origin) -> Iterator[Diagnostic]:
    """A warning for every feeling whose text holds a score, where no score is given."""
    scales = {fold(spec.lane): spec.scale for spec in journey.lanes}
    for route, place in places(journey):
        for i, item in enumerate(place.emotions):
            yield from _feeling(item, (*route, "emotions", i), journey.scale, origin)
        for f, own in enumerate(place.fields):
            scale = scales.get(fold(own.name))
            if isinstance(own, ScoreLane) and scale is not None:
                for i, item in enumerate(own.items):
                    yield from _feeling(item, (*route, "fields", f, "items", i), scale, origin)


def _feeling(item: Score, route: Route, scale: Scale, origin: Origin) -> Iterator[Diagnostic]:
    if item.score is not None or item.text is None or len(item.text) > 80:
        return
    told = told_score(item.text)
    if told and scale.min <= float(told.number) <= scale.max:
        at = (*route, "text")
        yield Diagnostic(
            "score-in-text",
            f"The {told.number} in this text is read as words, not as a score.",
            origin.value(at),
            f"If it is the score, write {with_words(told.number, told.words)}.",
            severity=Severity.WARNING,
            route=origin.route(at),
        )
