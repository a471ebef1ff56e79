"""Everything that hangs on map, phases and actions, in its place among the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from cjmap.board import order
from cjmap.board.board import Actor, Column, Slot, Stop, Stretch
from cjmap.board.cast import PERSONAL, Cast, known
from cjmap.model.index import Index
from cjmap.model.items import Figures, ItemAttributes, MetricItem
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.names import fold
from cjmap.model.registry import Channel, Evidence
from cjmap.text.span import Route


class Place(NamedTuple):
    """Where items hang: on `holder`, over columns. They inherit its `actors` and `sources`."""

    holder: Journey | Phase | Action
    level: Literal["map", "phase", "action"]
    route: Route
    first: int
    last: int
    actors: tuple[Actor, ...]
    sources: tuple[Evidence, ...]


class _Channels(dict[str, Channel]):
    """The channels that are meant by names; an undefined one is made when first named."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __missing__(self, name: str) -> Channel:
        self[name] = found = self._index.channel(name) or Channel(name=name)
        return found


class Gathering:
    """The items and channels of a map whose columns are known."""

    def __init__(self, cast: Cast, stretches: Sequence[Stretch], columns: Sequence[Column]) -> None:
        self.cast = cast
        self.stretches = stretches
        self.columns = columns
        self._channels = _Channels(cast.index)

    def slots(self) -> dict[str, list[Slot]]:
        """All items by folded lane name, in file order."""
        result: dict[str, list[Slot]] = {}
        whole = list(self._whole_journey())
        if whole:
            result["metrics"] = whole
        for place in self._places:
            for key, route, item in _items(place):
                slot = self._slot(key, route, item, place)
                if slot is not None:
                    name = key if key in order.STANDARD else fold(key)
                    result.setdefault(name, []).append(slot)
        return result

    def stops(self) -> Iterator[Stop]:
        """The channels of every place, each once, those of its touchpoints too."""
        for place in self._places:
            if isinstance(place.holder, Journey) or not self.cast.drawn(place.actors):
                continue
            names = [*place.holder.channels]
            names += [one.channel for one in place.holder.touchpoints if one.channel]
            found = [self._channels[name] for name in names]
            once = {fold(channel.name): channel for channel in reversed(found)}
            for channel in reversed(once.values()):
                yield Stop(channel, place.first, place.last, place.actors)

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        return tuple(self._walk())

    def _walk(self) -> Iterator[Place]:
        whole = self.cast.inherited(())
        yield Place(self.cast.index.journey, "map", (), 0, len(self.columns) - 1, *whole)
        numbers = {column.route: column.index for column in self.columns}
        for stretch in self.stretches:
            phase, route = stretch.phase, stretch.route
            given = self.cast.inherited((phase,))
            yield Place(phase, "phase", route, stretch.first, stretch.last, *given)
            for a, action in enumerate(phase.actions):
                where: Route = (*route, "actions", a)
                if where in numbers:
                    number = numbers[where]
                    given = self.cast.inherited((action, phase))
                    yield Place(action, "action", where, number, number, *given)

    def _slot(self, key: str, route: Route, item: ItemAttributes, place: Place) -> Slot | None:
        cast = self.cast
        actors = cast.said_by(item, key, place.actors)
        if key in PERSONAL and not cast.drawn(actors):
            return None
        sources = cast.sources((item,)) if item.sources else self._measured(item) or place.sources
        first, last = self._spanned(item) if item.phases else (place.first, place.last)
        id_ = cast.index.ids[route]
        shown = cast.told(actors)
        return Slot(item, id_, route, first, last, place.level, shown, sources, known(sources))

    def _measured(self, item: ItemAttributes) -> tuple[Evidence, ...]:
        """The source of a metric's definition is nearer to its figures than that of a phase."""
        if not isinstance(item, MetricItem):
            return ()
        metric = self.cast.index.metric(item.metric)
        source = self.cast.index.source(metric.source) if metric and metric.source else None
        return (source,) if source else ()

    def _spanned(self, item: ItemAttributes) -> tuple[int, int]:
        """An item of the map with `phases`: from the first of them to the last."""
        routes = {self.cast.index.find(name, ("phase",)) for name in item.phases}
        hit = [stretch for stretch in self.stretches if stretch.route in routes]
        return (hit[0].first, hit[-1].last) if hit else (0, len(self.columns) - 1)

    def _whole_journey(self) -> Iterator[Slot]:
        """Defined metrics that have a value: it is the whole journey's."""
        for i, metric in enumerate(self.cast.index.journey.metrics):
            if metric.value is None:
                continue
            figures = {name: getattr(metric, name) for name in Figures.model_fields}
            source = self.cast.index.source(metric.source) if metric.source else None
            sources = (source,) if source else ()
            yield Slot(
                item=MetricItem(metric=metric.id or metric.name, **figures),
                id=f"metrics.{i + 1}",
                route=("metrics", i),
                first=0,
                last=len(self.columns) - 1,
                level="map",
                actors=(),
                sources=sources,
                known=known(sources),
            )


def _items(place: Place) -> Iterator[tuple[str, Route, ItemAttributes]]:
    """Lane, route and item of all that hangs on one place."""
    holder = place.holder
    content = vars(holder)
    for key in _MAP_LANES if place.level == "map" else _LANES:
        if items := content.get(key):
            for i, item in enumerate(items):
                yield key, (*place.route, key, i), item
    if not isinstance(holder, Journey):
        for f, lane in enumerate(holder.fields):
            for i, item in enumerate(lane.items):
                yield lane.name, (*place.route, "fields", f, "items", i), item


_LANES = tuple(key for key in order.STANDARD if key not in ("actions", "channels"))
_MAP_LANES = tuple(key for key in _LANES if key != "metrics")
