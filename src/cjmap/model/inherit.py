"""What phases hand down to actions and items: who it is about, and where it is known from.

The models hold what was written; these functions say what holds.
"""

from __future__ import annotations

from collections.abc import Iterable

from cjmap.model.index import Index
from cjmap.model.items import Attributes
from cjmap.model.registry import Evidence, Persona

NOT_INHERITING = frozenset({"frontstage", "backstage", "support_processes", "systems", "quotes"})
"""Lanes whose items take over no `by`."""


def default_persona(index: Index) -> Persona | None:
    """The first persona of kind customer, else the first."""
    personas = index.journey.personas
    customers = (one for one in personas if one.kind == "customer")
    return next(customers, personas[0] if personas else None)


def speakers(index: Index, chain: Iterable[Attributes], lane: str | None) -> tuple[Persona, ...]:
    """Who acts, feels or says it. `chain`: the item itself, then its action, then its phase.

    `lane`: the item's lane, None for a phase or action. In lanes that inherit no `by` only the
    item's own word counts, and there is no default. Words of a quote's `by` that are no persona
    are left out.
    """
    links = list(chain)
    alone = lane in NOT_INHERITING
    for link in links[:1] if alone else links:
        if link.by:
            found = (index.persona(name) for name in link.by)
            return tuple(one for one in found if one is not None)
    first = None if alone else default_persona(index)
    return (first,) if first is not None else ()


def evidence(index: Index, chain: Iterable[Attributes]) -> tuple[Evidence, ...]:
    """What it rests on: the sources of the nearest of `chain` that names any."""
    for link in chain:
        if link.sources:
            found = (index.source(name) for name in link.sources)
            return tuple(one for one in found if one is not None)
    return ()
