"""Scores and feelings in their places: who, where, which score, or only a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cjmap.board.board import Actor, Lane, Slot
from cjmap.language.numbers import number
from cjmap.language.words import MOODS
from cjmap.layout.grid import Context, Grid
from cjmap.layout.measure import plain
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


def moods(scale: Scale) -> dict[float, str]:
    """The built-in words for feelings, best first; only for the scale that holds by default."""
    if scale.labels or (scale.min, scale.middle, scale.max) != (-2, 0, 2):
        return {}
    best, worst = (2.0, -2.0) if scale.better == "higher" else (-2.0, 2.0)
    return dict(zip((best, 0.0, worst), MOODS, strict=True))


@dataclass(frozen=True, slots=True)
class Terms:
    """How a lane speaks of its scores."""

    scale: Scale
    words: Mapping[float, str]

    def label(self, score: float) -> str:
        """The scale's own word (a single score beats a range), a built-in one, or the number."""
        fitting = [label for label in self.scale.labels if label.low <= score <= label.high]
        nearest = min(fitting, key=lambda label: label.high - label.low, default=None)
        return nearest.text if nearest else self.words.get(score, number(score))


def readings(lane: Lane, context: Context) -> tuple[tuple[Actor | None, list[Reading]], ...]:
    """Every persona's readings from left to right, personas in the order of the map.

    Several in one place are a sequence and share its room evenly. What hangs on a phase stands
    over the middle of its columns, unless the phase's actions have scores of that persona.
    """
    scale = lane.scale or context.board.journey.scale
    terms = Terms(scale, moods(scale) if lane.key == "emotions" else {})
    drawn = {actor.index for actor in context.board.actors}
    found: dict[int, tuple[Actor | None, list[Slot]]] = {}
    for slot in lane.slots:
        for actor in slot.actors or (None,):
            index = actor.index if actor else -1
            if actor is None or index in drawn:
                found.setdefault(index, (actor, []))[1].append(slot)
    return tuple(
        (actor, _of_one(actor, slots, context.grid, terms))
        for _, (actor, slots) in sorted(found.items(), key=lambda pair: pair[0])
    )


def _of_one(
    actor: Actor | None, slots: Iterable[Slot], grid: Grid, terms: Terms
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
            found.append(_reading(actor, slot, room, terms, hide))
    return sorted(found, key=lambda reading: reading.x)


def _taken(places: dict[Place, list[Slot]], field: str) -> set[int]:
    """The columns whose actions have a score (or target) of their own."""
    return {
        first
        for (level, first, _), here in places.items()
        if level == "action" and any(getattr(slot.item, field) is not None for slot in here)
    }


def _reading(
    actor: Actor | None, slot: Slot, room: tuple[float, float], terms: Terms,
    hide: tuple[bool, bool],
) -> Reading:  # fmt: skip
    item = slot.item
    assert isinstance(item, Score)
    no_score, no_target = hide
    score = None if no_score else item.score
    word = plain(item.text or "").strip()
    if no_score and not word and item.score is not None:
        word = terms.label(item.score)
    first = not slot.actors or actor == slot.actors[0]
    name = slot.id if first or actor is None else f"{slot.id}.{actor.index}"
    left, right = room
    target = None if no_target else item.target
    return Reading(name, actor, slot, (left + right) / 2, left, right, score, target, word)
