"""The long form as JSON fits its schema, and is all of the map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from any_map import maps, written
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from cjmap.export.data import Data
from cjmap.export.json import write
from cjmap.model.journey import Journey
from cjmap.model.load import Document, load
from cjmap.model.schema_long import json_schema
from cjmap.text.source import Source

ROOT = Path(__file__).parents[2]
CHECKED_IN = ROOT / "schemas" / "journey-map-long.schema.json"
VALIDATOR = Draft202012Validator(json_schema())
MAPS = sorted((ROOT / "examples").glob("*.yaml")) + sorted((ROOT / "tests/maps/ok").glob("*.yaml"))


def holds(document: Document) -> None:
    """It fits the schema, and the map is made of it again."""
    found: dict[str, Any] = json.loads(write(Data(document)))
    assert list(VALIDATOR.iter_errors(found)) == []
    assert found.pop("format") == 1
    assert Journey.model_validate(found) == document.journey


def test_the_schema_that_is_checked_in_is_the_one_that_the_models_give() -> None:
    assert json.loads(CHECKED_IN.read_text("utf-8")) == json_schema(), (
        "run `cjmap schema --long -o schemas/journey-map-long.schema.json`"
    )


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_map(path: Path) -> None:
    holds(load(Source(path.name, path.read_text("utf-8"))))


@settings(max_examples=40, deadline=None)
@given(maps())
def test_any_map(data: dict[str, Any]) -> None:
    holds(load(Source("map.yaml", written(data))))


def test_an_unknown_key_does_not_fit() -> None:
    assert not VALIDATOR.is_valid({"format": 1, "title": "x", "phases": [], "stages": []})
