"""Who is on the picture, and who does or feels what: inheritance seen through a view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cjmap.board.board import Actor, Column, Known
from cjmap.board.unknown import unknown
from cjmap.model.index import Index
from cjmap.model.inherit import evidence, speakers
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

    def actors(self, chain: Sequence[Attributes], lane: str | None = None) -> tuple[Actor, ...]:
        """Who acts, feels or says it. `chain`: the item itself, then its action, then its phase."""
        if lane in IMPERSONAL:
            if not chain[0].by:
                return ()
            chain = chain[:1]
        found = dict.fromkeys(id(persona) for persona in speakers(self.index, chain, lane))
        return tuple(self._everyone[key] for key in found)

    def sources(self, chain: Sequence[Attributes]) -> tuple[Evidence, ...]:
        """What it rests on, each source once."""
        return tuple({id(source): source for source in evidence(self.index, chain)}.values())

    def drawn(self, actors: tuple[Actor, ...]) -> bool:
        """Whether the view shows what these personas do or feel."""
        return not self.narrowed or not actors or any(actor in self.chosen for actor in actors)

    def narrow(self, column: Column) -> Column:
        """The column with those actors whom the view shows."""
        return replace(column, actors=self.told(column.actors)) if self.narrowed else column

    def told(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Those of the personas whom the view shows; who is no customer is always told."""
        if not self.narrowed:
            return actors
        return tuple(a for a in actors if a in self.chosen or a.persona.kind != "customer")
