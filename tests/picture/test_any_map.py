"""Whatever is in a map that is right: its picture is sound and shows what was written."""

from __future__ import annotations

from collections.abc import Iterator

from any_map import Data, maps, written
from hypothesis import HealthCheck, given, settings
from laws import drawn, holds, is_sound, journey_of, shown, squeezed, told

from cjmap.board.view import View
from cjmap.layout.place import place
from cjmap.layout.theme import load_theme
from cjmap.renderers.svg import write

SHOWN = frozenset(
    "title name role quote text description goals translation objectives scope time "
    "brand_promise audience trigger expectations version team group when optional path "
    "moment_of_truth".split()
)
"""Keys whose texts stand in the picture wherever they are written."""
TOLD = frozenset("outcome details owner status note tags tickets resources".split())
"""Keys whose texts a pointer over the picture tells, if it does not show them."""
VIEW = View(footer="map.yaml")


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(maps())
def test_any_map(data: Data) -> None:
    check(data)


def check(data: Data) -> None:
    """Everything that holds for the picture of a map."""
    journey = journey_of(written(data))
    scene = drawn(journey, VIEW)
    svg = write(scene)
    assert svg == write(place(journey, load_theme("light"), VIEW))
    is_sound(svg, scene)
    holds(scene, frozenset(name for name, lane in data["lanes"].items() if "scale" in lane))
    to_see, to_hear = shown(scene), told(scene)
    for key, text in written_in(data):
        assert squeezed(text) in (to_see if key in SHOWN else to_hear), (key, text)


def written_in(data: Data) -> Iterator[tuple[str, str]]:
    """The keys and texts that a reader must find in the picture."""
    for part in (data, data.get("scenario", {}), *data["personas"]):
        yield from _texts(part, SHOWN)
    yield from (("name", source["name"]) for source in data["sources"])
    yield from _items(data, data["lanes"])
    for phase in data["phases"]:
        for step in (phase, *phase["actions"]):
            yield from _texts(step, SHOWN | TOLD)
            yield from _items(step, data["lanes"])
            for way in step.get("next", ()):
                yield from _texts(way, SHOWN)


def _items(holder: Data, lanes: Data) -> Iterator[tuple[str, str]]:
    """The texts of the items that hang here."""
    own = {} if "phases" in holder else holder.get("fields", {})
    for lane, items in {**holder, **own}.items():
        if lane not in ("phases", "actions", "next") and not lanes.get(lane, {}).get("hidden"):
            for item in items if isinstance(items, list) else ():
                if isinstance(item, dict):
                    # A score that is only a target has nothing to point at.
                    told = SHOWN if lane == "emotions" or "target" in item else SHOWN | TOLD
                    yield from _texts(item, told - {"name"})


def _texts(part: Data, keys: frozenset[str]) -> Iterator[tuple[str, str]]:
    for key in sorted(keys & part.keys()):
        values = part[key] if isinstance(part[key], list) else [part[key]]
        yield from ((key, value) for value in values if isinstance(value, str))
