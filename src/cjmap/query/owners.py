"""Who answers for what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cjmap.board.board import Board, Column, Stretch
from cjmap.model.names import fold
from cjmap.query.action import Chance, Pain
from cjmap.query.entries import Entry


class Duty(NamedTuple):
    """What an owner answers for: whole phases, single steps and items, pain points that stand
    there, opportunities in their rank."""

    owner: str
    phases: tuple[Stretch, ...]
    steps: tuple[Column, ...]
    pains: tuple[Pain, ...]
    chances: tuple[Chance, ...]
    others: tuple[Entry, ...]


def duties(
    board: Board, found: Iterable[Entry], chances: Sequence[Chance], pains: Sequence[Pain]
) -> tuple[Duty, ...]:
    """Every owner that the map names, in the order in which they answer for phases, then items."""
    phases = [(one.phase.owner or "", one) for one in board.stretches]
    steps = [(one.content.owner or "", one) for one in board.columns if one.route[2:]]
    acts = [(one.entry.owner, one) for one in chances]
    hurts = [(one.entry.owner, one) for one in pains]
    taken = {one.entry.slot.id for one in chances} | {one.entry.slot.id for one in pains}
    rest = [(e.slot.item.owner or "", e) for e in found if e.slot.id not in taken]
    owners: dict[str, str] = {}
    for name, _ in (*phases, *steps, *acts, *hurts, *rest):
        owners.setdefault(fold(name), name)
    return tuple(
        Duty(
            name,
            tuple(one for owner, one in phases if fold(owner) == key),
            tuple(one for owner, one in steps if fold(owner) == key),
            tuple(one for owner, one in hurts if fold(owner) == key),
            tuple(one for owner, one in acts if fold(owner) == key),
            tuple(one for owner, one in rest if fold(owner) == key),
        )
        for key, name in owners.items()
        if key
    )
