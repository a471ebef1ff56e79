"""A comparison for programs. The shape is stable: keys are added, never renamed or removed.

    {"format": 1, "title",
     "maps": [{"name": what it is called here, "title", "file", "state", "type", "personas"}, …],
     "scale": {"min", "max", "neutral", "better"}: the one that all feelings are told on,
     "phases": [{"maps": [PHASE or null, …], "apart": how far feelings are apart, or null}, …],
     "pain_points", "opportunities", "touchpoints", "channels": [[ENTRY or null, …], …],
     "differences": [{"kind", "what", "maps": [indices], "names", "scores": [[map, score], …],
                      "sentence"}, …]}

    PHASE  {"id", "name", "time", "owner", "steps": [text, …], "mood": mean feeling or null}
    ENTRY  {"id": that of the item, or null, "name"}

Every list that is as long as `maps` has an entry for each of them, null where a map has none.
"""

from __future__ import annotations

import json
from typing import Any

from cjmap.compare.common import Common
from cjmap.compare.differences import Difference
from cjmap.compare.track import Track
from cjmap.export.compare.sheet import Sheet, Stage


def write(sheet: Sheet) -> bytes:
    """The comparison, an entry on each line of its lists."""
    found, scale = sheet.comparison, sheet.comparison.scale
    head: dict[str, Any] = {
        "format": 1,
        "title": sheet.title,
        "scale": {
            "min": scale.min,
            "max": scale.max,
            "neutral": scale.middle,
            "better": scale.better,
        },
    }
    lists: dict[str, list[Any]] = {
        "maps": [_map(track) for track in found.tracks],
        "phases": [_phases(n, row, sheet) for n, row in enumerate(sheet.stages())],
        "pain_points": list(map(_common, found.pains)),
        "opportunities": list(map(_common, found.opportunities)),
        "touchpoints": list(map(_common, found.touchpoints)),
        "channels": list(map(_common, found.channels)),
        "differences": [_difference(one, sheet) for one in sheet.differences],
    }
    parts = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    for key, rows in lists.items():
        lines = ",\n".join(json.dumps(row) for row in rows)
        parts.append(f"{json.dumps(key)}: [\n{lines}\n]" if rows else f"{json.dumps(key)}: []")
    return ("{" + ",\n".join(parts) + "}\n").encode("utf-8")


def _map(track: Track) -> dict[str, Any]:
    journey = track.board.journey
    return {
        "name": track.name,
        "title": journey.title,
        "file": track.file or None,
        "state": journey.state,
        "type": journey.type,
        "personas": [actor.persona.name for actor in track.board.actors],
    }


def _phases(number: int, row: tuple[Stage | None, ...], sheet: Sheet) -> dict[str, Any]:
    places = sheet.comparison.phases[number]
    apart = sheet.apart([one.mood if one else None for one in row])
    return {
        "maps": [
            None if place is None or one is None else _phase(at, place, one, sheet)
            for at, (place, one) in enumerate(zip(places, row, strict=True))
        ],
        "apart": _rounded(apart),
    }


def _phase(at: int, place: int, one: Stage, sheet: Sheet) -> dict[str, Any]:
    stretch = sheet.comparison.boards[at].stretches[place]
    return {
        "id": stretch.id,
        "name": stretch.phase.name,
        "time": stretch.phase.time,
        "owner": stretch.phase.owner,
        "steps": list(one.steps),
        "mood": _rounded(one.mood),
    }


def _common(one: Common) -> list[dict[str, Any] | None]:
    slots = one.slots or (None,) * len(one.names)
    return [
        None if name is None else {"id": slot.id if slot else None, "name": name}
        for name, slot in zip(one.names, slots, strict=True)
    ]


def _difference(one: Difference, sheet: Sheet) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "what": one.what,
        "maps": list(one.maps),
        "names": list(one.names),
        "scores": [[at, _rounded(score)] for at, score in one.scores],
        "sentence": sheet.sentence(one),
    }


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 4)
