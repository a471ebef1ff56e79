"""Who is on the picture, and who does or feels what: inheritance seen through a view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from cjmap.board.board import Actor, Column, Known
from cjmap.board.unknown import unknown
from cjmap.model.index import Index
from cjmap.model.inherit import NOT_INHERITING, evidence, speakers
from cjmap.model.items import Attributes
from cjmap.model.registry import Evidence, Persona

IMPERSONAL = frozenset({"physical_evidence", "touchpoints", "metrics", "insights", "opportunities"})
"""Lanes whose items name a persona only when they say so themselves."""
PERSONAL = frozenset({"goals", "thoughts", "quotes", "emotions", "needs", "pain_points", "gains"})
"""Lanes that a choice of personas narrows."""
_BEST: tuple[tuple[Known, frozenset[str]], ...] = (
    ("measured", frozenset({"analytics", "support"})),
    ("observed", frozenset({"observation"})),
)


def known(sources: Iterable[Evidence]) -> Known:
    """How something is known: by the best kind of its sources."""
    kinds = [source.kind or "" for source in sources]
    if not kinds:
        return "assumed"
    for word, best in _BEST:
        if any(kind in best for kind in kinds):
            return word
    return "reported"


class Cast:
    """The personas of a map; `wanted` are those that the view asks for, none for all of them.

    Raises `CjmapError` for a wanted persona that the map does not have.
    """

    def __init__(self, index: Index, wanted: Sequence[str]) -> None:
        self.index = index
        self.narrowed = bool(wanted)
        personas = index.journey.personas
        self._everyone = {id(persona): Actor(i, persona) for i, persona in enumerate(personas)}
        self.chosen = self._chosen(wanted) if wanted else tuple(self._everyone.values())

    def _chosen(self, wanted: Sequence[str]) -> tuple[Actor, ...]:
        keys = {id(self._named(name)) for name in wanted}
        return tuple(actor for key, actor in self._everyone.items() if key in keys)

    def _named(self, name: str) -> Persona:
        persona = self.index.persona(name)
        if persona is None:
            raise unknown("persona", name, [one.name for one in self.index.journey.personas])
        return persona

    @cached_property
    def _default(self) -> tuple[Actor, ...]:
        return self._people(speakers(self.index, (), None))

    def _people(self, personas: Iterable[Persona]) -> tuple[Actor, ...]:
        return tuple(self._everyone[key] for key in dict.fromkeys(map(id, personas)))

    def actors(self, chain: Sequence[Attributes]) -> tuple[Actor, ...]:
        """Who acts in an action of a phase (`chain`), or in a phase."""
        for link in chain:
            if link.by:
                return self._people(speakers(self.index, (link,), None))
        return self._default

    def inherited(
        self, chain: Sequence[Attributes]
    ) -> tuple[tuple[Actor, ...], tuple[Evidence, ...]]:
        """Who acts in a place and what it rests on: so do its items, unless they say otherwise."""
        return self.actors(chain), self.sources(chain)

    def said_by(
        self, item: Attributes, lane: str, inherited: tuple[Actor, ...]
    ) -> tuple[Actor, ...]:
        """Who feels or says an item of a lane, where `inherited` act."""
        if item.by:
            return self._people(speakers(self.index, (item,), lane))
        return () if lane in IMPERSONAL or lane in NOT_INHERITING else inherited

    def sources(self, chain: Sequence[Attributes]) -> tuple[Evidence, ...]:
        """What an item, an action or a phase rests on, each source once. `chain`: it and what it
        inherits from."""
        return tuple({id(source): source for source in evidence(self.index, chain)}.values())

    def drawn(self, actors: tuple[Actor, ...]) -> bool:
        """Whether the view shows what these personas do or feel."""
        return not self.narrowed or not actors or any(actor in self.chosen for actor in actors)

    def narrow(self, column: Column) -> Column:
        """The column with those actors whom the view shows."""
        return column._replace(actors=self.told(column.actors)) if self.narrowed else column

    def told(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Those of the personas whom the view shows; who is no customer is always told."""
        if not self.narrowed:
            return actors
        return tuple(a for a in actors if a in self.chosen or a.persona.kind != "customer")
