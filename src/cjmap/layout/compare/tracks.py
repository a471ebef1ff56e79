"""Each map on the columns that all maps share: where it has nothing, it gets columns of nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cjmap.board.board import Board, Column, Lane
from cjmap.board.view import View
from cjmap.compare.columns import Span
from cjmap.compare.comparison import Comparison
from cjmap.errors import CjmapError
from cjmap.layout import columns
from cjmap.layout.grid import Context, Grid
from cjmap.layout.measure import Ruler
from cjmap.layout.theme import Theme
from cjmap.model.journey import Phase

MOST = 6
"""So many maps can be told apart by colour and marker."""
_SPARE = (3, 6, 0, 4)
"""Phase colours that maps get where a theme has no more persona colours."""


class Placed(NamedTuple):
    """A map on the shared columns: `context` has its own board and grid.

    `holes` are the shared columns, first to last, in which it has no phase.
    """

    number: int
    context: Context
    holes: tuple[Span, ...]


def painted(theme: Theme, maps: int) -> Theme:
    """The theme with a colour for each map."""
    more = {
        f"persona.{at}": theme.palette[theme.phase(_SPARE[(at - theme.personas) % len(_SPARE)])]
        for at in range(theme.personas, maps)
    }
    if not more:
        return theme
    return theme._replace(palette={**theme.palette, **more}, personas=maps)


def rulers(comparison: Comparison, theme: Theme) -> tuple[Ruler, ...]:
    """How the texts of each map are measured; the picture runs as the first map does."""
    rtl = comparison.boards[0].rtl
    return tuple(Ruler(board.code, rtl, theme.typeface) for board in comparison.boards)


def shared_grid(comparison: Comparison, rulers: Sequence[Ruler]) -> Grid:
    """The columns of all maps, as wide as the texts of all of them need."""
    cells: list[list[tuple[float, float]]] = [[] for _ in range(comparison.columns)]
    for board, ruler, spans in zip(comparison.boards, rulers, comparison.step_spans, strict=True):
        for column, text, style in columns.texts(board):
            first, last = spans[column]
            if first == last:
                cells[first].append(ruler.extent(text, style))
    return columns.edged(columns.widths(cells))


def placed(
    comparison: Comparison, grid: Grid, rulers: Sequence[Ruler], theme: Theme, view: View
) -> tuple[Placed, ...]:
    """Every map on the grid."""
    rtl = comparison.boards[0].rtl
    found = []
    for number, track in enumerate(comparison.tracks):
        pieces = _pieces(comparison.step_spans[number], comparison.columns)
        edges = (*(grid.edges[piece.span[0]] for piece in pieces), grid.end)
        board = replace(
            _moved(
                track.board, pieces, [comparison.kin[row] for row in comparison.rows_of(number)]
            ),
            rtl=rtl,
        )
        seen = replace(view, images=track.images)
        context = Context(board, grid._replace(edges=edges), rulers[number], theme, seen)
        holes = tuple(_holes(comparison.phase_spans[number], comparison.columns))
        found.append(Placed(number, context, holes))
    return tuple(found)


class _Piece(NamedTuple):
    """A column of a map, or None for nobody's, over shared columns."""

    column: int | None
    span: Span


def _pieces(spans: Sequence[Span], total: int) -> list[_Piece]:
    found: list[_Piece] = []
    done = 0
    for column, (first, last) in enumerate(spans):
        if first > done:
            found.append(_Piece(None, (done, first - 1)))
        found.append(_Piece(column, (first, last)))
        done = last + 1
    if done < total:
        found.append(_Piece(None, (done, total - 1)))
    return found


def _moved(board: Board, pieces: Sequence[_Piece], rows: Sequence[int]) -> Board:
    """The board with columns of nobody, every item where its column now is.

    The row of a phase gives it its colour. Sources have no letters here: each map would give the
    same letter to another source.
    """
    where = {piece.column: at for at, piece in enumerate(pieces) if piece.column is not None}
    held = []
    for at, piece in enumerate(pieces):
        column = _nobody(at) if piece.column is None else board.columns[piece.column]
        row = column.phase if column.empty else rows[column.phase]
        held.append(column._replace(index=at, phase=row))
    stretches = tuple(
        one._replace(first=where[one.first], last=where[one.last]) for one in board.stretches
    )
    lanes = tuple(_lane(lane, where) for lane in board.lanes)
    return replace(board, stretches=stretches, columns=tuple(held), lanes=lanes, letters=())


def _nobody(at: int) -> Column:
    return Column(at, -1 - at, Phase(), f"nobody-{at}", (), (), (), "assumed")


def _lane(lane: Lane, where: dict[int, int]) -> Lane:
    slots = tuple(one._replace(first=where[one.first], last=where[one.last]) for one in lane.slots)
    stops = tuple(one._replace(first=where[one.first], last=where[one.last]) for one in lane.stops)
    return lane._replace(slots=slots, stops=stops)


def _holes(spans: Sequence[Span], total: int) -> Iterator[Span]:
    done = 0
    for first, last in spans:
        if first > done:
            yield done, first - 1
        done = last + 1
    if done < total:
        yield done, total - 1


def refuse_many(maps: int) -> None:
    """A `CjmapError` for more maps than can be told apart."""
    if maps > MOST:
        raise CjmapError(
            f"{maps} maps are too many to be told apart in one picture",
            f"compare up to {MOST} at a time",
        )
