"""TheyDo's import files: their shape, and keys by which things are known again.

The shapes are those of the public schemas of TheyDo, version 1, told here in our own words.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from boards import MAPS, data, data_of

from cjmap.errors import CjmapError
from cjmap.export.data import Data
from cjmap.export.theydo import write

TEXT, NUMBER = {"type": "string"}, {"type": "number"}
TEXTS = {"type": "array", "items": TEXT}
MAIL = {"type": "string", "pattern": r"^[^\s@]+@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$"}
COMMON = {"importKey": TEXT, "title": TEXT, "description": TEXT, "ownerEmail": MAIL}
FOUND = {**COMMON, "status": TEXT, "type": TEXT, "externalLinks": TEXTS, "tags": TEXTS}
PLACE = {"key": TEXT, "value": TEXT}
DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def shape(required: str, **properties: Any) -> dict[str, Any]:
    """A mapping that has these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


POINT = shape(
    "dateOfMeasurement value",
    dateOfMeasurement=DAY,
    value=NUMBER,
    dimensions={"type": "array", "items": shape("key value", **PLACE)},
)
METRIC = shape(
    "type importKey title unit dataPoints aggregationMethod",
    **COMMON,
    type={"const": "OTHER"},
    unit=TEXT,
    target=NUMBER,
    targetComparisonOperator={"enum": ["LESS_THAN_OR_EQUAL_TO", "MORE_THAN_OR_EQUAL_TO"]},
    aggregationMethod={"enum": ["SUM", "AVERAGE"]},
    dataPoints={"type": "array", "items": POINT},
)
SHAPES = {
    "opportunities": shape("importKey title", **FOUND),
    "insights": shape("importKey title", **FOUND),
    "metrics": METRIC,
}
LANES = ("opportunities", "insights", "pain_points", "needs", "gains", "metrics")
MAP = """\
title: Ordering lunch
id: lunch
updated: 2026-07-01
sources: {survey: {name: Survey, kind: survey, date: 2026-Q2}}
metrics:
  late: {name: Late orders, unit: "%", better: lower, value: 9, target: 5, source: survey}
phases:
  - name: Choose
    metrics: {late: 12, Calls: 30}
    pain_point: {id: vague, text: The arrival time jumps, owner: sam@example.org}
    insight: {id: seen, text: People look at the clock}
    opportunity: {id: window, text: Promise a window, addresses: vague, tickets: https://a.example/1}
"""


def files(given: Data) -> dict[str, list[dict[str, Any]]]:
    """What is in the files, each of which has the shape that it says."""
    found = {}
    for name, made in write(given).items():
        kind = name.removesuffix(".json")
        said = json.loads(made)
        assert said["format"] == f"THEYDO_{kind.upper()}_V1"
        assert said.keys() == {"format", kind}
        for one in said[kind]:
            jsonschema.validate(one, SHAPES[kind])
        found[kind] = said[kind]
    assert found.keys() == SHAPES.keys()
    return found


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_map_has_the_shape_and_every_key_is_there_once(path: Path) -> None:
    given = data_of(path)
    lanes = (lane for lane in given.board.lanes if lane.slots)
    if not any(lane.key in LANES or lane.drawn == "metric" for lane in lanes):
        with pytest.raises(CjmapError, match="nothing that TheyDo could take in"):
            write(given)
        return
    found = files(given)
    keys = [one["importKey"] for some in found.values() for one in some]
    assert keys
    assert len(keys) == len(set(keys))


def test_what_is_told_of_each() -> None:
    found = files(data(MAP))
    (chance,) = found["opportunities"]
    assert (chance["importKey"], chance["title"]) == ("lunch/window", "Promise a window")
    assert chance["externalLinks"] == ["https://a.example/1"]
    assert "ownerEmail" not in chance
    seen, pain = found["insights"]
    assert (seen["importKey"], seen["type"]) == ("lunch/seen", "Insights")
    assert pain["ownerEmail"] == "sam@example.org"
    assert "* **Addressed by:** Promise a window" in pain["description"]
    late, calls = found["metrics"]
    assert (late["unit"], late["target"]) == ("%", 5)
    assert late["targetComparisonOperator"] == "LESS_THAN_OR_EQUAL_TO"
    place = [{"key": "Where", "value": "Choose"}]
    assert late["dataPoints"] == [
        {"dateOfMeasurement": "2026-06-30", "value": 9},
        {"dateOfMeasurement": "2026-06-30", "value": 12, "dimensions": place},
    ]
    assert calls["importKey"] == "lunch/metrics/calls"
    assert calls["dataPoints"][0]["dateOfMeasurement"] == "2026-07-01"


def test_keys_stay_when_a_map_is_reworded_where_ids_are_written() -> None:
    reworded = re.sub(r"Ordering|arrival|People|Promise|Late", "Other", MAP)
    assert reworded != MAP
    assert _keys(data(reworded)) == _keys(data(MAP))


def _keys(given: Data) -> list[str]:
    return [one["importKey"] for some in files(given).values() for one in some]


def test_without_a_date_a_figure_is_told_in_words() -> None:
    undated = re.sub(r"updated: .*|, date: 2026-Q2|insight: .*", "", MAP)
    late, _ = files(data(undated))["metrics"]
    assert late["dataPoints"] == []
    assert "9\u202f%" in late["description"]
