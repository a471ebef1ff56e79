"""Which opportunity answers which pain point, as written or by standing beside it."""

from __future__ import annotations

from functools import cached_property

from cjmap.lint.content import Content, Item, Place
from cjmap.lint.written import many
from cjmap.model.names import fold, slug


class Answers:
    """The pain points and opportunities of a map, and what leads from one to the other.

    An opportunity answers what it `addresses`. One that says nothing of the kind is taken to
    answer the pain points beside it: those of its step, and on a phase also those of its steps.
    """

    def __init__(self, map: Content) -> None:
        self.pains = map.lane("pain_points")
        self.opportunities = map.lane("opportunities")
        self.unknown = False
        """Whether a reference was not understood: then nothing is said to be unanswered."""
        self._pairs = [(one, self._answered(one)) for one in self.opportunities]

    @cached_property
    def of_pain(self) -> dict[int, list[Item]]:
        """The opportunities that answer a pain point, by the identity of its item."""
        found: dict[int, list[Item]] = {id(pain): [] for pain in self.pains}
        for opportunity, pains in self._pairs:
            for pain in pains:
                found[id(pain)].append(opportunity)
        return found

    @cached_property
    def of_opportunity(self) -> dict[int, list[Item]]:
        """The pain points that an opportunity answers, by the identity of its item."""
        return {id(opportunity): pains for opportunity, pains in self._pairs}

    def _answered(self, opportunity: Item) -> list[Item]:
        names = many(opportunity.data, "addresses") if opportunity.data else []
        if not names:
            return _beside(opportunity.place)
        found = [self._named.get(fold(name)) for name in names]
        self.unknown = self.unknown or None in found
        return [pain for pain in found if pain is not None]

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


def _beside(place: Place) -> list[Item]:
    if place.kind == "map":
        return []
    around = place.whole if place.kind == "phase" else [place]
    return [item for one in around for item in one.items if item.lane == "pain_points"]


def _phase_id(place: Place) -> str:
    phase = place.parent if place.kind == "action" and place.parent else place
    return fold(phase.data.get("id") or slug(phase.text))
