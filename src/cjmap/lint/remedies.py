"""Fixes that several rules offer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.written import placed
from cjmap.text.diagnostic import Fix
from cjmap.text.span import Route


def respell_channels(map: Content, wrong: Collection[str], right: str) -> Fix:
    """One spelling of a channel wherever the others stand."""
    return respell(_channels(map, wrong), right)


def respell_touchpoints(map: Content, wrong: Collection[str], right: str) -> Fix:
    """One spelling of a touchpoint wherever the others stand."""
    found = (
        (*item.route, "text") if item.data else item.route
        for item in map.lane("touchpoints")
        if item.text in wrong
    )
    return respell(found, right)


def rename_lane(map: Content, wrong: str, right: str) -> Fix:
    """One name of an own lane wherever the other stands."""
    from cjmap.text.changes import RenameKey

    places = {(*item.place.route, "fields", wrong): None for item in map.lane(wrong)}
    changes = tuple(RenameKey(route, right) for route in places)
    return Fix(f"Write {short(right)}.", changes, safe=False)


def respell(routes: Iterable[Route], right: str) -> Fix:
    """The right word in these places."""
    from cjmap.text.changes import SetText

    changes = tuple(SetText(route, right) for route in routes)
    return Fix(f"Write {short(right)}.", changes, safe=False)


def take_out(routes: Iterable[Route]) -> Fix:
    """What nothing refers to goes."""
    from cjmap.text.changes import Remove  # few maps have something to be fixed

    return Fix("Take it out.", tuple(map(Remove, routes)), safe=False)


def _channels(map: Content, names: Collection[str]) -> Iterator[Route]:
    """Where channels of these names are named, in the journey and by personas."""
    for place in map.places[1:]:
        for steps, name in placed(place.data, "channels"):
            if name in names:
                yield place.route + steps
    for item in map.lane("touchpoints"):
        if item.data.get("channel") in names:
            yield (*item.route, "channel")
    for persona in map.personas.entries:
        for steps, name in placed(persona.data, "channels"):
            if name in names:
                yield persona.route + steps
