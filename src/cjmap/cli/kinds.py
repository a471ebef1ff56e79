"""`--only`: which changes are meant by the names of lanes and other kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from cjmap.diff.change import Change
from cjmap.diff.thing import LISTS
from cjmap.errors import CjmapError
from cjmap.model.grammar import SINGULAR, STANDARD_NAMES
from cjmap.model.names import fold
from cjmap.selection import match, plain

_TEXTS = ("objectives", "channels")
"""Lists of plain texts: facts of the map, a phase or a step."""
_PARTS = ("own lane", "lane setting")
Maps = Callable[[], Iterable[dict[str, Any]]]
"""The maps that are compared, in their plain long form."""


def only(names: Iterable[str], maps: Maps = tuple) -> Callable[[Change], bool] | None:
    """Whether a change is of one of these kinds, also inside of what came or went; None for all.

    Kinds are lists of the format, lanes as the maps call them, and lanes of their own. A name that
    is none is a `CjmapError` that names the nearest.
    """
    given = list(names)
    try:
        found, own = match(given, _known(), "kind", " of change"), frozenset[str]()
    except CjmapError:  # perhaps the maps know it
        read = list(maps())
        lanes = dict.fromkeys(name for one in read for name in _own_lanes(one))
        known = {plain(name): name for name in lanes} | _renamed(read) | _known()
        found = match(given, known, "kind", " of change")
        own = frozenset(
            fold(name) for name in found if name in lanes and plain(name) not in _known()
        )
    wanted = frozenset(name for name in found if fold(name) not in own)
    return (lambda change: _is_meant(change, wanted, own)) if found else None


def _known() -> dict[str, str]:
    lists = dict.fromkeys(key for keys in LISTS.values() for key in (*keys, *_TEXTS))
    known = {plain(name): key for key in lists for name in (key, SINGULAR.get(key, key))}
    return {**known, "map": "map", "steps": "actions", "step": "actions"}


def _own_lanes(data: Any) -> Iterator[str]:
    """The names of all lanes of the author's own that are in something."""
    for phase in data["phases"]:
        for place in (phase, *phase.get("actions", ())):
            yield from (lane["name"] for lane in place.get("fields", ()))


def _renamed(maps: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """What lanes are called in the pictures of the maps: names of the author's, and labels."""
    from cjmap.language.choice import speak  # seldom asked for
    from cjmap.language.words import LANES

    known: dict[str, str] = {}
    for one in maps:
        for spec in one.get("lanes", ()):
            if "name" in spec:
                lane = STANDARD_NAMES.get(fold(spec["lane"]), spec["lane"])
                known.setdefault(plain(spec["name"]), lane)
        say = speak(one.get("language")).say
        for lane, label in LANES.items():
            known.setdefault(plain(say(label)), lane)
    return known


def _is_meant(change: Change, wanted: frozenset[str], own: frozenset[str]) -> bool:
    if _list_of(change) in wanted or change.key in wanted or change.kind in wanted:
        return True
    if own and _lane_of(change) & own:
        return True
    wholes = (change.before, change.after) if not change.key else ()
    return any(_holds(whole, wanted, own) for whole in wholes)


def _list_of(change: Change) -> str:
    """The list that a thing stands in, the last name of its route."""
    route = change.new or change.old or ()
    return str(route[-2]) if len(route) > 1 else ""


def _lane_of(change: Change) -> set[str]:
    """The own lane that a change is about; both names where it was renamed."""
    if change.kind in _PARTS:
        names = (
            (change.name, change.before, change.after) if change.key == "name" else (change.name,)
        )
        return {fold(str(name)) for name in names}
    return {fold(change.where[-1])} if change.kind == "item" and change.where else set()


def _holds(whole: Any, wanted: frozenset[str], own: frozenset[str]) -> bool:
    """Whether a thing that came or went has something of the kind in it."""
    if isinstance(whole, dict):
        if "items" in whole and fold(str(whole.get("name"))) in own:
            return True
        return any(key in wanted or _holds(one, wanted, own) for key, one in whole.items())
    return isinstance(whole, list) and any(_holds(one, wanted, own) for one in whole)
