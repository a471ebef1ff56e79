"""Ids and references: what a name in the map means. Everything is worked out when first asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from cjmap.model.grammar import END, SINGULAR
from cjmap.model.grammar import ITEM_LANES as ITEM_LANES
from cjmap.model.grammar import MAP_LANES as MAP_LANES
from cjmap.model.items import ItemAttributes, MetricItem
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.names import fold, slug
from cjmap.model.registry import Channel, Evidence, Metric, Persona
from cjmap.model.reserved import RESERVED
from cjmap.text.span import Route

Entry = TypeVar("Entry", Persona, Channel, Evidence, Metric)


_NONE: frozenset[str] = frozenset()


class Thing(NamedTuple):
    """A phase, action or item: where it is, what kind, and what it is called.

    `kind` is the singular of its lane (`pain_point`), `phase`, `action`, or `item` in own lanes.
    """

    route: Route
    kind: str
    value: Phase | Action | ItemAttributes

    @property
    def name(self) -> str:
        """The name of a phase, the text of an action or item; a metric's name."""
        value = self.value
        if isinstance(value, Phase):
            return value.name or ""
        if isinstance(value, MetricItem):
            return value.text or value.name or value.metric
        return getattr(value, "text", None) or ""


def things(journey: Journey) -> Iterator[Thing]:
    """Phases, then actions, then items, each in file order; lanes of one place in their order."""
    phases = [(("phases", p), phase) for p, phase in enumerate(journey.phases)]
    for route, phase in phases:
        yield Thing(route, "phase", phase)
    for route, phase in phases:
        for a, action in enumerate(phase.actions):
            yield Thing((*route, "actions", a), "action", action)
    for lane in MAP_LANES:
        for i, item in enumerate(getattr(journey, lane)):
            yield Thing((lane, i), SINGULAR.get(lane, lane), item)
    for route, phase in phases:
        yield from _items(route, phase)
        for a, action in enumerate(phase.actions):
            yield from _items((*route, "actions", a), action)


def _items(route: Route, place: Phase | Action) -> Iterator[Thing]:
    content = place.__dict__
    for lane in ITEM_LANES:
        if items := content[lane]:
            for i, item in enumerate(items):
                yield Thing((*route, lane, i), SINGULAR.get(lane, lane), item)
    for f, own in enumerate(place.fields):
        for i, item in enumerate(own.items):
            yield Thing((*route, "fields", f, "items", i), "item", item)


def _with_ids(journey: Journey) -> Iterator[Thing]:
    """What has a written id; quicker than `things`, because few items have."""
    for p, phase in enumerate(journey.phases):
        if phase.id:
            yield Thing(("phases", p), "phase", phase)
        for a, action in enumerate(phase.actions):
            if action.id:
                yield Thing(("phases", p, "actions", a), "action", action)
    yield from _items_with_ids((), journey, MAP_LANES)
    for p, phase in enumerate(journey.phases):
        yield from _items_with_ids(("phases", p), phase, ITEM_LANES)
        for a, action in enumerate(phase.actions):
            yield from _items_with_ids(("phases", p, "actions", a), action, ITEM_LANES)


def _items_with_ids(
    route: Route, place: Journey | Phase | Action, lanes: tuple[str, ...]
) -> Iterator[Thing]:
    content = place.__dict__
    for lane in lanes:
        if items := content[lane]:
            for i, item in enumerate(items):
                if item.id:
                    yield Thing((*route, lane, i), SINGULAR.get(lane, lane), item)
    if not isinstance(place, Journey):
        for f, own in enumerate(place.fields):
            for i, item in enumerate(own.items):
                if item.id:
                    yield Thing((*route, "fields", f, "items", i), "item", item)


