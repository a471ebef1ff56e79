"""Numbers in words and as small bars; plain texts, to be escaped where they are used."""

from __future__ import annotations

from collections.abc import Iterable

from cjmap.board.feelings import Terms
from cjmap.export.sentences import signed
from cjmap.language.language import Language
from cjmap.model.items import Figures
from cjmap.model.lanes import Scale

_BARS = "▁▂▃▄▅▆▇█"


def bar(value: float, low: float, high: float) -> str:
    """A value between two others as a bar of one character."""
    part = (value - low) / (high - low) if high > low else 0.5
    return _BARS[round(part * (len(_BARS) - 1))]


def mood(score: float, scale: Scale) -> str:
    """A score as a bar: the better, the taller."""
    low, high = scale.min, scale.max
    return bar(low + high - score if scale.better == "lower" else score, low, high)


def course(figures: Figures) -> str:
    """Earlier values and today's as bars, from the oldest; nothing where there is no course."""
    values = [*figures.trend, *([figures.value] if figures.value is not None else [])]
    if len(values) < 2:
        return ""
    low, high = min(values), max(values)
    return "".join(bar(value, low, high) for value in values)


def scores(values: Iterable[float], scale: Scale, language: Language) -> str:
    """Scores one after the other."""
    return " ".join(signed(one, scale, language) for one in values)


def felt(score: float | None, word: str | None, said: Terms, language: Language) -> str:
    """A score with its word: the map's, else the scale's own; either may be missing."""
    if score is None:
        return word or ""
    number = signed(score, said.scale, language)
    label = word or said.label(score)
    return number if label == language.number(score) else f"{number} {label}"


def value(figures: Figures, language: Language) -> str:
    """What a metric is today."""
    if figures.value is None:
        return language.say("no figure yet")
    return figure(figures.value, figures, language)


def figure(number: float | None, figures: Figures, language: Language) -> str:
    """A number in the unit of a metric; nothing where there is none."""
    return "" if number is None else language.figure(number, figures.unit)
