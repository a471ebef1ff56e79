"""How the customers feel where: every score read once, and a curve for each persona."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cjmap.lint.entries import Entry
from cjmap.lint.parts import Item, Row
from cjmap.lint.written import Written, is_number, number

if TYPE_CHECKING:
    from cjmap.lint.content import Content
    from cjmap.lint.parts import Place

CLEAR = 0.5
"""From so far from neutral on, a feeling is clearly good or bad; the end of the scale is 1."""


class Feeling(Item):
    """An emotion with a score.

    `mood` is the score between -1 (the worst) and 1 (the best), 0 is neutral; so is `target`, None
    where none is wanted. `score` is as written.
    """

    __slots__ = ("mood", "score", "target")

    def __init__(self, row: Row, score: str, mood: float, target: float | None) -> None:
        place, value, steps = row
        Item.__init__(self, "emotions", place, value, steps)
        self.score = score
        self.mood = mood
        self.target = target


class Curve(NamedTuple):
    """What one persona feels in time; `persona` is None on a map without personas."""

    persona: Entry | None
    points: Sequence[Feeling]


class Feelings:
    """All scored emotions of a map, and the curves that they make."""

    def __init__(self, map: Content) -> None:
        self._map = map
        self.scale = Scale(map.data.get("scale") or {})
        moods, found = self.scale.moods, []
        for row in map.rows("emotions"):
            value = row[1]
            if value.__class__ is str:
                if is_number(value):
                    found.append(Feeling(row, value, moods[value], None))
            elif score := value.get("score"):
                target = value.get("target")
                found.append(Feeling(row, score, moods[score], moods[target] if target else None))
        self.scored: Sequence[Feeling] = found
        """In file order."""

    @cached_property
    def curves(self) -> list[Curve]:
        """A curve for each persona of whom there are scores, from left to right.

        The score of a phase counts only where its actions have none of that persona.
        """
        people = self._map.personas.entries
        if len(people) < 2:
            return [Curve(people[0] if people else None, _drawn(self.scored))]
        by_person: dict[int, list[Feeling]] = {}
        for one in self.scored:
            for person in self._people(one):
                by_person.setdefault(person, []).append(one)
        return [Curve(people[person], _drawn(found)) for person, found in by_person.items()]

    def _people(self, item: Item) -> list[int]:
        """Who feels it, as places among the personas; the customer where nobody is named."""
        found = [self._map.personas.find(name) for name in item.by] or [self._map.customer]
        return [self._seats[id(one)] for one in found if one is not None]

    @cached_property
    def _seats(self) -> dict[int, int]:
        """The place of every persona among the personas, by identity."""
        return {id(one): at for at, one in enumerate(self._map.personas.entries)}

    @cached_property
    def extremes(self) -> dict[int, list[float]]:
        """By column, the worst and the best that anybody feels at any place which spans it."""
        places: dict[int, tuple[Place, list[float]]] = {}
        for one in (point for curve in self.curves for point in curve.points):
            places.setdefault(id(one.place), (one.place, []))[1].append(one.mood)
        found: dict[int, list[float]] = {}
        for place, moods in places.values():
            ends = min(moods), max(moods)
            for at in self.columns(place):
                found.setdefault(at, []).extend(ends)
        return found

    def columns(self, place: Place) -> range:
        """The columns of a phase or an action, counted from 0; of the map, all."""
        return self._columns[id(place)]

    @cached_property
    def _columns(self) -> dict[int, range]:
        found: dict[int, range] = {}
        at = 0
        for phase in self._map.phases:
            first = at
            for action in phase.actions:
                found[id(action)] = range(at, at + 1)
                at += 1
            at = max(at, first + 1)
            found[id(phase)] = range(first, at)
        found[id(self._map.top)] = range(at)
        return found


def _drawn(found: Sequence[Feeling]) -> Sequence[Feeling]:
    """The scores of one persona without those of phases whose actions have some."""
    places = [one.place for one in found]
    if all(place.kind == "action" for place in places):
        return found
    taken = {id(place.parent) for place in places if place.kind == "action"}
    return [one for one in found if id(one.place) not in taken]


class Scale:
    """The scale of the emotions, as written."""

    def __init__(self, data: Written) -> None:
        least, most, neutral = (number(data.get(key)) for key in ("min", "max", "neutral"))
        self.min = -2.0 if least is None else least
        self.max = 2.0 if most is None else most
        self.neutral = (self.min + self.max) / 2 if neutral is None else neutral
        self.best_is_low = (data.get("better") or "").lower() == "lower"
        self.moods = _Moods(self)
        """Scores as written → moods."""

    def mood(self, score: float) -> float:
        """A score between -1 (the worst) and 1 (the best), 0 is neutral."""
        end = self.max if score > self.neutral else self.min
        share = (score - self.neutral) / abs(end - self.neutral) if end != self.neutral else 0.0
        return -share if self.best_is_low else share


class _Moods(dict[str, float]):
    """Worked out once for every score: a map has many emotions and few scores."""

    def __init__(self, scale: Scale) -> None:
        self._scale = scale

    def __missing__(self, score: str) -> float:
        found = self[score] = self._scale.mood(number(score) or 0.0)
        return found
