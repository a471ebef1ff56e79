"""Differences → sentences, in the language of the labels."""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.compare.comparison import Comparison
from cjmap.compare.differences import Difference
from cjmap.compare.track import capital
from cjmap.language.language import Language, message
from cjmap.language.speech import quoted
from cjmap.language.words import LANES, word

_PHASES = message("Phases")
_NAMES = frozenset({"phases", "channels", "emotions"})
"""What has names; all else is said in sentences, which stand in quotation marks."""


def sentence(one: Difference, comparison: Comparison, language: Language, most: int = 0) -> str:
    """What differs, in a sentence that names `most` things at most, or all of them."""
    tracks = [comparison.tracks[at].name for at in one.maps]
    texts = one.names if one.what in _NAMES else [quoted(name, language.code) for name in one.names]
    names, say = listed(texts, language, most), language.say
    what = what_called(one.what, language)
    if one.kind == "only":
        return say("{what} only in {map}: {names}.", what=what, map=tracks[0], names=names)
    if one.kind == "without":
        return say("{what} not in {map}: {names}.", what=what, map=tracks[0], names=names)
    if one.kind == "order":
        return say("Phases in another order: {names}.", names=names)
    if one.kind == "apart":
        return _apart(one, comparison, language)
    if one.kind == "silent":
        return say("{map} tells no feelings in: {names}.", map=tracks[0], names=names)
    facts = {"now": tracks[0], "then": tracks[1], "names": names}
    if one.kind == "cured":
        return say("Pain points of {now} that {then} no longer has: {names}.", **facts)
    if one.kind == "new":
        return say("Pain points of {then} that {now} does not have: {names}.", **facts)
    return say("Opportunities of {now} that are taken in {then}: {names}.", **facts)


def what_called(what: str, language: Language) -> str:
    """What a lane, or the phases, are called."""
    return language.say(_PHASES) if what == "phases" else word(LANES, what, language)


def listed(names: Sequence[str], language: Language, most: int = 0) -> str:
    """Names in a row; of many, the first ones and how many more there are."""
    if not most or len(names) <= most + 1:
        return language.series(names)
    rest = len(names) - most
    more = language.count("{n} more", "{n} more", rest)
    return language.series([*names[:most], more])


def _apart(one: Difference, comparison: Comparison, language: Language) -> str:
    said = [
        language.say("{name}: {text}", name=comparison.tracks[at].name, text=score(value, language))
        for at, value in one.scores
    ]
    return language.say(
        "Feelings in {phase} are {points} apart ({scores}).",
        phase=one.names[0],
        scores=language.series(said),
        points=language.number(round(one.gap, 1)),
    )


def score(value: float, language: Language) -> str:
    """A mean score, with its sign and one decimal."""
    return language.signed(round(value, 1) + 0.0)


def title(comparison: Comparison) -> str:
    """What the comparison is called: as all maps are, or as each of them."""
    if _is_called_by_names(comparison):
        language = comparison.boards[0].language
        return language.list_of([track.name for track in comparison.tracks])
    return comparison.tracks[0].board.journey.title


def _is_called_by_names(comparison: Comparison) -> bool:
    names = [track.name for track in comparison.tracks]
    return names == [track.board.journey.title for track in comparison.tracks]


def summary(comparison: Comparison, language: Language) -> tuple[str, ...]:
    """What is compared, where the title does not say it, and how much is the same."""
    phases = len({comparison.kin[at] for at, known in enumerate(comparison.several) if known})
    pains = sum(one.shared for one in comparison.pains)
    names = [track.name for track in comparison.tracks]
    told: list[str] = []
    if not _is_called_by_names(comparison):
        told.append(language.say("{maps} side by side", maps=language.list_of(names)))
    if comparison.strangers:
        told.append(language.say("these maps have no phase in common"))
    else:
        told.append(language.count("{n} phase in common", "{n} phases in common", phases))
    if pains and not comparison.strangers:
        told.append(language.count("{n} pain point in common", "{n} pain points in common", pains))
    first = told[0] if told[0].startswith(names[0]) else capital(told[0])  # names are no words
    return (first, *told[1:])
