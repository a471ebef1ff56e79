"""Sentences that more than one kind of page says."""

from __future__ import annotations

from collections.abc import Callable

from cjmap.board.board import Board
from cjmap.board.feelings import Feeling
from cjmap.language.language import Language
from cjmap.model.lanes import Scale
from cjmap.query.story import Fall


def steepest(
    fall: Fall, board: Board, felt: Callable[[Feeling], str], place: Callable[[Feeling], str]
) -> str:
    """Where the feeling falls most. `felt` and `place` say what is felt, and where."""
    language, before, after = board.language, fall.before, fall.after
    facts = {
        "points": points(fall.points, language),
        "before": felt(before),
        "start": place(before),
        "after": felt(after),
        "end": place(after),
    }
    if after.actor and len(board.actors) > 1:
        return language.say(
            "The feeling of {name} falls most by {points}, from {before} ({start}) to {after} "
            "({end}).",
            name=after.actor.persona.name,
            **facts,
        )
    return language.say(
        "The feeling falls most by {points}, from {before} ({start}) to {after} ({end}).", **facts
    )


def signed(score: float, scale: Scale, language: Language) -> str:
    """A score; with its sign where the scale goes below zero."""
    return language.signed(score) if scale.min < 0 else language.number(score)


def points(amount: float, language: Language) -> str:
    """So many points of a scale."""
    if amount == int(amount):
        return language.count("{n} point", "{n} points", int(amount))
    return language.say("{n} points", n=language.number(amount))
