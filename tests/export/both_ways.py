"""A map goes out and comes back: what has to be the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cjmap.board.order import own_lanes
from cjmap.export.data import Data
from cjmap.importers.foreign import Foreign
from cjmap.importing import bring
from cjmap.model.journey import Journey
from cjmap.model.load import Document, load
from cjmap.model.names import fold
from cjmap.model.plain import plain
from cjmap.pipeline import Drawing, draw
from cjmap.text.source import Source

ROOT = Path(__file__).parents[2]
MAPS = sorted(
    path
    for folder in ("examples", "tests/maps/ok", "tests/maps/pictures", "tests/docs")
    for path in (ROOT / folder).glob("*.yaml")
)


def document(text: str, name: str = "map.yaml") -> Document:
    """A map that has to be right."""
    found = load(Source(name, text))
    assert found.ok, found.problems
    return found


def folder(out: Document) -> Foreign:
    """A map as a folder of CSV files."""
    from cjmap.export.csv import write

    return Foreign("map-tables", b"", write(Data(out)))


def workbook(out: Document) -> Foreign:
    """A map as a workbook."""
    return Foreign("map.xlsx", draw(out, Drawing("xlsx")))


def data(out: Document) -> Foreign:
    """A map as JSON."""
    from cjmap.export.json import write

    return Foreign("map.json", write(Data(out)))


def back(foreign: Foreign) -> Journey:
    """The one map that a file gives."""
    (draft,) = bring(foreign).maps
    found = document(draft.text).journey
    assert found is not None
    return found


def same(one: Journey, other: Journey) -> bool:
    """Whether two maps say the same."""
    return meaning(one) == meaning(other)


def meaning(journey: Journey) -> Any:
    """All that a map says. In one place the order of lanes of one's own says nothing, only over
    the whole map: which of them is used first."""
    turns = list(dict.fromkeys(fold(lane.name) for lane in own_lanes(journey) if lane.items))
    long = plain(journey)
    long["lanes"] = [one for one in long.get("lanes", []) if len(one) > 1]
    for phase in long["phases"]:
        for place in (phase, *phase.get("actions", ())):
            lanes = [one for one in place.get("fields", ()) if one["items"]]
            place["fields"] = sorted(lanes, key=lambda one: turns.index(fold(one["name"])))
    return [turns, _filled(long)]


def _filled(value: Any) -> Any:
    """Without what is empty."""
    if isinstance(value, dict):
        return {key: _filled(one) for key, one in value.items() if one not in ([], {})}
    return [_filled(one) for one in value] if isinstance(value, list) else value
