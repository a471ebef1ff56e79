"""Where in a map something is bought: does it begin there, does it end there?"""

from __future__ import annotations

from cjmap.lint.content import Content
from cjmap.lint.parts import Place
from cjmap.lint.words import Words, sale, tokens
from cjmap.model.names import fold

_WHOLE = 3
"""A map of fewer phases is a detail of another one."""


def told_to_end(map: Content) -> bool:
    """Whether a map of a purchase has no phase after the sale, though nothing says why."""
    return _in_question(map) and _is_sale(map.phases[-1], map.language, sale.DECIDING, sale.LATER)


def told_to_start(map: Content) -> bool:
    """Whether a map of a purchase has no phase before the sale, though nothing says why."""
    return _in_question(map) and _is_sale(map.phases[0], map.language, None, sale.EARLIER)


def _in_question(map: Content) -> bool:
    if len(map.phases) < _WHOLE or fold(map.data.get("type") or "purchase") != "purchase":
        return False
    scope = map.data.get("scope") or ""
    return sale.SALE.of(map.language).isdisjoint(tokens(scope))


def _is_sale(phase: Place, language: str, beside: Words | None, other: Words) -> bool:
    name = set(tokens(phase.text))
    sold = sale.SALE.of(language)
    if sold.isdisjoint(name):
        return False
    harmless = sale.AROUND.of(language) | (beside.of(language) if beside else frozenset())
    if not all(one in sold or one in harmless or one.isdigit() for one in name):
        return False
    return other.of(language).isdisjoint(
        word for action in phase.actions for word in tokens(action.text)
    )
