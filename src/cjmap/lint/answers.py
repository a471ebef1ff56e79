"""Which opportunity answers which pain point, as written or by standing beside it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cjmap.lint.parts import Item, Place
from cjmap.lint.written import many
from cjmap.model.names import fold, slug

if TYPE_CHECKING:
    from cjmap.lint.content import Content


class Answers:
    """The pain points and opportunities of a map, and what leads from one to the other.

    An opportunity answers what it `addresses`. One that says nothing of the kind is taken to
    answer the pain points beside it: those of its step, on a phase also those of its steps, on the
    map those of the map and of the phases that it spans.
    """

    def __init__(self, map: Content) -> None:
        self._map = map
        self.pains = map.lane("pain_points")
        self.opportunities = map.lane("opportunities")
        self.unknown = False
        """Whether a reference was not understood: then nothing is said to be unanswered."""
        self._seen: dict[int, list[Item]] = {}
        self._at: dict[int, list[Item]] = {}
        for pain in self.pains:
            self._at.setdefault(id(pain.place), []).append(pain)
        self.of_opportunity = {id(one): self._answered(one) for one in self.opportunities}
        """The pain points that an opportunity answers, by the identity of its item."""

    @cached_property
    def answered(self) -> frozenset[int]:
        """The identities of the pain points that some opportunity answers."""
        different = {id(pains): pains for pains in self.of_opportunity.values()}
        return frozenset(id(pain) for pains in different.values() for pain in pains)

    def _answered(self, opportunity: Item) -> list[Item]:
        names = many(opportunity.data, "addresses") if "addresses" in opportunity.data else []
        if not names:
            return self._beside(opportunity)
        found = [self._named.get(fold(name)) for name in names]
        self.unknown = self.unknown or None in found
        return [pain for pain in found if pain is not None]

    def _beside(self, opportunity: Item) -> list[Item]:
        place = opportunity.place
        around = self._around(place)
        if place.kind == "map":
            phases = (self._phases.get(fold(name)) for name in many(opportunity.data, "phases"))
            return around + [pain for one in phases if one for pain in self._around(one)]
        return around

    def _around(self, place: Place) -> list[Item]:
        """The pain points of a place, of a phase with its actions; looked up once."""
        if place.kind != "phase":
            return self._at.get(id(place), [])
        if id(place) not in self._seen:
            found = (pain for one in place.whole for pain in self._at.get(id(one), ()))
            self._seen[id(place)] = list(found)
        return self._seen[id(place)]

    @cached_property
    def _phases(self) -> dict[str, Place]:
        """Phases by name and by id."""
        named = {fold(phase.text): phase for phase in self._map.phases}
        return named | {_phase_id(phase): phase for phase in self._map.phases}

    @cached_property
    def _named(self) -> dict[str, Item]:
        """Pain points by written id, by text, and by the ids that their texts give."""
        known: dict[str, Item] = {}
        for pain in self.pains:
            if written := pain.data.get("id"):
                known.setdefault(fold(written), pain)
        for pain in self.pains:
            known.setdefault(fold(pain.text), pain)
        for pain in self.pains:
            base = slug(pain.text) or "pain_point"
            known.setdefault(base, pain)
            known.setdefault(f"{_phase_id(pain.place)}-{base}", pain)
        return known


def _phase_id(place: Place) -> str:
    phase = place.phase
    return fold(phase.data.get("id") or slug(phase.text))
