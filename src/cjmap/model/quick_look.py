"""What `checks` looks for, on plain dicts and without saying where: in doubt, not innocent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cjmap.model.lanes import STANDARD_LANES
from cjmap.model.names import fold
from cjmap.model.numerals import number_like
from cjmap.model.reserved import END, RESERVED, STANDARD_NAMES

_DIGIT = re.compile("[0-9]")
_ID = re.compile("[A-Za-z0-9_-]+")
_RESERVED = frozenset(name for names in RESERVED.values() for name in names) | {END}
_LANES = frozenset(STANDARD_LANES) - {"actions", "channels"}
_LIMITS = ("score", "target")


def innocent(journey: dict[str, Any], *, named: bool) -> bool:
    """Whether nothing in a map of the right types can be a problem.

    `named`: its phases must have names, because they were written as phases.
    """
    try:
        _Look(journey, named).map()
    except _DoubtError:
        return False
    return True


class _DoubtError(Exception):
    """Something needs the full checks."""


def _sure(fact: object) -> None:
    if not fact:
        raise _DoubtError


class _Look:
    """One walk over a map; ids are collected first, references are looked up at the end."""

    def __init__(self, journey: dict[str, Any], named: bool) -> None:
        self.journey = journey
        self.named = named
        self.known = {
            key: _names(journey.get(key, ()))
            for key in ("personas", "channels", "sources", "metrics")
        }
        self.ids: dict[str, str] = {}
        self.wanted: list[tuple[str, tuple[str, ...]]] = []
        scale = journey.get("scale", {})
        self.low, self.high = scale.get("min", -2.0), scale.get("max", 2.0)

    def map(self) -> None:
        """The whole map, or `_DoubtError`."""
        journey = self.journey
        _sure(journey["phases"] and journey.get("metrics", ()) == ())
        _sure("lanes" not in journey or self._lanes(journey["lanes"]))
        self._scale(journey.get("scale", {}))
        for persona in journey.get("personas", ()):
            if not isinstance(persona, str):
                self._refer(persona.get("sources", ()), "sources")
                self._channels(persona)
        self._holder(journey, on_map=True)
        for phase in journey["phases"]:
            if not isinstance(phase, str):
                self._place(phase, "phase")
                for action in phase.get("actions", ()):
                    if not isinstance(action, str):
                        self._place(action, "action")
        for name, kinds in self.wanted:
            _sure(self.ids.get(fold(name)) in kinds)

    def _lanes(self, lanes: Sequence[dict[str, Any]]) -> bool:
        """Only standard lanes that are renamed, described or hidden, and at most one moved."""
        moved = [(fold(lane["after"]), fold(lane["lane"])) for lane in lanes if "after" in lane]
        return (
            len(moved) <= 1
            and all(after in STANDARD_LANES and after != name for after, name in moved)
            and all(
                fold(lane["lane"]) in STANDARD_LANES and not lane.keys() & {"kind", "scale"}
                for lane in lanes
            )
        )

    def _scale(self, scale: dict[str, Any]) -> None:
        _sure(self.low < self.high and "neutral" not in scale)
        seen = set()
        for label in scale.get("labels", ()):
            low, high = label["low"], label["high"]
            _sure(self.low <= low <= high <= self.high and (low, high) not in seen)
            seen.add((low, high))

    def _place(self, place: dict[str, Any], kind: str) -> None:
        _sure(kind == "action" or not self.named or place.get("name"))
        self._attributes(place, kind)
        self._channels(place)
        for step in place.get("next", ()):
            to = step if isinstance(step, str) else step["to"]
            if fold(to) != END:
                self.wanted.append((to, ("action", "phase")))
        for own in place.get("fields", ()):
            _sure(own["kind"] == "text" and fold(own["name"]) not in STANDARD_NAMES)
            self._items(own["items"], "item")
        self._holder(place)

    def _holder(self, holder: dict[str, Any], *, on_map: bool = False) -> None:
        for key, items in holder.items():
            if key in _LANES and not (on_map and key == "metrics"):
                self._items(items, key, on_map=on_map)

    def _items(self, items: Iterable[Any], lane: str, *, on_map: bool = False) -> None:
        if items.__class__ is str:
            return  # one text alone
        for item in items:
            if item.__class__ is not str:
                self._item(item, lane, on_map)

    def _item(self, item: dict[str, Any], lane: str, on_map: bool) -> None:
        _sure("phases" not in item or on_map)
        self._attributes(item, lane)
        self.wanted += [(name, ("phase",)) for name in item.get("phases", ())]
        if lane == "emotions":
            _sure(item.keys() & {"score", "text", "target"})
            _sure("score" in item or not _DIGIT.search(item.get("text", "")))
            for key in _LIMITS:
                _sure(self.low <= item.get(key, self.low) <= self.high)
        elif lane == "touchpoints":
            _sure(item.keys() & {"text", "channel", "image"})
        elif lane == "opportunities":
            self.wanted += [(name, ("pain_points",)) for name in item.get("addresses", ())]
        elif lane == "metrics":
            name = item["metric"]
            _sure(fold(name) not in _RESERVED and not number_like(name))
            low, high = item.get("low"), item.get("high")
            _sure(low is None or high is None or low <= high)

    def _attributes(self, thing: dict[str, Any], kind: str) -> None:
        if "id" in thing:
            key = fold(thing["id"])
            _sure(_ID.fullmatch(thing["id"]) and key not in _RESERVED and key not in self.ids)
            self.ids[key] = kind
        if "by" in thing and kind != "quotes":
            self._refer(thing["by"], "personas")
        if "sources" in thing:
            self._refer(thing["sources"], "sources")

    def _channels(self, holder: dict[str, Any]) -> None:
        _sure(not any("," in name for name in holder.get("channels", ())))

    def _refer(self, names: Iterable[str], registry: str) -> None:
        known = self.known[registry]
        for name in names:
            _sure(fold(name) in known)


def _names(entries: Iterable[Any]) -> frozenset[str]:
    """Ids and names of definitions, folded; each must stand for one entry only."""
    found: list[str] = []
    for entry in entries:
        found += set(_words(entry))
    _sure(len(found) == len(set(found)))
    return frozenset(found)


def _words(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield fold(entry)
        return
    yield fold(entry["name"])
    if "id" in entry:
        key = fold(entry["id"])
        _sure(_ID.fullmatch(entry["id"]) and key not in _RESERVED)
        yield key
