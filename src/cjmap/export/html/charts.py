"""The small drawings of the report, as inline SVG that takes its colours from the style sheet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

from markupsafe import Markup

from cjmap.board.board import Known
from cjmap.language.language import Language
from cjmap.language.words import EFFORT, IMPACT
from cjmap.model.items import Figures
from cjmap.query.action import Chance

_HIDDEN = 'aria-hidden="true" focusable="false"'


def cells(ways: Sequence[Known], most: int) -> Markup:
    """A cell for each entry, told apart by how it is known; plain parts where they are many."""
    if len(ways) <= most:
        parts = "".join(f'<i class="{way}"></i>' for way in ways)
        return Markup(f'<div class="cells" aria-hidden="true">{parts}</div>')
    parts, x = "", 0.0
    for way, n in Counter(ways).items():
        width = 1000 * n / len(ways)
        parts += f'<rect class="{way}" x="{_n(x)}" y="0" width="{_n(width - 3)}" height="10"/>'
        x += width
    return Markup(
        f'<svg class="parts flip" viewBox="0 0 1000 10" preserveAspectRatio="none" {_HIDDEN}>'
        f"{parts}</svg>"
    )


def sparkline(figures: Figures) -> Markup:
    """Earlier values and today's, from the oldest; nothing where there is no course to show."""
    last = [figures.value] if figures.value is not None else []
    values = [*figures.trend, *last]
    if len(values) < 2:
        return Markup("")
    low, high = min(values), max(values)
    reach = (high - low) or 1
    step = 88 / (len(values) - 1)
    points = [(4 + i * step, 24 - 20 * (one - low) / reach) for i, one in enumerate(values)]
    way = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    x, y = points[-1]
    return Markup(
        f'<svg class="spark flip" viewBox="0 0 96 28" width="96" height="28" {_HIDDEN}>'
        f'<polyline points="{way}"/><circle cx="{_n(x)}" cy="{_n(y)}" r="2.5"/></svg>'
    )


def bullet(figures: Figures, language: Language) -> Markup:
    """Value, interval and target on one line between round ends; nothing without a value.

    It grows in the direction of reading.
    """
    given = (figures.value, figures.target, figures.low, figures.high, figures.baseline)
    known = [one for one in given if one is not None]
    if figures.value is None or len(known) < 2:
        return Markup("")
    low, high = _ends(known)
    reach = (high - low) or 1

    def along(value: float) -> float:
        part = (value - low) / reach
        return 8 + 184 * (1 - part if language.rtl else part)

    def at(value: float) -> str:
        return _n(along(value))

    parts = ['<path class="axis" d="M8 24h184"/>']
    if figures.low is not None and figures.high is not None:
        start, end = sorted((along(figures.low), along(figures.high)))
        parts.append(f'<path class="range" d="M{_n(start)} 24H{_n(max(end, start + 2))}"/>')
    if figures.baseline is not None:
        parts.append(f'<circle class="base" cx="{at(figures.baseline)}" cy="24" r="3.5"/>')
    if figures.target is not None:
        x = min(max(along(figures.target), 30), 170)
        word = language.say("target {value}", value=language.number(figures.target))
        parts.append(f'<path class="aim" d="M{at(figures.target)} 15v18"/>')
        parts.append(f'<text x="{_n(x)}" y="11" text-anchor="middle">{Markup.escape(word)}</text>')
    parts.append(f'<circle class="now" cx="{at(figures.value)}" cy="24" r="4"/>')
    for value in (low, high):
        anchor = "start" if along(value) < 100 else "end"
        text = Markup.escape(language.number(value))
        parts.append(
            f'<text class="end" x="{at(value)}" y="43" text-anchor="{anchor}">{text}</text>'
        )
    return Markup(
        f'<svg class="bullet" viewBox="0 0 200 46" width="200" height="46" {_HIDDEN}>'
        f"{''.join(parts)}</svg>"
    )


