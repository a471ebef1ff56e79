"""Journey → Board: lanes gathered, places and inheritance worked out."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from cjmap.errors import CjmapError
from cjmap.layout import order
from cjmap.layout.board import Actor, Board, Column, Known, Lane, Slot, Stop, Stretch
from cjmap.layout.view import View
from cjmap.layout.words import LANES
from cjmap.model.index import Index
from cjmap.model.items import Attributes, Figures, ItemAttributes, MetricItem
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.registry import Channel, Evidence
from cjmap.text.span import Route

OWN_SPEAKER = frozenset({"frontstage", "backstage", "support_processes", "systems", "quotes"})
"""Lanes whose items do not inherit `by`."""
IMPERSONAL = frozenset({"physical_evidence", "touchpoints", "metrics", "insights", "opportunities"})
"""Lanes whose items name a persona only when they say so themselves."""
PERSONAL = frozenset({"goals", "thoughts", "quotes", "emotions", "needs", "pain_points", "gains"})
"""Lanes that a choice of personas narrows."""
_BEST: tuple[tuple[Known, frozenset[str]], ...] = (
    ("measured", frozenset({"analytics", "support"})),
    ("observed", frozenset({"observation"})),
)


def known(sources: Iterable[Evidence]) -> Known:
    """How something is known: by the best kind of its sources."""
    kinds = [source.kind or "" for source in sources]
    if not kinds:
        return "assumed"
    for word, best in _BEST:
        if any(kind in best for kind in kinds):
            return word
    return "reported"


def assemble(journey: Journey, index: Index, view: View) -> Board:
    """The map in place, narrowed to what the view asks for.

    Raises `CjmapError` for a lane or persona of the view that the map does not have.
    """
    return _Assembly(journey, index, view).board()


@dataclass(frozen=True)
class _Place:
    """Where an item hangs: its columns, and whom and what it inherits."""

    level: Literal["map", "phase", "action"]
    route: Route
    first: int
    last: int
    owners: tuple[Attributes, ...]


class _Assembly:
    """One pass over a journey; only `board` is for others."""

    def __init__(self, journey: Journey, index: Index, view: View) -> None:
        self.journey = journey
        self.index = index
        self.view = view

    def board(self) -> Board:
        columns = tuple(self.columns)
        lanes = tuple(self._lanes())
        letters = tuple(zip(_letters(), self.journey.sources, strict=False))
        return Board(
            journey=self.journey,
            index=self.index,
            actors=self.chosen,
            stretches=self.stretches,
            columns=columns,
            lanes=lanes,
            letters=letters,
            evidenced=bool(self.journey.sources),
        )

    # --- personas and sources ---------------------------------------------------------------

    @cached_property
    def everyone(self) -> dict[int, Actor]:
        return {id(p): Actor(i, p) for i, p in enumerate(self.journey.personas)}

    @cached_property
    def chosen(self) -> tuple[Actor, ...]:
        """The personas that the view asks for, in the map's order."""
        if not self.view.personas:
            return tuple(self.everyone.values())
        wanted = set()
        for name in self.view.personas:
            persona = self.index.persona(name)
            if persona is None:
                known_names = [p.name for p in self.journey.personas]
                raise _unknown("persona", name, known_names)
            wanted.add(id(persona))
        return tuple(actor for key, actor in self.everyone.items() if key in wanted)

    @cached_property
    def default(self) -> tuple[Actor, ...]:
        """Who acts where the map does not say: the first customer, else the first persona."""
        everyone = tuple(self.everyone.values())
        customers = tuple(a for a in everyone if a.persona.kind == "customer")
        return (customers or everyone)[:1]

    def actors(self, chain: Iterable[Attributes], *, inherit: bool = True) -> tuple[Actor, ...]:
        for owner in chain:
            if owner.by:
                found = (self.index.persona(name) for name in owner.by)
                named = dict.fromkeys(id(p) for p in found if p is not None)
                return tuple(self.everyone[key] for key in named)
            if not inherit:
                return ()
        return self.default

    def sources(self, chain: Iterable[Attributes]) -> tuple[Evidence, ...]:
        for owner in chain:
            if owner.sources:
                found = (self.index.source(name) for name in owner.sources)
                return tuple({id(s): s for s in found if s is not None}.values())
        return ()

    def drawn(self, actors: tuple[Actor, ...]) -> bool:
        """Whether the view shows what these personas do or feel."""
        return not self.view.personas or not actors or any(a in self.chosen for a in actors)

    def told(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Those of the personas whom the view shows; who is no customer is always told."""
        if not self.view.personas:
            return actors
        return tuple(a for a in actors if a in self.chosen or a.persona.kind != "customer")

    # --- columns ------------------------------------------------------------------------------

    @cached_property
    def columns(self) -> list[Column]:
        return [column for _, columns in self._stretched for column in columns]

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        return tuple(stretch for stretch, _ in self._stretched)

    @cached_property
    def _stretched(self) -> list[tuple[Stretch, list[Column]]]:
        """The columns that the view shows; all, where it would leave none."""
        return self._phases(self._kept) or self._phases(lambda column: True)

    def _phases(self, kept: Callable[[Column], bool]) -> list[tuple[Stretch, list[Column]]]:
        result: list[tuple[Stretch, list[Column]]] = []
        count = 0
        for p, phase in enumerate(self.journey.phases):
            route: Route = ("phases", p)
            columns: list[Column] = []
            for where, content in _contents(route, phase):
                column = self._column(count + len(columns), len(result), where, content, phase)
                if kept(column):
                    columns.append(replace(column, actors=self.told(column.actors)))
            if columns:
                first, count = count, count + len(columns)
                stretch = Stretch(
                    len(result), phase, self.index.ids[route], route, first, count - 1
                )
                result.append((stretch, columns))
        return result

    def _kept(self, column: Column) -> bool:
        """Whether the personas of the view act or feel something here, or no customer acts."""
        if self.drawn(column.actors) or not _all_customers(column.actors):
            return True
        lanes = (getattr(column.content, lane) for lane in PERSONAL)
        named = (self.actors((item,)) for items in lanes for item in items if item.by)
        return any(actor in self.chosen for actors in named for actor in actors)

    def _column(
        self,
        number: int,
        stretch: int,
        route: Route,
        content: Action | Phase,
        phase: Phase,
    ) -> Column:
        chain = (content,) if content is phase else (content, phase)
        sources = self.sources(chain)
        return Column(
            index=number,
            phase=stretch,
            content=content,
            id=self.index.ids[route],
            route=route,
            actors=self.actors(chain),
            sources=sources,
            known=known(sources),
        )

    # --- lanes --------------------------------------------------------------------------------

    def _lanes(self) -> Iterator[Lane]:
        specs = order.specs(self.journey)
        slots = self._slots()
        wanted = self._wanted()
        for key, drawn in order.lane_order(self.journey):
            spec = specs.get(order.fold(key))
            hidden = spec is not None and spec.hidden and not wanted
            if hidden or (wanted and order.fold(key) not in wanted):
                continue
            lane = Lane(
                key=key,
                label=(spec.name if spec else None) or LANES.get(key, key),
                description=(spec.description if spec else None) or "",
                drawn=drawn,
                slots=tuple(slots.get(order.fold(key), ())),
                stops=tuple(self._stops()) if key == "channels" else (),
                scale=self.journey.scale if key == "emotions" else (spec.scale if spec else None),
            )
            if lane.slots or lane.stops or (key == "actions" and self._has_steps):
                yield lane

    @property
    def _has_steps(self) -> bool:
        return any(map(_is_step, self.journey.phases))

    def _wanted(self) -> frozenset[str]:
        """The view's lanes, folded; each must be one of the map's or a standard lane."""
        if not self.view.lanes:
            return frozenset()
        specs = order.specs(self.journey)
        names: dict[str, str] = {}
        for key, _ in order.lane_order(self.journey):
            spec = specs.get(order.fold(key))
            label = (spec.name if spec else None) or LANES.get(key, key)
            names |= {_loose(label): key, _loose(key): key}
        found = []
        for name in self.view.lanes:
            if _loose(name) not in names:
                raise _unknown("lane", name, sorted(set(names.values())))
            found.append(order.fold(names[_loose(name)]))
        return frozenset(found)

    def _slots(self) -> dict[str, list[Slot]]:
        """All items by folded lane name."""
        result: dict[str, list[Slot]] = {}
        for key, route, item, place in self._items():
            placed = self._slot(key, route, item, place)
            if placed is not None:
                result.setdefault(order.fold(key), []).append(placed)
        whole = list(self._whole_journey())
        if whole:
            result["metrics"] = [*whole, *result.get("metrics", ())]
        return result

    def _whole_journey(self) -> Iterator[Slot]:
        """Defined metrics that have a value: it is the whole journey's."""
        for i, metric in enumerate(self.journey.metrics):
            if metric.value is None:
                continue
            figures = {name: getattr(metric, name) for name in Figures.model_fields}
            item = MetricItem(metric=metric.id or metric.name, **figures)
            source = self.index.source(metric.source) if metric.source else None
            sources = (source,) if source else ()
            yield Slot(
                item=item,
                id=f"metrics.{i + 1}",
                route=("metrics", i),
                first=0,
                last=len(self.columns) - 1,
                level="map",
                actors=(),
                sources=sources,
                known=known(sources),
            )

    def _slot(self, key: str, route: Route, item: ItemAttributes, place: _Place) -> Slot | None:
        chain = (item, *place.owners)
        actors = self.actors(chain, inherit=key not in OWN_SPEAKER | IMPERSONAL)
        if key in PERSONAL and not self.drawn(actors):
            return None
        actors = self.told(actors)
        sources = self.sources(chain)
        slot = Slot(
            item=item,
            id=self.index.ids[route],
            route=route,
            first=place.first,
            last=place.last,
            level=place.level,
            actors=actors,
            sources=sources,
            known=known(sources),
        )
        return self._spanning(slot) if item.phases else slot

    def _spanning(self, slot: Slot) -> Slot:
        """An item of the map with `phases`: from the first of them to the last."""
        routes = [self.index.find(name, ("phase",)) for name in slot.item.phases]
        ids = {self.index.ids[route] for route in routes if route is not None}
        hit = [stretch for stretch in self.stretches if stretch.id in ids]
        if not hit:
            return slot
        return slot._replace(first=hit[0].first, last=hit[-1].last)

    def _places(self) -> Iterator[tuple[_Place, Journey | Phase | Action]]:
        last = len(self.columns) - 1
        yield _Place("map", (), 0, last, ()), self.journey
        by_route = {column.route: column for column in self.columns}
        for stretch in self.stretches:
            phase = stretch.phase
            route = stretch.route
            yield _Place("phase", route, stretch.first, stretch.last, (phase,)), phase
            for a, action in enumerate(phase.actions):
                where: Route = (*route, "actions", a)
                if where in by_route:
                    number = by_route[where].index
                    yield (
                        _Place("action", where, number, number, (action, phase)),
                        action,
                    )

    def _items(self) -> Iterator[tuple[str, Route, ItemAttributes, _Place]]:
        for place, holder in self._places():
            for key in order.STANDARD:
                if key in ("actions", "channels") or (place.level == "map" and key == "metrics"):
                    continue
                for i, item in enumerate(getattr(holder, key, ())):
                    yield key, (*place.route, key, i), item, place
            if not isinstance(holder, Journey):
                for f, lane in enumerate(holder.fields):
                    for i, item in enumerate(lane.items):
                        yield (
                            lane.name,
                            (*place.route, "fields", f, "items", i),
                            item,
                            place,
                        )

    def _stops(self) -> Iterator[Stop]:
        for place, holder in self._places():
            if isinstance(holder, Journey):
                continue
            names = list(holder.channels)
            names += [t.channel for t in holder.touchpoints if t.channel]
            seen: set[str] = set()
            for name in names:
                channel = self.index.channel(name) or Channel(name=name)
                if order.fold(channel.name) not in seen:
                    seen.add(order.fold(channel.name))
                    actors = self.actors(place.owners)
                    if self.drawn(actors):
                        yield Stop(channel, place.first, place.last, actors)


def _contents(route: Route, phase: Phase) -> Iterator[tuple[Route, Action | Phase]]:
    if not phase.actions:
        yield route, phase
    for a, action in enumerate(phase.actions):
        yield (*route, "actions", a), action


def _is_step(phase: Phase) -> bool:
    """Whether a phase has actions, or says more of itself than fits its arrow."""
    reasons = (phase.optional, isinstance(phase.moment_of_truth, str))
    return bool(phase.actions or phase.next or phase.details or phase.image or any(reasons))


def _all_customers(actors: tuple[Actor, ...]) -> bool:
    return all(actor.persona.kind == "customer" for actor in actors)


def _loose(name: str) -> str:
    return order.fold(name).replace("_", " ").replace("-", " ").strip()


def _letters() -> Iterator[str]:
    for number in range(1, 1 << 16):
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        yield letters


def _unknown(what: str, name: str, known_names: list[str]) -> CjmapError:
    near = difflib.get_close_matches(name, known_names, 1, 0.5)
    hint = f"did you mean `{near[0]}`? " if near else ""
    return CjmapError(f"the map has no {what} `{name}`", f"{hint}known: {', '.join(known_names)}")
