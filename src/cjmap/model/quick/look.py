"""What a quick look notes in a map: names and numbers that only the whole map can judge."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from cjmap.model.grammar import END, STANDARD_LANES
from cjmap.model.names import fold, is_id
from cjmap.model.quick.texts import is_number


class DoubtError(Exception):
    """Something needs the full checks."""


def sure(fact: object) -> None:
    """Go on where a fact holds."""
    if not fact:
        raise DoubtError


class Look:
    """Names are noted where they stand and looked up at the end, when everything is known.

    Keys are folded names; what is in sets and lists is as it was written.
    """

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}
        """Id of a phase, action or item → its kind."""
        self.titles: dict[str, list[str]] = {"Phase": [], "Action": [], "PainPoint": []}
        """Kind → what those of it are called, where they can be referred to."""
        self.steps: set[str] = set()
        """Where `next` leads."""
        self.pain_points: set[str] = set()
        """What opportunities address."""
        self.named: dict[str, set[str]] = {"Persona": set(), "Evidence": set()}
        """Kind → names for which there must be a definition."""
        self.defined: dict[str, set[str]] = {}
        """Kind → folded names and ids of what is defined."""
        self.has_comma = False
        """Whether a channel may be several that were written as one."""
        self.lanes: dict[str, str] = {}
        """Lane that the map tells of → the kind of its items."""
        self.moved: dict[str, str] = {}
        """Lane → the one that it comes after."""
        self.own: list[tuple[str, Any]] = []
        """Own lane, and what one place has in it."""
        self.scales: dict[str, tuple[float, float]] = {"emotions": (-2.0, 2.0)}
        """Lane → the ends of its scale."""
        self.scored: dict[str, set[str]] = {}
        """Lane → its scores and targets."""
        self.turn_to("emotions")

    def turn_to(self, lane: str) -> None:
        """Let the scores that follow be those of a lane."""
        self.scores = self.scored.setdefault(lane, set())

    def identify(self, kind: str, id_: str) -> None:
        """Note the id of a phase, action or item."""
        key = fold(id_)
        sure(is_id(id_) and key not in self.ids)
        self.ids[key] = kind

    def define(self, kind: str, words: Collection[str]) -> None:
        """Note the name and id of a persona, channel, source or metric, each for it alone."""
        folded = {fold(word) for word in words}
        known = self.defined.setdefault(kind, set())
        sure(known.isdisjoint(folded))
        known |= folded

    def settle(self, reserved: Collection[str]) -> None:
        """Look up everything that was noted; `reserved` is what no id may be."""
        sure(self.ids.keys().isdisjoint(reserved))
        sure(all(self._is_one(step, "Phase", "Action") or fold(step) == END for step in self.steps))
        sure(all(self._is_one(pain_point, "PainPoint") for pain_point in self.pain_points))
        for kind, names in self.named.items():
            sure({fold(name) for name in names} <= self.defined.get(kind, set()))
        sure(not (self.has_comma and "Channel" in self.defined))
        for lane, scores in self.scored.items():
            sure(all(self._fits(score, lane) for score in scores))
        known = {*STANDARD_LANES, *(lane for lane, _ in self.own)}
        sure(known.issuperset(self.lanes) and known.issuperset(self.moved.values()))
        self._follow_lanes()

    def _is_one(self, name: str, *kinds: str) -> bool:
        """Whether a name means one thing of these kinds, by its id or by what it is called."""
        key = fold(name)
        titles = (fold(title) for kind in kinds for title in self.titles[kind])
        return self.ids.get(key) in kinds or sum(title == key for title in titles) == 1

    def _fits(self, score: str, lane: str) -> bool:
        low, high = self.scales[lane]
        return bool(is_number(score)) and low <= float(score) <= high

    def _follow_lanes(self) -> None:
        """No lanes come after one another in a circle."""
        for lane in self.moved:
            seen = set()
            while lane in self.moved:
                sure(lane not in seen)
                seen.add(lane)
                lane = self.moved[lane]
