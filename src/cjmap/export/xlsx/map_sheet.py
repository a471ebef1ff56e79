"""The sheet that looks like the map: phases across, lanes down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from cjmap.board.board import Board, Drawn
from cjmap.board.header import facts
from cjmap.export.grid import Band, Grid, Spot, grid
from cjmap.export.xlsx.book import Book, fitting, lines
from cjmap.language.direction import dotted
from cjmap.layout.contrast import over
from cjmap.layout.mood import tone

_GUTTER = 20
_COLUMNS = 12
"""As many can be read on a page."""
_PAPER = 160
"""The width of a large sheet of paper (A3, across), in characters."""
_LINE = 13.5
"""Points from line to line."""
_FILLS: dict[Drawn, tuple[str, str]] = {
    "bubble": ("bubble.fill", "bubble.edge"),
    "pain": ("pain.fill", "pain.edge"),
    "opportunity": ("opportunity.fill", "opportunity.edge"),
    "box": ("neutral.fill", "neutral.edge"),
}


class Written(NamedTuple):
    """A cell of the sheet as it was made, and the ids of what it shows."""

    row: int
    column: int
    text: str
    ids: tuple[str, ...] = ()


def write(book: Book, board: Board, name: str) -> list[Written]:
    """Title, phases, lanes; the names of phases and lanes stay in sight. Gives what was written."""
    made = grid(board)
    sheet = book.sheet(name)
    sheet.hide_gridlines(2)
    width = _width(len(board.columns))
    plain = book.style(bg_color=book.colour("background")) if _is_dark(book) else None
    sheet.set_column(0, 0, _GUTTER, plain)
    sheet.set_column(1, max(1, len(board.columns)), width, plain)
    top = _head(book, sheet, board)
    row = _lanes(book, sheet, made, top, width)
    sheet.freeze_panes(top, 1)
    _print(sheet, board, top, row)
    return _written(made, top)


def _written(made: Grid, row: int) -> list[Written]:
    found = []
    for band in made.bands:
        found.append(Written(row, 0, band.label))
        for spots in band.rows:
            found += [Written(row, one.first + 1, one.text, one.ids) for one in spots]
            row += 1
    return found


def _print(sheet: Any, board: Board, top: int, end: int) -> None:
    """On one page, or, where that would be too small to read, on several of whole phases."""
    columns = max(1, len(board.columns))
    sheet.repeat_rows(top - 1)
    if columns > 6:
        sheet.set_paper(8)
    if columns <= _COLUMNS:
        sheet.fit_to_pages(1, 0)
        sheet.print_area(0, 0, max(end - 1, top), columns)
        return
    title = board.journey.title[:200].replace("&", "&&")
    sheet.set_header(f'&L&"Calibri,Bold"&14 {title}', {"margin": 0.3})
    sheet.set_margins(top=0.8)
    sheet.repeat_columns(0)
    sheet.print_area(3, 0, max(end - 1, top), columns)
    breaks = list(_breaks(board))
    widest = max(after - before for before, after in pairwise([0, *breaks, columns]))
    sheet.set_print_scale(min(100, int(100 * _PAPER / (_GUTTER + widest * _width(columns)))))
    sheet.set_v_pagebreaks([one + 1 for one in breaks])


def _breaks(board: Board) -> Iterator[int]:
    """The columns that pages begin with, after the first: as many phases as a page can take."""
    begun = 0
    for one in board.stretches:
        if one.last + 1 - begun > _COLUMNS and one.first > begun:
            begun = one.first
            yield begun


def _width(columns: int) -> int:
    return 30 if columns <= 6 else 24


def _is_dark(book: Book) -> bool:
    return book.colour("background") != "#ffffff"


def _head(book: Book, sheet: Any, board: Board) -> int:
    """The title and the phases; the row that the lanes begin in."""
    ground = {"bg_color": book.colour("background"), "text_wrap": False, **book.inner}
    ink, muted = book.colour("ink"), book.colour("muted")
    title = {**ground, "font_size": 18, "bold": True, "font_color": ink}
    book.put(sheet, 0, 0, board.journey.title, **title)
    sheet.set_row(0, 26)
    about = dotted(facts(board.journey, board.language), board.rtl, " · ")
    book.put(sheet, 1, 0, about, **ground, font_color=muted)
    row = 3
    stretches = board.stretches
    if any(one.phase.group for one in stretches):
        for group, some in groupby(stretches, key=lambda one: one.phase.group):
            first, *_ = last = list(some)
            spot = Spot(first.first, last[-1].last, (group or "",))
            if group:
                _merge(book, sheet, row, spot, **{**ground, "align": "center"}, font_color=muted)
        row += 1
    for one in stretches:
        role = book.theme.phase(one.index)
        look = {"bg_color": book.colour(role), "font_color": book.colour("on-phase"), "bold": True}
        said = " · ".join(text for text in (one.phase.name, one.phase.time) if text)
        edge = {
            "left": 1,
            "left_color": book.colour("background"),
            "valign": "vcenter",
            **book.inner,
        }
        _merge(book, sheet, row, Spot(one.first, one.last, (said,)), font_size=12, **look, **edge)
    sheet.set_row(row, 28)
    return row + 1


def _lanes(book: Book, sheet: Any, made: Grid, row: int, width: int) -> int:
    for band in made.bands:
        for number, spots in enumerate(band.rows):
            _row(book, sheet, row, made.board)
            _gutter(book, sheet, row, band, number)
            for spot in spots:
                _merge(book, sheet, row, spot, **_look(book, band, spot))
            reach = [lines(one.text, width * (one.last - one.first + 1)) for one in spots]
            label = lines(band.label, _GUTTER) if not number else 1
            sheet.set_row(row, min(400, _LINE * max([label, *reach]) + 5))
            row += 1
    return row


def _row(book: Book, sheet: Any, row: int, board: Board) -> None:
    """What is behind the spots of a row: a light line below, and between phases."""
    firsts = {one.first for one in board.stretches}
    for column in range(len(board.columns)):
        edge = book.colour("phase-rule" if column in firsts else "column-rule")
        look = {"bottom": 1, "bottom_color": book.colour("rule"), "left": 1, "left_color": edge}
        book.put(sheet, row, column + 1, None, bg_color=book.colour("background"), **look)


def _gutter(book: Book, sheet: Any, row: int, band: Band, number: int) -> None:
    look = {"bg_color": book.colour("panel"), "font_color": book.colour("ink"), "bold": True}
    look |= book.inner
    edge = {"bottom": 1, "bottom_color": book.colour("rule")}
    book.put(sheet, row, 0, None if number else band.label, **look, **edge)


def _look(book: Book, band: Band, spot: Spot) -> dict[str, Any]:
    fill, edge = _FILLS.get(band.lane.drawn, ("card", "card-edge"))
    look: dict[str, Any] = {
        "bg_color": book.colour(fill),
        "font_color": book.colour("ink"),
        "border": 1,
        "border_color": book.colour(edge),
        **book.inner,
    }
    if band.lane.drawn == "actions":
        look["bold"] = True
    if spot.mood is not None:
        ramp = book.colour(tone(spot.mood))
        look |= {
            "font_color": ramp,
            "bold": True,
            "bg_color": over(book.colour("card"), ramp, 0.12),
        }
    return look


def _merge(book: Book, sheet: Any, row: int, spot: Spot, **look: Any) -> None:
    """A text over all columns of its spot."""
    if spot.first != spot.last:
        sheet.merge_range(row, spot.first + 1, row, spot.last + 1, "", book.style(**look))
    book.put(sheet, row, spot.first + 1, fitting(spot.text), **look)
