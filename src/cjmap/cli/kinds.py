"""`--only`: which changes are meant by the names of lanes and other kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from cjmap.diff.change import Change
from cjmap.diff.thing import LISTS
from cjmap.model.grammar import SINGULAR
from cjmap.selection import match, plain

_TEXTS = ("objectives", "channels")
"""Lists of plain texts: facts of the map, a phase or a step."""


def only(names: Iterable[str]) -> Callable[[Change], bool] | None:
    """Whether a change is of one of these kinds, also inside of what came or went; None for all.

    A name that is none is a `CjmapError` that names the nearest.
    """
    wanted = frozenset(match(names, _known(), "kind", " of change"))
    return (lambda change: _is_meant(change, wanted)) if wanted else None


def _known() -> dict[str, str]:
    lists = dict.fromkeys(key for keys in LISTS.values() for key in (*keys, *_TEXTS))
    known = {plain(name): key for key in lists for name in (key, SINGULAR.get(key, key))}
    return {**known, "map": "map", "steps": "actions", "step": "actions"}


def _is_meant(change: Change, wanted: frozenset[str]) -> bool:
    if _list_of(change) in wanted or change.key in wanted or (change.kind in wanted):
        return True
    return any(_holds(whole, wanted) for whole in (change.before, change.after) if not change.key)


def _list_of(change: Change) -> str:
    """The list that a thing stands in, the last name of its route."""
    route = change.new or change.old or ()
    return str(route[-2]) if len(route) > 1 else ""


def _holds(whole: Any, wanted: frozenset[str]) -> bool:
    """Whether a thing that came or went has something of the kind in it."""
    if isinstance(whole, dict):
        return any(key in wanted or _holds(one, wanted) for key, one in whole.items())
    return isinstance(whole, list) and any(_holds(one, wanted) for one in whole)
