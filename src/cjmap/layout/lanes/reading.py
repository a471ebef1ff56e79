"""A metric at one place: its texts broken to a width, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Slot
from cjmap.board.figures import figures
from cjmap.language.direction import dotted
from cjmap.language.language import Language
from cjmap.language.numbers import NARROW
from cjmap.layout.grid import Context
from cjmap.layout.lanes import sparkline
from cjmap.layout.paragraph import BODY, LEADING, MEDIUM, SMALL, Paragraph, paragraph
from cjmap.layout.scene import Frame, Style
from cjmap.layout.source_letters import letters
from cjmap.model.items import Figures, MetricItem

PAD = 4.0
_NEAR, _GAP = 4.0, 8.0
"""Before a unit, and before what is further away."""
_VALUE = Style(16, 700)
_SPARK = 80.0
_SPARK_AT = 168.0
"""Where sparklines begin in wide places, so that they stand in line."""


class Reading(NamedTuple):
    """A metric at one place, its texts broken to its width: a unit or an interval stands behind
    the value (`beside`, with the distance from its start) or else below it (`under`)."""

    figures: Figures
    name: Paragraph
    value: Paragraph
    beside: tuple[tuple[float, Paragraph], ...]
    under: tuple[Paragraph, ...]
    below: Paragraph | None
    room: float
    aside: bool = True
    """The sparkline stands beside the texts, not under them."""

    @property
    def told(self) -> bool:
        """Whether there is a sparkline."""
        return len(self.figures.trend) > 1

    @property
    def fits(self) -> bool:
        """Whether there is room for a sparkline beside the texts."""
        return self._free + _SPARK + _GAP <= self.room

    @property
    def _free(self) -> float:
        """Where the room right of figure and facts begins."""
        ends = [self.value.room, *(x + part.room for x, part in self.beside)]
        ends += [part.room for part in (*self.under, self.below) if part]
        return max(ends) + _GAP

    @property
    def spark(self) -> Frame | None:
        """Where the sparkline stands, from the top left."""
        if not self.told:
            return None
        if not self.aside:
            return Frame(0, self.texts + 6, min(self.room, 120.0), sparkline.HEIGHT)
        x = max(min(self.room - _SPARK - _GAP, _SPARK_AT), self._free)
        return Frame(x, self.name.height, _SPARK, sparkline.HEIGHT)

    @property
    def figure(self) -> float:
        """Height of the value and of what stands below it."""
        more = LEADING[self.value.style.size] * (len(self.value.lines) - 1)
        return 23 + more + sum(part.height for part in self.under)

    @property
    def texts(self) -> float:
        """Height of all texts."""
        return self.name.height + self.figure + (self.below.height if self.below else 0.0)

    @property
    def height(self) -> float:
        spark = self.spark
        return max(self.texts, spark.bottom if spark else 0.0) + PAD


def read(slot: Slot, room: float, context: Context) -> Reading:
    """The metric of a slot at a width."""
    assert isinstance(slot.item, MetricItem)
    name, found = figures(slot.item, context.board.index)
    language, ruler = context.board.language, context.ruler

    def small(text: str) -> Paragraph | None:
        return paragraph(text, SMALL, "muted", room, ruler).hugged() if text else None

    heading = paragraph(name, MEDIUM, "ink", room, ruler).hugged()
    number, unit = _figure(found, language)
    style, fill = (_VALUE, "ink") if number else (SMALL, "muted")
    value = paragraph(number or language.say("no figure yet"), style, fill, room, ruler).hugged()
    counted = paragraph(unit, BODY, "ink", room, ruler).hugged() if unit else None
    extent = small(language.interval(found.low, found.high))
    beside, under = _behind(value, ((counted, _NEAR), (extent, _GAP)), room)
    below = small(_below(slot, found, context))
    return Reading(found, heading, value, beside, under, below, room)


def _figure(found: Figures, language: Language) -> tuple[str, str]:
    """The number and its unit, apart where one follows the other; a percent sign is part of it."""
    if found.value is None:
        return "", ""
    whole, number = language.figure(found.value, found.unit), language.number(found.value)
    if found.unit in (None, "%") or not whole.startswith(number):
        return whole, ""
    return number, whole.removeprefix(number).removeprefix(NARROW)


def _behind(
    value: Paragraph, parts: tuple[tuple[Paragraph | None, float], ...], room: float
) -> tuple[tuple[tuple[float, Paragraph], ...], tuple[Paragraph, ...]]:
    """The parts, each with its gap, on the line of the value as far as they fit, then below."""
    beside: list[tuple[float, Paragraph]] = []
    under: list[Paragraph] = []
    x = value.room
    for part, gap in parts:
        if part is None:
            continue
        single = len(value.lines) == len(part.lines) == 1
        if single and not under and x + gap + part.room <= room:
            beside.append((x + gap, part))
            x += gap + part.room
        else:
            under.append(part)
    return tuple(beside), tuple(under)


def _below(slot: Slot, found: Figures, context: Context) -> str:
    """The remark, then target, sample and sources in one line."""
    assert isinstance(slot.item, MetricItem)
    facts = [
        *_facts(found, slot.level == "map", context.board.language),
        letters(slot, context.board),
    ]
    text = dotted(filter(None, facts), context.board.rtl)
    return f"{slot.item.text}\n{text}".strip() if slot.item.text else text


def _facts(found: Figures, whole: bool, language: Language) -> Iterator[str]:
    """Whether it is the whole journey's, target, earlier value, sample."""
    if whole:
        yield language.say("whole journey")
    if found.target is not None:
        target = language.figure(found.target, found.unit)
        yield language.say("target\u00a0{figure}", figure=target)
    if found.baseline is not None:
        before = language.figure(found.baseline, found.unit)
        yield language.say("before\u00a0{figure}", figure=before)
    if found.n is not None:
        yield language.say("n\u00a0=\u00a0{n}", n=language.number(found.n))
