"""The parts of a map: its places, and the items that hang on them, as the author wrote them.

They are made in one walk over the data of the file. There are hundreds of them, so they are plain
classes with slots, and tell texts and lists by their class.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from cjmap.lint.written import NOTHING, Written, many, number, placed
from cjmap.model.grammar import SINGULAR, STANDARD_LANES
from cjmap.model.names import fold
from cjmap.text.span import Route

_ELSEWHERE = ("actions", "channels", "metrics")
_LANES = {
    key: lane
    for lane in STANDARD_LANES
    if lane not in _ELSEWHERE
    for key in (lane, SINGULAR.get(lane, lane))
}
_ALONE: dict[str, tuple[str, Route]] = {key: (lane, (key,)) for key, lane in _LANES.items()}
"""The lane of a key, and the steps to an item that stands under it alone."""
_RATINGS: dict[Any, int | None] = {None: None, **{str(one): one for one in range(6)}}
_OWN_VOICE = frozenset(("frontstage", "backstage", "support_processes", "systems", "quotes"))


class Item:
    """One item of a lane.

    `lane` is the plural of a standard lane, or the name of an own one. `data` is what was written
    when it is a mapping, else empty; `text` is its text, empty where it has none.
    """

    __slots__ = ("data", "lane", "place", "steps", "text")

    def __init__(self, lane: str, place: Place, value: Any, steps: Route) -> None:
        self.lane = lane
        self.place = place
        self.steps = steps
        if value.__class__ is str:
            self.text: str = value
            self.data: Written = NOTHING
        else:
            self.text = value.get("text") or ""
            self.data = value

    @property
    def route(self) -> Route:
        """Where it stands, in the terms of the file."""
        return self.place.route + self.steps

    @property
    def sources(self) -> Sequence[str]:
        """What it rests on: its own sources, or those that its place hands down."""
        return (many(self.data, "sources") if self.data else None) or self.place.sources

    @property
    def status(self) -> str:
        """Where the work on it stands, in lower case; empty where nothing is said."""
        status = self.data.get("status")
        return fold(status) if status else ""

    @property
    def by(self) -> Sequence[str]:
        """Who acts, feels or says it, as written; empty is the map's default."""
        own = many(self.data, "by") if self.data else ()
        return own or (() if self.lane in _OWN_VOICE else self.place.by)

    def rating(self, key: str) -> int | None:
        """A rating of it (`impact`, `effort`, `severity`); None where there is none."""
        written = self.data.get(key)
        if written in _RATINGS:
            return _RATINGS[written]
        found = number(written)
        return None if found is None else int(found)


class Place:
    """The map itself, a phase or an action.

    `kind` is `map`, `phase` or `action`. Actions that stand in no phase belong to one phase without
    a name, whose route is that of the map.
    """

    __slots__ = ("actions", "by", "data", "kind", "parent", "route", "sources", "text")

    def __init__(self, kind: str, value: Any, parent: Place | None, route: Route) -> None:
        self.kind = kind
        self.parent = parent
        self.route = route
        data: Written = NOTHING if value.__class__ is str else value
        self.data = data
        if kind == "phase":
            self.text: str = value if value is not data else data.get("name") or ""
        elif kind == "action":
            self.text = value if value is not data else data.get("text") or data.get("action") or ""
        else:
            self.text = data.get("title") or ""
        self.actions: Sequence[Place] = ()
        self.by: Sequence[str] = many(data, "by") if "by" in data else ()
        self.sources: Sequence[str] = ()
        if parent is not None:
            if "source" in data or "sources" in data:
                self.sources = many(data, "sources")
            if kind == "action":
                self.by = self.by or parent.by
                self.sources = self.sources or parent.sources

    @property
    def phase(self) -> Place:
        """The phase in which an action stands; of a phase or the map, itself."""
        return self.parent if self.kind == "action" and self.parent else self

    @property
    def whole(self) -> list[Place]:
        """Itself and its actions."""
        return [self, *self.actions]


def phases(data: Written, top: Place) -> list[Place]:
    """The phases of a map with their actions; one without a name where it has only actions."""
    if data.get("phases") or data.get("phase"):
        found = [Place("phase", one, top, steps) for steps, one in placed(data, "phases")]
        for phase in found:
            phase.actions = _actions(phase, phase.data)
        return found
    phase = Place("phase", NOTHING, top, ())
    phase.actions = _actions(phase, data)
    return [phase]


def _actions(phase: Place, data: Written) -> list[Place]:
    route = phase.route
    return [Place("action", one, phase, route + steps) for steps, one in placed(data, "actions")]


Row = tuple[Place, Any, Route]
"""An item as it was written: where it hangs, its value, the steps that lead to it from there."""


class Rows:
    """The items of a map as they were written, in one walk: few of them are looked at closer.

    There are hundreds, so a loop in a loop is quicker here than functions.
    """

    def __init__(self, places: Iterable[Place]) -> None:  # noqa: C901 - calls cost too much
        self.lanes: defaultdict[str, list[Row]] = defaultdict(list)
        """By lane, standard ones by their plural, in file order; only lanes that have items."""
        self.texts: list[str] = []
        """The items that are no more than a text, and the texts of the others."""
        self.mappings: list[Written] = []
        """The items of which more is said than their text."""
        lanes, texts, mappings = self.lanes, self.texts, self.mappings
        known, alone = _LANES, _ALONE
        for place in places:
            for key, value in place.data.items():
                if key not in known:
                    if key == "fields" and value and place.kind != "map":
                        self._add_own(place, value)
                elif value.__class__ is str:
                    if value:
                        lane, steps = alone[key]
                        lanes[lane].append((place, value, steps))
                        texts.append(value)
                elif value.__class__ is dict:
                    if value:
                        lane, steps = alone[key]
                        lanes[lane].append((place, value, steps))
                        mappings.append(value)
                elif value:
                    rows = lanes[known[key]]
                    for at, one in enumerate(value):
                        if one:
                            rows.append((place, one, (key, at)))
                            if one.__class__ is str:
                                texts.append(one)
                            else:
                                mappings.append(one)
        texts += [one.get("text") or "" for one in mappings]

    def _add_own(self, place: Place, fields: Written) -> None:
        """The items of own lanes."""
        for lane, value in fields.items():
            several = value.__class__ is list
            for at, one in enumerate(value if several else (value,)):
                if one:
                    steps = ("fields", lane, at) if several else ("fields", lane)
                    self.lanes[lane].append((place, one, steps))
                    found = self.texts if one.__class__ is str else self.mappings
                    found.append(one)
