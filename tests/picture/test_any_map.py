"""Whatever is in a map that is right: its picture is sound and shows what was written."""

from __future__ import annotations

from collections.abc import Iterator

from any_map import Data, maps, written
from hypothesis import HealthCheck, given, settings
from laws import drawn, holds, is_sound, journey_of, shown, squeezed

from cjmap.layout.place import place
from cjmap.layout.theme import load_theme
from cjmap.layout.view import View
from cjmap.renderers.svg import write

READABLE = frozenset(
    "title name role quote text description goals details translation objectives scope "
    "brand_promise audience trigger expectations outcome version team group when".split()
)
"""Keys whose texts stand in the picture wherever they are written."""


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(maps())
def test_any_map(data: Data) -> None:
    check(data)


def check(data: Data) -> None:
    """Everything that holds for the picture of a map."""
    journey = journey_of(written(data))
    scene = drawn(journey, View(footer="map.yaml"))
    svg = write(scene)
    assert svg == write(place(journey, load_theme("light"), View(footer="map.yaml")))
    is_sound(svg, scene)
    holds(scene, frozenset(name for name, lane in data["lanes"].items() if "scale" in lane))
    seen = shown(scene)
    for key, text in readable(data):
        assert squeezed(text) in seen, (key, text)


def readable(data: Data) -> Iterator[tuple[str, str]]:
    """The texts that a reader must find in the picture."""
    for part in (data, data.get("scenario", {}), *data["personas"]):
        yield from _texts(part, READABLE)
    yield from (("source", source["name"]) for source in data["sources"])
    yield from _items(data, data["lanes"])
    for phase in data["phases"]:
        yield from _texts(phase, READABLE | {"time"})
        for place in (phase, *phase["actions"]):
            yield from _items(place, data["lanes"])
        for action in phase["actions"]:
            yield from _texts(action, READABLE | {"time"})


def _items(place: Data, lanes: Data) -> Iterator[tuple[str, str]]:
    """The texts of the items that hang here."""
    listed = {**place, **place.get("fields", {})} if "phases" not in place else place
    for lane, items in listed.items():
        if lane in ("phases", "actions", "personas", "sources", "channels", "next", "metrics"):
            continue
        if lanes.get(lane, {}).get("hidden"):
            continue
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                yield from _texts(item, READABLE)


def _texts(part: Data, keys: frozenset[str]) -> Iterator[tuple[str, str]]:
    for key in keys & part.keys():
        values = part[key] if isinstance(part[key], list) else [part[key]]
        yield from ((key, value) for value in values if isinstance(value, str))
