"""Maps that somebody has worked on: things come, go, move and change, at random."""

from __future__ import annotations

import copy
from pathlib import Path
from random import Random
from typing import Any

from cjmap.diff.thing import Thing, kind_in, things
from cjmap.model.journey import Journey
from cjmap.model.plain import plain
from cjmap.pipeline import open_map

ROOT = Path(__file__).parents[2]
MAPS = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/maps/pictures/*.yaml")])


def journey(path: Path) -> Journey:
    found = open_map(str(path)).journey
    assert found
    return found


def worked_on(journey: Journey, seed: int, steps: int = 12) -> Journey:
    """The map after some steps of work."""
    random = Random(seed)
    data = plain(journey)
    for _ in range(steps):
        data = random.choice(_WORK)(data, random)
    return Journey.model_validate(data)


def _lists(data: dict[str, Any]) -> list[tuple[Thing, str]]:
    root = things(data)
    found = [(one, key) for one in root.all() for key, some in one.lists.items() if some]
    return [(one, key) for one, key in found if len(one.lists[key]) > 1 or key != "phases"]


def _at(data: Any, route: tuple[str | int, ...]) -> Any:
    for step in route:
        data = data[step]
    return data


def _remove(data: dict[str, Any], random: Random) -> dict[str, Any]:
    one, key = random.choice(_lists(data))
    some = _at(data, (*one.route, key))
    if key not in ("actions", "items") or len(some) > 1:
        some.pop(random.randrange(len(some)))
    return data


def _copy(data: dict[str, Any], random: Random) -> dict[str, Any]:
    one, key = random.choice([pair for pair in _lists(data) if pair[1] != "fields"])
    some = _at(data, (*one.route, key))
    new = copy.deepcopy(random.choice(some))
    for inner in Thing(kind_in(one.kind, key), new, (), None).all():
        _at(new, inner.route).pop("id", None)
    if random.random() < 0.5 and "text" in new:
        new["text"] = f"Another {new['text']}"
    some.insert(random.randint(0, len(some)), new)
    return data


def _shuffle(data: dict[str, Any], random: Random) -> dict[str, Any]:
    one, key = random.choice(_lists(data))
    some = _at(data, (*one.route, key))
    some.insert(random.randrange(len(some)), some.pop(random.randrange(len(some))))
    return data


def _move(data: dict[str, Any], random: Random) -> dict[str, Any]:
    one, key = random.choice(_lists(data))
    sort = one.kind, one.facts.get("kind") if one.kind == "own lane" else None
    others = [
        (two, other)
        for two, other in _lists(data)
        if other == key
        and sort == (two.kind, two.facts.get("kind") if two.kind == "own lane" else None)
    ]
    two, _ = random.choice(others)
    here, there = _at(data, (*one.route, key)), _at(data, (*two.route, key))
    if key == "fields" and here is not there:
        return data  # a place has each of its own lanes once
    if key not in ("actions", "phases", "items") or len(here) > 1:
        there.insert(random.randint(0, len(there)), here.pop(random.randrange(len(here))))
    return data


def _reword(data: dict[str, Any], random: Random) -> dict[str, Any]:
    every = [one for one in things(data).all() if one.facts.get("text")]
    if every:
        one = _at(data, random.choice(every).route)
        words = one["text"].split() if isinstance(one["text"], str) else ["x"]
        random.shuffle(words)
        one["text"] = " ".join([*words[:-1], "now"]) or "now"
    return data


def _rescore(data: dict[str, Any], random: Random) -> dict[str, Any]:
    every = [one for one in things(data).all() if "score" in one.facts]
    if every:
        _at(data, random.choice(every).route)["score"] = float(random.randint(-2, 2))
    return data


def _forget(data: dict[str, Any], random: Random) -> dict[str, Any]:
    """An id, an owner or the like is taken out."""
    every = [
        one for one in things(data).all() if one.facts.keys() & {"id", "owner", "status", "note"}
    ]
    if every:
        one = _at(data, random.choice(every).route)
        one.pop(random.choice(sorted(one.keys() & {"id", "owner", "status", "note"})))
    return data


_WORK = (_remove, _copy, _shuffle, _move, _reword, _rescore, _forget)
