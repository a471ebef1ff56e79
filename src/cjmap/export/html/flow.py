"""What happens at a step beyond its lanes: ways on, feelings, who is to be named."""

from __future__ import annotations

from cjmap.board.board import Actor, Board, Column, Slot
from cjmap.board.feelings import Feeling, feelings
from cjmap.board.routes import Edge, edges
from cjmap.language.speech import quoted
from cjmap.model.items import Quote
from cjmap.model.journey import Action


def step_text(column: Column) -> str:
    """What a step is called."""
    content = column.content
    return content.text if isinstance(content, Action) else content.name or ""


def felt(board: Board) -> dict[int, list[Feeling]]:
    """Column → the emotions with a score that are felt there."""
    result: dict[int, list[Feeling]] = {}
    for lane in board.lanes:
        for _, found in feelings(lane, board) if lane.key == "emotions" else ():
            for one in found:
                for column in range(one.first, one.last + 1) if one.score is not None else ():
                    result.setdefault(column, []).append(one)
    return result


def ways(board: Board) -> dict[int, list[str]]:
    """Column → where one goes from there, in words, if not simply on."""
    found: dict[int, list[str]] = {}
    for edge in edges(board):
        if edge.kind != "step":
            found.setdefault(edge.source, []).append(_way(edge, board))
    return found


def _way(edge: Edge, board: Board) -> str:
    """Where a way leads, when and how often."""
    language = board.language
    if edge.target is None:
        text = language.say("leaves the journey here")
    else:
        step = quoted(step_text(board.columns[edge.target]), board.code)
        back = edge.kind == "back"
        text = (
            language.say("leads back to {step}", step=step)
            if back
            else language.say("leads to {step}", step=step)
        )
    share = language.percent(edge.share) if edge.share is not None else ""
    more = language.series(list(filter(None, (edge.when, share))))
    return f"{text}: {more}" if more else text


def strangers(slot: Slot, board: Board) -> list[str]:
    """Who says a quote and is no persona."""
    if not isinstance(slot.item, Quote):
        return []
    return [name for name in slot.item.by if board.index.persona(name) is None]


def named(slot: Slot, board: Board) -> bool:
    """Whether it has to be said whose it is."""
    others = any(actor.persona.kind != "customer" for actor in slot.actors)
    return bool(slot.actors) and (board.customers > 1 or others) and bool(
        slot.item.by or slot.route[-2] == "thoughts"
    )  # fmt: skip


def actors_told(column: Column, board: Board) -> tuple[Actor, ...]:
    others = any(actor.persona.kind != "customer" for actor in column.actors)
    return column.actors if board.customers > 1 or others else ()
