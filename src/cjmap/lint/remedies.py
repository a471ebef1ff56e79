"""Fixes that several rules offer."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.text.diagnostic import Fix
from cjmap.text.span import Route

if TYPE_CHECKING:
    from cjmap.lint.uses import Spots


def respell_channels(map: Content, wrong: Collection[str], right: str) -> Fix:
    """One spelling of a channel wherever the others stand."""
    return respell(_spots(map.uses.channel_spots, wrong), right)


def respell_touchpoints(map: Content, wrong: Collection[str], right: str) -> Fix:
    """One spelling of a touchpoint wherever the others stand."""
    return respell(_spots(map.uses.touchpoint_spots, wrong), right)


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


def _spots(spots: Spots, names: Collection[str]) -> list[Route]:
    """Where some names are named, in file order."""
    return [route for _, route in sorted(one for name in names for one in spots.get(name, ()))]
