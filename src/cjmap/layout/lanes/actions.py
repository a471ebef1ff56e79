"""The actions: cards of one height, brackets over branches, ways that lead past columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjmap.board.board import Column, Lane
from cjmap.board.routes import Edge, edges
from cjmap.layout import routes_draw, routes_paint
from cjmap.layout.grid import INSET, Block, Context
from cjmap.layout.lanes.action_card import ActionCard, Form, measure
from cjmap.layout.lanes.action_tooltip import tooltip
from cjmap.layout.lanes.brackets import brackets
from cjmap.layout.rails import wide
from cjmap.layout.scene import Frame, Group, Node

TOP = 12.0
BOTTOM = 12.0
_LOWEST = 44.0
"""No card is lower than this."""


def arrange(lane: Lane, context: Context) -> Block:
    """One card per column; what is not simply the next column is drawn above."""
    board = context.board
    every = edges(board)
    ways = routes_draw.drawn(every)
    over = brackets(board, ways, context)
    flow = routes_draw.plan(ways, context)
    form = Form(row=_row(context, ways), named=_named(context))
    touched = {edge.source for edge in ways} | {edge.target for edge in ways}
    cards = {
        column.index: measure(column, _width(column.index, context), form, context)
        for column in board.columns
        if _telling(column, column.index in touched)
    }
    tall = max((card.height for card in cards.values()), default=0.0)
    top = TOP + over.height + (flow.height if flow.ways else 0.0)
    frames = _frames(cards, top, max(tall, _LOWEST), context)
    leaving: dict[int, list[Edge]] = {}
    for edge in every:
        leaving.setdefault(edge.source, []).append(edge)

    def draw(y: float) -> tuple[Node, ...]:
        line = y + top - over.height
        nodes: list[Node] = [*over.draw(line, context)]
        nodes += routes_paint.draw(
            flow, line, lambda column: line if column in over.covered else y + top, context
        )
        for index, card in cards.items():
            column = card.column
            title = tooltip(column, leaving.get(index, ()), context)
            frame = frames[column.id].lowered(y)
            parts = card.draw(frame, context)
            link = column.content.link or ""
            name = column.id if column.route[2:] else f"{column.id}.step"
            nodes.append(Group(name, "item", parts, title, link, frame, lane.key))
        return tuple(nodes)

    return Block(top + max(tall, _LOWEST) + BOTTOM, draw, frames)


def _width(column: int, context: Context) -> float:
    left, right = context.grid.span(column, column)
    return right - left - 2 * INSET


def _frames(
    cards: Mapping[int, ActionCard], top: float, tall: float, context: Context
) -> dict[str, Frame]:
    return {
        card.column.id: Frame(context.grid.edges[index] + INSET, top, _width(index, context), tall)
        for index, card in cards.items()
    }


def _telling(column: Column, touched: bool) -> bool:
    """Whether a column has anything to show: a phase without actions has its arrow already."""
    content = column.content
    return bool(
        column.route[2:]
        or touched
        or content.kind != "step"
        or content.optional
        or content.moment_of_truth
        or content.path
        or content.image
        or content.details
    )


def _row(context: Context, ways: tuple[Edge, ...]) -> bool:
    """Whether the cards need a first row; the whole lane has it, or none."""
    board = context.board
    return bool(ways) or wide(context) or len(board.letters) > 1 or any(_marked(board.columns))


def _marked(columns: tuple[Column, ...]) -> Iterator[bool]:
    for column in columns:
        yield column.content.kind != "step" or bool(column.content.optional)


def _named(context: Context) -> bool:
    """Whether cards tell who acts: not when it is always the same."""
    acting = {tuple(actor.index for actor in column.actors) for column in context.board.columns}
    return len(context.board.actors) > 1 and len(acting) > 1
