"""Which lanes there are, how each is drawn, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cjmap.board.board import Drawn
from cjmap.model.journey import Journey
from cjmap.model.lanes import STANDARD_LANES, LaneSpec, OwnLane
from cjmap.model.names import fold
from cjmap.model.values import LaneKind

STANDARD: Mapping[str, Drawn] = {
    "physical_evidence": "card",
    "goals": "card",
    "actions": "actions",
    "touchpoints": "touchpoint",
    "channels": "channels",
    "thoughts": "bubble",
    "quotes": "bubble",
    "emotions": "curve",
    "needs": "card",
    "pain_points": "pain",
    "gains": "card",
    "frontstage": "box",
    "backstage": "box",
    "support_processes": "box",
    "systems": "box",
    "metrics": "metric",
    "insights": "card",
    "opportunities": "opportunity",
}
OWN: Mapping[LaneKind, Drawn] = {
    "text": "card",
    "quote": "bubble",
    "tags": "chips",
    "score": "dots",
    "metric": "metric",
    "image": "image",
}


def own_lanes(journey: Journey) -> Iterator[OwnLane]:
    """Every own lane of phases and actions, in file order, repeated as often as it is used."""
    for phase in journey.phases:
        yield from phase.fields
        for action in phase.actions:
            yield from action.fields


def specs(journey: Journey) -> dict[str, LaneSpec]:
    """What the map says about lanes, by folded lane name."""
    return {fold(spec.lane): spec for spec in journey.lanes}


def lane_order(journey: Journey) -> tuple[tuple[str, Drawn], ...]:
    """All lanes that could be drawn: the lane's key and how it is drawn, top to bottom."""
    drawn: dict[str, Drawn] = {}
    keys: dict[str, str] = {}
    for key in STANDARD_LANES:
        drawn[key], keys[key] = STANDARD[key], key
    for lane in own_lanes(journey):
        if fold(lane.name) not in keys:
            keys[fold(lane.name)] = lane.name
            drawn[lane.name] = OWN[lane.kind]
    order = _moved(list(keys), journey.lanes)
    return tuple((keys[name], drawn[keys[name]]) for name in order)


def _moved(order: list[str], amended: Iterable[LaneSpec]) -> list[str]:
    """Put every lane that names another in `after` behind it, those of one anchor in file order."""
    followers: dict[str, list[str]] = {}
    for spec in amended:
        if spec.after is not None and fold(spec.lane) in order:
            followers.setdefault(fold(spec.after), []).append(fold(spec.lane))
    moving = {name for names in followers.values() for name in names}
    result: list[str] = []
    stack = [name for name in reversed(order) if name not in moving]
    while stack:
        name = stack.pop()
        result.append(name)
        stack.extend(reversed(followers.pop(name, ())))
    return result + [name for names in followers.values() for name in names]
