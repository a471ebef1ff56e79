"""What is measured, and what the map rests on, in tables of PowerPoint's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from cjmap.export.pptx import speech
from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.pieces import PITCH, Shop, Text
from cjmap.export.pptx.sheet import Told
from cjmap.export.statements import gap, place_of
from cjmap.language.words import SOURCES, word
from cjmap.layout.scene import Frame
from cjmap.query.digest import Reading
from cjmap.query.evidence import Basis

_PAD_X, _PAD_Y = 7.0, 5.0
_SIZE = 14.0
_Any = TypeVar("_Any")


class _Column(NamedTuple):
    """A heading, and how wide the column is beside the others; numbers stand at the end."""

    head: str
    share: float
    number: bool = False


def measures(canvas: Canvas) -> None:
    """The readings of all metrics."""
    readings, say = canvas.found.readings, canvas.language.say
    if not readings:
        return
    columns = (
        _Column(say("Metric"), 3),
        _Column(say("Where"), 3),
        _Column(say("Value"), 1.6, number=True),
        _Column(say("Interval"), 1.5, number=True),
        _Column(say("Target"), 1.5, number=True),
        _Column(say("To target"), 2),
        _Column(say("Sample"), 1.2, number=True),
    )
    rows = [_reading(one, canvas) for one in readings]
    labels = {one.entry.lane.key: one.entry.lane.label for one in readings}
    title = labels.get("metrics", next(iter(labels.values())))
    notes = list(speech.evidence(canvas.board, (), (one.entry for one in readings)))
    _table(canvas, title, columns, rows, notes)


def _reading(one: Reading, canvas: Canvas) -> list[str]:
    found, language = one.figures, canvas.language

    def figure(number: float | None) -> str:
        return language.figure(number, found.unit) if number is not None else ""

    return [
        one.name,
        place_of(one.entry.slot, canvas.board),
        figure(found.value) or language.say("no figure yet"),
        language.interval(found.low, found.high),
        figure(found.target),
        gap(found, language),
        language.number(found.n) if found.n is not None else "",
    ]


def sources(canvas: Canvas) -> None:
    """What the map rests on."""
    bases, say = canvas.found.bases, canvas.language.say
    if not bases:
        return
    columns = (
        _Column("", 0.5),
        _Column(say("Source"), 5),
        _Column(say("Kind"), 2),
        _Column(say("Sample"), 1.3, number=True),
        _Column(say("Collected"), 2, number=True),
        _Column(say("Entries"), 1.3, number=True),
    )
    notes = [speech.source(one.letter, one.source, canvas.board) for one in bases]
    links = {_name(one): one.source.link for one in bases if one.source.link}
    rows = [_basis(one, canvas) for one in bases]
    _table(canvas, say("Sources"), columns, rows, notes, links)


def _basis(one: Basis, canvas: Canvas) -> list[str]:
    source, language = one.source, canvas.language
    return [
        one.letter,
        _name(one),
        word(SOURCES, source.kind, language) if source.kind else "",
        language.number(source.n) if source.n is not None else "",
        language.date(source.date) if source.date else "",
        language.number(one.entries),
    ]


def _name(one: Basis) -> str:
    source = one.source
    return f"{source.name}\n{source.note}" if source.note else source.name


def _table(
    canvas: Canvas,
    title: str,
    columns: Sequence[_Column],
    rows: Sequence[list[str]],
    notes: list[str],
    links: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """The rows on as many slides as they take; columns that nothing is in are left out.
    `links` are the addresses that texts lead to."""
    used = [i for i, _ in enumerate(columns) if any(row[i] for row in rows)]
    shown = [columns[i] for i in used]
    cells = [[row[i] for i in used] for row in rows]
    maker = _Maker(canvas, shown, links)
    parts = list(maker.parts(cells))
    for number, part in enumerate(parts, 1):
        of = f" ({number}/{len(parts)})" if len(parts) > 1 else ""
        with canvas.leaf(title + of) as leaf:
            maker.draw(leaf, part, title)
            if number == 1:
                leaf.notes.extend(notes)


class _Maker:
    """Makes tables with the same columns."""

    def __init__(
        self, canvas: Canvas, columns: Sequence[_Column], links: Mapping[str, str]
    ) -> None:
        self._canvas, self._columns, self._links = canvas, columns, links
        whole = sum(one.share for one in columns)
        self._widths = [canvas.area.width * one.share / whole for one in columns]
        self._shop = Shop(canvas, canvas.area.width, canvas.area.height)

    def parts(self, rows: Sequence[list[str]]) -> Iterator[list[list[str]]]:
        """Rows that fit on a slide below the headings."""
        room = self._canvas.area.height - self._height([one.head for one in self._columns])
        part: list[list[str]] = []
        used = 0.0
        for row in chain.from_iterable(self._cut(one, room) for one in rows):
            height = self._height(row)
            if part and used + height > room:
                yield part
                part, used = [], 0.0
            part.append(row)
            used += height
        if part:
            yield part

    def _cut(self, row: list[str], room: float) -> Iterator[list[str]]:
        """A row that is higher than a slide goes on in further rows."""
        if self._height(row) <= room:
            yield row
            return
        most = room - 2 * _PAD_Y
        pieces = [
            list(self._shop.pieces(Text(cell, _SIZE), width - 2 * _PAD_X, most))
            for cell, width in zip(row, self._widths, strict=True)
        ]
        for number in range(max(map(len, pieces))):
            yield [piece[number] if number < len(piece) else "" for piece in pieces]

    def _height(self, row: Sequence[str]) -> float:
        heights = [
            self._shop.height([Text(cell, _SIZE)], width - 2 * _PAD_X)
            for cell, width in zip(row, self._widths, strict=True)
        ]
        return max([_SIZE * PITCH, *heights]) + 2 * _PAD_Y

    def draw(self, leaf: Leaf, rows: Sequence[list[str]], title: str) -> None:
        """The table, from the side that the map begins at."""
        area, heads = self._canvas.area, [one.head for one in self._columns]
        widths = self._turned(self._widths)
        grid = "".join(f'<a:gridCol w="{leaf.sheet.emu(width)}"/>' for width in widths)
        inside = "".join(self._row(leaf, row, False) for row in rows)
        body = (
            f'<a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>'
            f"{self._row(leaf, heads, True)}{inside}"
        )
        height = sum(map(self._height, (heads, *rows)))
        leaf.sheet.table(Frame(area.x, area.y, area.width, height), body, Told(title, title))

    def _turned(self, cells: list[_Any]) -> list[_Any]:
        """From the right where the map runs from there: not every program turns tables."""
        return cells[::-1] if self._canvas.board.rtl else cells

    def _row(self, leaf: Leaf, row: Sequence[str], head: bool) -> str:
        cells = zip(row, self._columns, strict=True)
        made = [
            self._cell(leaf, cell, column, head, first=not number)
            for number, (cell, column) in enumerate(cells)
        ]
        inside = "".join(self._turned(made))
        return f'<a:tr h="{leaf.sheet.emu(self._height(row))}">{inside}</a:tr>'

    def _cell(self, leaf: Leaf, text: str, column: _Column, head: bool, *, first: bool) -> str:
        canvas = self._canvas
        look = Text(text, _SIZE, "muted" if head else "ink", bold=head or first)
        to = leaf.photos.link(self._links.get(text, ""))
        para = self._shop.para(look, to)._replace(side="end" if column.number else "start")
        rule = canvas.stroke("ink" if head else "rule", 1.25 if head else 0.75).line
        below = rule.replace("<a:ln ", "<a:lnB ").replace("</a:ln>", "</a:lnB>")
        none = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
        x, y = leaf.sheet.emu(_PAD_X), leaf.sheet.emu(_PAD_Y)
        edges = f'marL="{x}" marR="{x}" marT="{y}" marB="{y}"'
        body = canvas.writing.cell([para] if text else [])
        return f'<a:tc>{body}<a:tcPr {edges} anchor="t">{none}{below}<a:noFill/></a:tcPr></a:tc>'
