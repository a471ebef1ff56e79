"""What to act on: pain points, opportunities in their rank, and which answers which."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cjmap.board.answers import pairs
from cjmap.board.board import Board
from cjmap.model.items import Opportunity, PainPoint
from cjmap.query.entries import Entry

CONFIDENCE = {"high": 1.0, "medium": 0.8, "low": 0.5}
"""As in RICE (Intercom, 2016): how far a guess of the impact is believed; medium if none is given.
"""
_PRIORITY = {"high": 1.0, "medium": 2.0, "low": 3.0, None: 4.0}


class Chance(NamedTuple):
    """An opportunity in its rank, from 1. `worth` is impact × confidence ÷ effort, if both are
    given; `pains` are the pain points that it addresses."""

    rank: int
    entry: Entry
    item: Opportunity
    worth: float | None
    pains: tuple[Entry, ...]


class Pain(NamedTuple):
    """A pain point and the opportunities that address it, best first."""

    entry: Entry
    item: PainPoint
    answers: tuple[Chance, ...]


def act(board: Board, found: Iterable[Entry]) -> tuple[tuple[Chance, ...], tuple[Pain, ...]]:
    """Opportunities by rank; pain points by severity, the worst first, else in file order."""
    every = tuple(found)
    by_id = {entry.slot.id: entry for entry in every}
    addressed: dict[str, list[Entry]] = {}
    for pair in pairs(board):
        addressed.setdefault(pair.opportunity, []).append(by_id[pair.pain])
    ranked = sorted((e for e in every if isinstance(e.slot.item, Opportunity)), key=_order)
    chances = tuple(
        _chance(rank, entry, addressed.get(entry.slot.id, ()))
        for rank, entry in enumerate(ranked, 1)
    )
    answers: dict[str, list[Chance]] = {}
    for chance in chances:
        for pain in chance.pains:
            answers.setdefault(pain.slot.id, []).append(chance)
    pains = (
        Pain(entry, entry.slot.item, tuple(answers.get(entry.slot.id, ())))
        for entry in every
        if isinstance(entry.slot.item, PainPoint)
    )
    return chances, tuple(sorted(pains, key=lambda pain: -(pain.item.severity or 0)))


def _chance(rank: int, entry: Entry, pains: Iterable[Entry]) -> Chance:
    item = entry.slot.item
    assert isinstance(item, Opportunity)
    return Chance(rank, entry, item, worth(item), tuple(pains))


def worth(item: Opportunity) -> float | None:
    """Impact × confidence ÷ effort; None where impact or effort is missing."""
    if item.impact is None or item.effort is None:
        return None
    return item.impact * CONFIDENCE[item.confidence or "medium"] / item.effort


def _order(entry: Entry) -> tuple[float, float]:
    """What has a worth comes first; the others by priority: a number (1 is first) or its word."""
    item = entry.slot.item
    assert isinstance(item, Opportunity)
    value, priority = worth(item), item.priority
    rest = priority if isinstance(priority, float | int) else _PRIORITY[priority]
    return (1, rest) if value is None else (-value, rest)