class Registry(Generic[Entry]):
    """One of the four definitions, and how its entries are found."""

    def __init__(self, entries: Sequence[Entry], kind: str) -> None:
        self.entries: Sequence[Entry] = entries
        self.kind = kind

    def find(self, ref: str) -> Entry | None:
        """The entry by written id, then name, then derived id; the first where names are equal."""
        found = self.position(ref)
        return None if found is None else self.entries[found]

    def position(self, ref: str) -> int | None:
        """Where in the list the entry stands."""
        key = fold(ref)
        if key in self._written:
            return self._written[key]
        if key in self.named:
            return self.named[key][0]
        return self._derived.get(key)

    def namesakes(self, ref: str) -> list[int]:
        """The entries of that name, where the name alone decides; else nothing."""
        key = fold(ref)
        return [] if key in self._written else self.named.get(key, [])

    @cached_property
    def _written(self) -> dict[str, int]:
        result: dict[str, int] = {}
        for at, entry in enumerate(self.entries):
            if entry.id:
                result.setdefault(fold(entry.id), at)
        return result

    @cached_property
    def named(self) -> dict[str, list[int]]:
        """Folded name → positions of the entries of that name."""
        result: dict[str, list[int]] = {}
        for at, entry in enumerate(self.entries):
            result.setdefault(fold(entry.name), []).append(at)
        return result

    @cached_property
    def _derived(self) -> dict[str, int]:
        return {fold(id_): at for at, id_ in enumerate(self.ids)}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The id of every entry, written or derived."""
        taken = set(self._written)
        result = []
        for entry in self.entries:
            id_ = entry.id
            if not id_:
                id_ = _free(slug(entry.name) or self.kind, taken, RESERVED.get(self.kind, _NONE))
                taken.add(fold(id_))
            result.append(id_)
        return tuple(result)


class Index:
    """The ids of a map and what its references mean. Make it with `build_index`."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.personas: Registry[Persona] = Registry(journey.personas, "persona")
        self.channels: Registry[Channel] = Registry(journey.channels, "channel")
        self.sources: Registry[Evidence] = Registry(journey.sources, "source")
        self.metrics: Registry[Metric] = Registry(journey.metrics, "metric")

    def persona(self, ref: str) -> Persona | None:
        """The persona that is meant, or None."""
        return self.personas.find(ref)

    def channel(self, ref: str) -> Channel | None:
        """The defined channel that is meant, or None."""
        return self.channels.find(ref)

    def source(self, ref: str) -> Evidence | None:
        """The source that is meant, or None."""
        return self.sources.find(ref)

    def metric(self, ref: str) -> Metric | None:
        """The defined metric that is meant, or None."""
        return self.metrics.find(ref)

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """Every phase, action and item."""
        return tuple(things(self.journey))

    @cached_property
    def ids(self) -> Mapping[Route, str]:
        """The id of every phase, action and item by its route in the long form."""
        taken = {fold(thing.value.id) for thing in self.things if thing.value.id}
        result: dict[Route, str] = {}
        for thing in self.things:
            id_ = thing.value.id
            if not id_:
                id_ = self._derive(thing, taken, result)
                taken.add(fold(id_))
            result[thing.route] = id_
        return result

    def _derive(self, thing: Thing, taken: set[str], ids: Mapping[Route, str]) -> str:
        base = slug(thing.name) or thing.kind
        reserved = RESERVED.get(thing.kind, _NONE)
        if base in taken and base not in reserved and base != END and len(thing.route) > 2:
            base = f"{ids[thing.route[:2]]}-{base}"
        return _free(base, taken, reserved)

    @cached_property
    def _written(self) -> dict[str, Thing]:
        result: dict[str, Thing] = {}
        for thing in _with_ids(self.journey):
            result.setdefault(fold(thing.value.id or ""), thing)
        return result

    @cached_property
    def _named(self) -> dict[str, list[Thing]]:
        result: dict[str, list[Thing]] = {}
        for thing in self.things:
            if name := thing.name:
                result.setdefault(fold(name), []).append(thing)
        return result

    @cached_property
    def _by_id(self) -> dict[str, Route]:
        return {fold(id_): route for route, id_ in self.ids.items()}

    @cached_property
    def _kinds(self) -> dict[Route, str]:
        return {thing.route: thing.kind for thing in self.things}

    def route_of(self, id_: str) -> Route | None:
        """Where the phase, action or item with an id, written or derived, is in the long form."""
        return self._by_id.get(fold(id_))

    def find(self, ref: str, kinds: Iterable[str] = ()) -> Route | None:
        """What a reference means: by written id, then name or text, then derived id.

        `kinds` are those that may be meant (`phase`, `action`, `pain_point` …), all where none is
        given. The first in file order where a name fits several.
        """
        found = self.candidates(ref, kinds)
        return found[0] if found else None

    def candidates(self, ref: str, kinds: Iterable[str] = ()) -> list[Route]:
        """All that a reference may mean; more than one where a name fits several."""
        key, wanted = fold(ref), frozenset(kinds)
        written = self._written.get(key)
        if written is not None and (not wanted or written.kind in wanted):
            return [written.route]
        named = [t.route for t in self._named.get(key, ()) if not wanted or t.kind in wanted]
        if named:
            return named
        route = self._by_id.get(key)
        return [route] if route is not None and (not wanted or self._kinds[route] in wanted) else []

    def names(self, kinds: Iterable[str]) -> list[str]:
        """The written ids and names by which things of some kinds may be referred to."""
        wanted = frozenset(kinds)
        fitting = [thing for thing in self.things if thing.kind in wanted]
        return [t.value.id for t in fitting if t.value.id] + [t.name for t in fitting if t.name]


def build_index(journey: Journey) -> Index:
    """The ids and references of a map; nothing is worked out before it is asked for."""
    return Index(journey)


def _free(base: str, taken: set[str], reserved: frozenset[str]) -> str:
    """The first of `base`, `base-2`, `base-3` … that is neither taken nor reserved."""
    result, number = base, 1
    while (key := fold(result)) in taken or key in reserved or key == END:
        number += 1
        result = f"{base}-{number}"
    return result