def _ends(known: Sequence[float]) -> tuple[float, float]:
    """Round numbers around all values, with some air."""
    low, high = min(known), max(known)
    air = (high - low) * 0.15 or abs(high) * 0.1 or 1
    step = 10 ** floor(log10((high - low) or abs(high) or 1))
    start, end = floor((low - air) / step) * step, ceil((high + air) / step) * step
    return (max(start, 0.0) if low >= 0 else start), end


def matrix(chances: Iterable[Chance], language: Language, anchors: dict[str, str]) -> Markup:
    """Impact over effort: each opportunity as its rank on a crossing, a link to its row.

    Up to three of one place stand side by side; of more a count tells. Effort grows in the
    direction of reading.
    """
    rtl = language.rtl

    def at(x: int) -> int:
        return 300 - x if rtl else x

    places: dict[tuple[int, int], list[Chance]] = defaultdict(list)
    for chance in chances:
        if chance.item.impact is not None and chance.item.effort is not None:
            places[chance.item.effort, chance.item.impact].append(chance)
    if not places:
        return Markup("")
    dots = "".join(
        _dots(at(_x(effort)), _y(impact), found, anchors)
        for (effort, impact), found in sorted(places.items())
    )
    grid = "".join(f"M{at(44)} {_y(i)}H{at(290)}M{at(_x(i))} 16V262" for i in range(1, 6))
    impact, effort = (Markup.escape(language.say(name)) for name in (IMPACT, EFFORT))
    worth = Markup.escape(language.say("more impact than effort"))
    scale = "".join(
        f'<text x="{at(_x(i))}" y="280" text-anchor="middle">{language.number(i)}</text>'
        f'<text x="{at(34)}" y="{_y(i) + 4}" text-anchor="{"start" if rtl else "end"}">'
        f"{language.number(i)}</text>"
        for i in range(1, 6)
    )
    title = Markup.escape(language.say("Impact and effort of the opportunities"))
    return Markup(
        '<svg class="matrix" viewBox="0 0 300 306" width="300" height="306" role="group"'
        f' aria-label="{title}">'
        f'<path class="tint" d="M{at(44)} 16H{at(290)}L{at(44)} 262Z"/>'
        f'<path class="grid" d="{grid}"/>'
        f'<text x="{at(44)}" y="11" text-anchor="{"end" if rtl else "start"}">{worth}</text>'
        f'{scale}<text x="{at(167)}" y="301" text-anchor="middle" class="name">{effort}</text>'
        f'<text transform="translate({at(12)} 139) rotate(-90)" text-anchor="middle"'
        f' class="name">{impact}</text>{dots}</svg>'
    )


def _dots(x: int, y: int, found: list[Chance], anchors: dict[str, str]) -> str:
    shown = found if len(found) <= 3 else found[:2]
    marks = len(shown) + (len(found) > len(shown))
    x -= 11 * (marks - 1)
    parts = []
    for i, chance in enumerate(shown):
        solid = "" if chance.entry.slot.known != "assumed" else " guess"
        where = f'cx="{x + 22 * i}" cy="{y}" r="10"'
        text = Markup.escape(chance.item.text)
        parts.append(
            f'<a href="#{anchors[chance.entry.slot.id]}" class="dot{solid}"'
            f' data-for="{anchors[chance.entry.slot.id]}" aria-label="{chance.rank}. {text}">'
            f'<circle {where}/><text x="{x + 22 * i}" y="{y + 4}"'
            f' text-anchor="middle">{chance.rank}</text></a>'
        )
    if len(found) > len(shown):
        more = f"+{len(found) - len(shown)}"
        parts.append(
            f'<text class="more" x="{x + 44}" y="{y + 4}" text-anchor="middle">{more}</text>'
        )
    return "".join(parts)


def _x(effort: int) -> int:
    return 44 + 41 * effort


def _y(impact: int) -> int:
    return 262 - 41 * impact


def _n(value: float) -> str:
    """At most one decimal."""
    return f"{value:.1f}".removesuffix(".0")
