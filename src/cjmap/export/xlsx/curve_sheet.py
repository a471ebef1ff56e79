"""The emotion curve as a chart of Excel's own, beside the numbers that it shows."""

from __future__ import annotations

from typing import Any

from cjmap.board.board import Board, Lane
from cjmap.board.feelings import Feeling, feelings
from cjmap.export.xlsx.book import Book
from cjmap.export.xlsx.headings import Headings
from cjmap.model.journey import Action
from cjmap.model.lanes import Scale
from cjmap.query.cells import Cell

_TOP = 22
"""The row of the headings: the chart stands above."""


def write(book: Book, board: Board, headings: Headings) -> None:
    """A line for each persona, step by step. Nothing where no feeling has a score."""
    lane = next((one for one in board.lanes if one.key == "emotions"), None)
    if lane is None:
        return
    curves = [
        (actor.persona.name if actor else lane.label, actor.index if actor else 0, found)
        for actor, found in feelings(lane, board)
        if any(one.score is not None for one in found)
    ]
    if not curves:
        return
    sheet = book.sheet(headings.sheet("curve"))
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 7)
    sheet.set_column(2, 1 + len(curves), 17)
    sheet.set_column(2 + len(curves), 2 + len(curves), 60)
    _steps(book, sheet, board, 2 + len(curves))
    chart = book.workbook.add_chart({"type": "line"})
    for place, (name, index, found) in enumerate(curves, 2):
        _numbers(book, sheet, place, name, _scores(found, len(board.columns)))
        colour = book.colour(book.theme.persona(index))
        chart.add_series(_series(sheet.get_name(), place, len(board.columns), colour))
    _finish(chart, board, lane, many=len(curves) > 1)
    sheet.insert_chart(0, 0, chart, {"object_position": 2})
    sheet.fit_to_pages(1, 1)


def _steps(book: Book, sheet: Any, board: Board, last: int) -> None:
    """The phase and number of each step, below the curve, and in the last column what it is."""
    head = {"bold": True, "bottom": 1, "bottom_color": book.colour("ink"), **book.inner}
    say = board.language.say
    for place, text in ((0, say("Phase")), (1, say("No.")), (last, say("Step"))):
        book.put(sheet, _TOP, place, text, **head)
    for one in board.columns:
        row = _TOP + 1 + one.index
        content, stretch = one.content, board.stretches[one.phase]
        if one.index == stretch.first:
            book.put(sheet, row, 0, stretch.phase.name, **book.inner)
        said = content.text if isinstance(content, Action) else content.name
        book.put(sheet, row, 1, one.label, align="center")
        book.put(sheet, row, last, said, **book.inner)


def _numbers(book: Book, sheet: Any, place: int, name: str, scores: list[Cell]) -> None:
    look = {"bold": True, "bottom": 1, "bottom_color": book.colour("ink"), "align": "center"}
    book.put(sheet, _TOP, place, name, **look)
    for number, score in enumerate(scores, 1):
        if score is not None:
            book.put(sheet, _TOP + number, place, score, align="center")


def _scores(found: list[Feeling], columns: int) -> list[Cell]:
    """One for each column: the mean of several, nothing where there is none."""
    here: list[list[float]] = [[] for _ in range(columns)]
    for one in found:
        if one.score is not None:
            here[(one.first + one.last) // 2].append(one.score)
    return [sum(some) / len(some) if some else None for some in here]


def _series(sheet: str, place: int, columns: int, colour: str) -> dict[str, Any]:
    first, last = _TOP + 1, _TOP + columns
    return {
        "name": [sheet, _TOP, place],
        "categories": [sheet, first, 0, last, 1],
        "values": [sheet, first, place, last, place],
        "line": {"color": colour, "width": 2.25},
        "marker": {
            "type": "circle",
            "size": 7,
            "fill": {"color": "#ffffff"},
            "border": {"color": colour, "width": 1.75},
        },
    }


def _finish(chart: Any, board: Board, lane: Lane, *, many: bool) -> None:
    scale: Scale = board.journey.scale
    chart.set_title({"name": lane.label, "overlay": False, "name_font": {"size": 14}})
    chart.set_legend({"position": "bottom"} if many else {"none": True})
    chart.show_blanks_as("span")
    reach = scale.max - scale.min
    rule = {"color": "#d8dee4", "width": 0.75}
    chart.set_y_axis(
        {
            "min": scale.min,
            "max": scale.max,
            **({"major_unit": 1} if reach <= 10 and reach == int(reach) else {}),
            "reverse": scale.better == "lower",
            "major_gridlines": {"visible": True, "line": rule},
            "line": {"none": True},
            "num_format": "+0.##;-0.##;0" if scale.min < 0 else "General",
        }
    )
    chart.set_x_axis({"label_position": "low", "line": rule, "num_font": {"size": 9}})
    chart.set_size({"width": 1000, "height": 420})
