"""The first row of an action card: number, kind, star, the letters of its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.board.board import Column
from cjmap.language import words
from cjmap.layout.grid import Context
from cjmap.layout.icons import icon
from cjmap.layout.paragraph import SMALL, SMALL_STRONG, label
from cjmap.layout.scene import Node, Style
from cjmap.layout.source_letters import letters

ROW = 15.0
"""Height of a row of marks."""
_GAP = 8.0
_ICON = 14.0
_AIR = 3.0
_ICONS = {"wait": "clock", "decision": "diamond", "milestone": "flag"}


class Mark(NamedTuple):
    """An icon, a word, or both, in one colour."""

    icon: str
    word: str
    style: Style
    role: str
    tint: str
    width: float

    def draw(self, x: float, base: float, context: Context) -> Iterator[Node]:
        if self.icon:
            yield from icon(self.icon, x + _ICON / 2 - 1, base - 4, self.tint)
            x += _ICON + _AIR
        if self.word:
            yield label(self.word, x, base, self.style, self.role, context.ruler)


class Head(NamedTuple):
    """The marks in rows, and the letters at the end of the first one."""

    rows: tuple[tuple[Mark, ...], ...]
    letters: str

    @property
    def height(self) -> float:
        return ROW * len(self.rows)

    def draw(self, x: float, right: float, top: float, context: Context) -> Iterator[Node]:
        """The rows between `x` and `right`, from `top` on."""
        if self.letters:
            ruler = context.ruler
            yield label(self.letters, right, top + 11, SMALL, "muted", ruler, "end")
        for i, row in enumerate(self.rows):
            at = x
            for mark in row:
                yield from mark.draw(at, top + 11 + ROW * i, context)
                at += mark.width + _GAP


def head(column: Column, room: float, context: Context) -> tuple[Head, str]:
    """The first row for a width, and the letters that it has no room for."""
    marks = list(_marks(column, context))
    names = letters(column, context.board)
    aside = context.ruler.width(names, SMALL) + _GAP if names else 0.0
    for drop in range(len(marks) + 1):
        tried = _shortened(marks, drop, context)
        if _width(tried) + aside <= room:
            return Head((tuple(tried),), names), ""
    short = _shortened(marks, len(marks), context)
    for tried in (marks, short):
        if _width(tried) <= room:
            return Head((tuple(tried),), ""), names
    return Head(tuple(_rows(short, room)), ""), names


def _marks(column: Column, context: Context) -> Iterator[Mark]:
    content = column.content
    hue = context.theme.phase(column.phase)
    yield _mark("", column.label, SMALL_STRONG, hue, hue, context)
    say = context.board.language.say
    if content.kind in _ICONS:
        tint = hue if content.kind != "wait" else "muted"
        word = say(words.STEPS[content.kind])
        yield _mark(_ICONS[content.kind], word, SMALL, "muted", tint, context)
    if content.optional:
        yield _mark("", say(words.OPTIONAL), SMALL, "muted", "muted", context)
    if content.moment_of_truth:
        yield _mark("star", say(words.MOMENT), SMALL, "moment.text", "star", context)


def _mark(kind: str, word: str, style: Style, role: str, tint: str, context: Context) -> Mark:
    width = _ICON if kind else 0.0
    if word:
        width += (_AIR if kind else 0.0) + context.ruler.width(word, style)
    return Mark(kind, word, style, role, tint, width)


def _shortened(marks: Sequence[Mark], drop: int, context: Context) -> list[Mark]:
    """The marks with the words of the last `drop` left out, but never the number."""
    kept = max(1, len(marks) - drop)
    short = [
        _mark(mark.icon or "optional", "", mark.style, mark.role, mark.tint, context)
        for mark in marks[kept:]
    ]
    return [*marks[:kept], *short]


def _width(marks: Sequence[Mark]) -> float:
    return sum(mark.width for mark in marks) + _GAP * (len(marks) - 1)


def _rows(marks: Sequence[Mark], room: float) -> Iterator[tuple[Mark, ...]]:
    row: list[Mark] = []
    for mark in marks:
        if row and _width([*row, mark]) > room:
            yield tuple(row)
            row = []
        row.append(mark)
    yield tuple(row)
