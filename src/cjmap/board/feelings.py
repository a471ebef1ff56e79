"""Which score counts where, and in what order: emotions and other scores, without any geometry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cjmap.board.board import Actor, Board, Lane, Slot
from cjmap.language.language import Language
from cjmap.language.words import MOODS
from cjmap.model.items import Score
from cjmap.model.lanes import Scale

Place = tuple[str, int, int]


class Feeling(NamedTuple):
    """What one persona feels in the columns `first` to `last`.

    Of several in one place it is the one at `part` of `parts`, in time. `score` and `target` are
    None where none counts; `word` is what is shown as text. `actor` is None on a map without
    personas.
    """

    id: str
    actor: Actor | None
    slot: Slot
    first: int
    last: int
    part: int
    parts: int
    score: float | None
    target: float | None
    word: str

    @property
    def at(self) -> float:
        """When it is felt, in columns from the left: the middle of its share of the place."""
        return self.first + (self.part + 0.5) * (self.last + 1 - self.first) / self.parts


class Terms(NamedTuple):
    """How a lane speaks of its scores."""

    scale: Scale
    words: Mapping[float, str]
    language: Language

    def label(self, score: float) -> str:
        """The scale's own word (a single score beats a range), a built-in one, or the number."""
        fitting = [label for label in self.scale.labels if label.low <= score <= label.high]
        nearest = min(fitting, key=lambda label: label.high - label.low, default=None)
        return nearest.text if nearest else self.words.get(score, self.language.number(score))


def moods(scale: Scale, language: Language) -> dict[float, str]:
    """The built-in words for feelings, best first; only for the scale that holds by default."""
    if scale.labels or (scale.min, scale.middle, scale.max) != (-2, 0, 2):
        return {}
    best, worst = (2.0, -2.0) if scale.better == "higher" else (-2.0, 2.0)
    return dict(zip((best, 0.0, worst), map(language.say, MOODS), strict=True))


def terms(lane: Lane, board: Board) -> Terms:
    """How a lane of scores speaks of them."""
    scale = lane.scale or board.journey.scale
    words = moods(scale, board.language) if lane.key == "emotions" else {}
    return Terms(scale, words, board.language)


def feelings(lane: Lane, board: Board) -> tuple[tuple[Actor | None, list[Feeling]], ...]:
    """Every persona's feelings in time, personas in the order of the map.

    Several in one place are a sequence and share it evenly. What hangs on a phase counts as a word
    only where the phase's actions have scores of that persona.
    """
    said = terms(lane, board)
    drawn = {actor.index for actor in board.actors}
    found: dict[int, tuple[Actor | None, list[Slot]]] = {}
    for slot in lane.slots:
        for actor in slot.actors or (None,):
            index = actor.index if actor else -1
            if actor is None or index in drawn:
                found.setdefault(index, (actor, []))[1].append(slot)
    return tuple(
        (actor, _of_one(actor, slots, said))
        for _, (actor, slots) in sorted(found.items(), key=lambda pair: pair[0])
    )


def _of_one(actor: Actor | None, slots: Iterable[Slot], said: Terms) -> list[Feeling]:
    places: dict[Place, list[Slot]] = defaultdict(list)
    for slot in slots:
        places[slot.level, slot.first, slot.last].append(slot)
    broad = any(level != "action" for level, _, _ in places)
    scored, aimed = (_taken(places, field) if broad else set() for field in ("score", "target"))
    found: list[Feeling] = []
    for (level, first, last), here in places.items():
        columns = set(range(first, last + 1)) if level != "action" else set()
        hide = (bool(columns & scored), bool(columns & aimed))
        for i, slot in enumerate(here):
            found.append(_feeling(actor, slot, (i, len(here)), said, hide))
    return sorted(found, key=lambda feeling: feeling.at)


def _taken(places: dict[Place, list[Slot]], field: str) -> set[int]:
    """The columns whose actions have a score (or target) of their own."""
    return {
        first
        for (level, first, _), here in places.items()
        if level == "action" and any(getattr(slot.item, field) is not None for slot in here)
    }


def _feeling(
    actor: Actor | None, slot: Slot, share: tuple[int, int], said: Terms, hide: tuple[bool, bool],
) -> Feeling:  # fmt: skip
    item = slot.item
    assert isinstance(item, Score)
    no_score, no_target = hide
    word = (item.text or "").strip()
    if no_score and not word and item.score is not None:
        word = said.label(item.score)
    first = not slot.actors or actor == slot.actors[0]
    id_ = slot.id if first or actor is None else f"{slot.id}.{actor.index}"
    score, target = None if no_score else item.score, None if no_target else item.target
    return Feeling(id_, actor, slot, slot.first, slot.last, *share, score, target, word)
