"""Everything that hangs on a map and says more than its text, in one quick walk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.model.index import ITEM_LANES, MAP_LANES
from cjmap.model.items import ItemAttributes
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.lanes import OwnLane
from cjmap.text.span import Route


class Hung(NamedTuple):
    """A phase, action or item with attributes; `lane` is None for phases and actions."""

    route: Route
    value: Phase | Action | ItemAttributes
    lane: str | OwnLane | None


def places(journey: Journey) -> Iterator[tuple[Route, Phase | Action]]:
    """Phases and their actions, in file order."""
    for p, phase in enumerate(journey.phases):
        yield ("phases", p), phase
        for a, action in enumerate(phase.actions):
            yield ("phases", p, "actions", a), action


def hung(journey: Journey) -> Iterator[Hung]:
    """Phases, actions and items. Items that are a text and nothing more are left out."""
    yield from _items((), journey, MAP_LANES)
    for route, place in places(journey):
        yield Hung(route, place, None)
        yield from _items(route, place, ITEM_LANES)
        for f, own in enumerate(place.fields):
            for i, item in enumerate(own.items):
                given = item.__pydantic_fields_set__
                if len(given) > 1 or "text" not in given:
                    yield Hung((*route, "fields", f, "items", i), item, own)


def _items(route: Route, place: Journey | Phase | Action, lanes: tuple[str, ...]) -> Iterator[Hung]:
    content = place.__dict__
    for lane in lanes:
        for i, item in enumerate(content[lane]):
            given = item.__pydantic_fields_set__
            if len(given) > 1 or "text" not in given:
                yield Hung((*route, lane, i), item, lane)
