"""Scores and feelings in their places: who, where, which score, or only a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cjmap.layout.board import Actor, Lane, Slot
from cjmap.layout.grid import Context, Grid
from cjmap.layout.numbers import number
from cjmap.model.items import Score
from cjmap.model.lanes import Scale

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one persona feels at one place; `x` is its middle, `left` to `right` its room.

    `score` and `target` are None where none is drawn; `word` is what is shown as text.
    `actor` is None on a map without personas.
    """

    id: str
    actor: Actor | None
    slot: Slot
    x: float
    left: float
    right: float
    score: float | None
    target: float | None
    word: str


def label_of(score: float, scale: Scale) -> str:
    """The scale's own word for a score, or the number; a single score beats a range."""
    fitting = [label for label in scale.labels if label.low <= score <= label.high]
    nearest = min(fitting, key=lambda label: label.high - label.low, default=None)
    return nearest.text if nearest else number(score)


def readings(lane: Lane, context: Context) -> tuple[tuple[Actor | None, list[Reading]], ...]:
    """Every persona's readings from left to right, personas in the order of the map.

    Several in one place are a sequence and share its room evenly. What hangs on a phase stands
    over the middle of its columns, unless the phase's actions have scores of that persona.
    """
    scale = lane.scale or context.board.journey.scale
    drawn = {actor.index for actor in context.board.actors}
    found: dict[int, tuple[Actor | None, list[Slot]]] = {}
    for slot in lane.slots:
        for actor in slot.actors or (None,):
            index = actor.index if actor else -1
            if actor is None or index in drawn:
                found.setdefault(index, (actor, []))[1].append(slot)
    return tuple(
        (actor, _of_one(actor, slots, context.grid, scale))
        for _, (actor, slots) in sorted(found.items(), key=lambda pair: pair[0])
    )


def _of_one(
    actor: Actor | None, slots: Iterable[Slot], grid: Grid, scale: Scale
) -> list[Reading]:  # fmt: skip
    places: dict[Place, list[Slot]] = defaultdict(list)
    for slot in slots:
        places[slot.level, slot.first, slot.last].append(slot)
    scored, aimed = _taken(places, "score"), _taken(places, "target")
    found: list[Reading] = []
    for (level, first, last), here in places.items():
        left, right = grid.span(first, last)
        columns = set(range(first, last + 1)) if level != "action" else set()
        share = (right - left) / len(here)
        hide = (bool(columns & scored), bool(columns & aimed))
        for i, slot in enumerate(here):
            room = (left + i * share, left + (i + 1) * share)
            found.append(_reading(actor, slot, room, scale, hide))
    return sorted(found, key=lambda reading: reading.x)


def _taken(places: dict[Place, list[Slot]], field: str) -> set[int]:
    """The columns whose actions have a score (or target) of their own."""
    return {
        first
        for (level, first, _), here in places.items()
        if level == "action" and any(getattr(slot.item, field) is not None for slot in here)
    }


def _reading(
    actor: Actor | None, slot: Slot, room: tuple[float, float], scale: Scale,
    hide: tuple[bool, bool],
) -> Reading:  # fmt: skip
    item = slot.item
    assert isinstance(item, Score)
    no_score, no_target = hide
    score = None if no_score else item.score
    word = item.text or ""
    if no_score and not word and item.score is not None:
        word = label_of(item.score, scale)
    first = not slot.actors or actor == slot.actors[0]
    name = slot.id if first or actor is None else f"{slot.id}.{actor.index}"
    left, right = room
    target = None if no_target else item.target
    return Reading(name, actor, slot, (left + right) / 2, left, right, score, target, word)
