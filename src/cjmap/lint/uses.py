"""Where channels and metrics are named, and which of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cjmap.lint.lanes import lanes_of_kind
from cjmap.lint.written import NOTHING, Written, key_of, placed
from cjmap.text.span import Route

if TYPE_CHECKING:
    from cjmap.lint.content import Content

Spots = Mapping[str, list[tuple[int, Route]]]
"""Where a name is named, everywhere; numbered in file order."""


class Uses:
    """Names as written, in file order; where there are routes, those of the first use of each."""

    def __init__(self, map: Content) -> None:
        self._map = map

    @cached_property
    def channels(self) -> dict[str, Route]:
        """The channels of steps, phases and touchpoints."""
        found: dict[str, Route] = {}
        for place in self._map.places[1:]:
            said = place.data.get("channels") or place.data.get("channel")
            if not said or (said.__class__ is str and said in found):
                continue  # the same few names again and again
            for steps, name in placed(place.data, "channels"):
                found.setdefault(name, place.route + steps)
        for place, value, steps in self._map.rows("touchpoints"):
            name = value.get("channel") if value.__class__ is dict else None
            if name and name not in found:
                found[name] = (*place.route, *steps, "channel")
        return found

    @cached_property
    def channel_spots(self) -> Spots:
        """Where each channel is named, in the journey and by personas."""
        return _spots(self._channels_named())

    def _channels_named(self) -> Iterator[tuple[str, Route]]:
        yield from self.in_journey()
        for one in self._map.personas.entries:
            yield from ((name, one.route + to) for to, name in placed(one.data, "channels"))

    def in_journey(self) -> Iterator[tuple[str, Route]]:
        """Every channel that a step, a phase or a touchpoint names, each time."""
        for place in self._map.places[1:]:
            yield from ((name, place.route + to) for to, name in placed(place.data, "channels"))
        for item in self._map.lane("touchpoints"):
            if name := item.data.get("channel"):
                yield name, (*item.route, "channel")

    @cached_property
    def touchpoint_spots(self) -> Spots:
        """Where the text of each touchpoint stands."""
        items = self._map.lane("touchpoints")
        return _spots((one.text, (*one.route, "text") if one.data else one.route) for one in items)

    @cached_property
    def metrics(self) -> dict[str, Route]:
        """The metrics that are read at phases and steps."""
        found: dict[str, Route] = {}
        for place in self._map.places[1:]:
            if key := key_of(place.data, "metrics"):
                for steps, name, _ in readings(place.data[key]):
                    found.setdefault(name, (*place.route, key, *steps))
        return found

    @cached_property
    def own_metrics(self) -> set[str]:
        """The metrics that are read in own lanes, where any caption will do."""
        lanes = lanes_of_kind(self._map, "metric")
        items = (item for lane in lanes for item in self._map.lane(lane))
        return {name for item in items for _, name, _ in readings(item.data or item.text)}

    @cached_property
    def told_in_place(self) -> set[str]:
        """The metrics whose unit is told where they are read."""
        places = (place.data for place in self._map.places[1:])
        values = (data[key] for data in places if (key := key_of(data, "metrics")))
        return {name for value in values for _, name, said in readings(value) if said.get("unit")}


def _spots(named: Iterable[tuple[str, Route]]) -> Spots:
    found: dict[str, list[tuple[int, Route]]] = {}
    for at, (name, route) in enumerate(named):
        found.setdefault(name, []).append((at, route))
    return found


def readings(value: Any) -> Iterator[tuple[Route, str, Written]]:
    """The metrics that are named under `metrics`: the steps that lead to each, its name, and what
    is said of it."""
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from (((at, *steps), name, said) for steps, name, said in readings(one))
    elif isinstance(value, dict):
        if name := value.get("metric"):
            yield ("metric",), name, value
        else:
            for name, said in value.items():
                yield (name,), name, said if isinstance(said, dict) else NOTHING
    elif value:
        yield (), value, NOTHING
