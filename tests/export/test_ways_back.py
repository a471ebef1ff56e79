"""Our own workbooks, CSV files and JSON come back as the same map."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from any_map import AS_FOUND, maps, written
from both_ways import MAPS, back, data, document, folder, same, workbook
from hypothesis import given, settings

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importing import bring
from cjmap.model.load import Document

WAYS = [data, folder, workbook]
ways = pytest.mark.parametrize("out", WAYS, ids=lambda way: way.__name__)
Out = Callable[[Document], Foreign]


@ways
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_map_comes_back(path: Path, out: Out) -> None:
    found = document(path.read_text("utf-8"))
    assert found.journey is not None
    assert same(back(out(found)), found.journey)


@ways
@settings(max_examples=25, deadline=None, phases=AS_FOUND)
@given(map=maps())
def test_any_map_comes_back(out: Out, map: dict[str, Any]) -> None:
    found = document(written(map))
    assert found.journey is not None
    assert same(back(out(found)), found.journey)


def changed(**keys: Any) -> bytes:
    """The JSON of a small map, with some keys otherwise."""
    phases = [{"name": "y", "actions": [{"text": "z"}]}]
    return json.dumps({"format": 1, "title": "x", "phases": phases, **keys}).encode()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"{", "is no JSON: line 1"),
        (b"[]", "no map of cjmap"),
        (b"[" * 100_000, "no JSON that can be read"),
        (b'{"title": "x", "phases": []}', "no map of cjmap"),
        (changed(format=2), "no map of cjmap"),
        (changed(phases=[5]), r"phases\.0: "),
        (changed(title={"a": 1}), "title: "),
        (changed(stages=[]), "stages: "),
        (changed(phases=[]), "1 error"),
        (changed(phases=[{"name": "y", "emotions": [{"score": 9}]}]), "1 error"),
        (changed(phases=[{"name": "y", "by": ["nobody"]}]), "1 error"),
        (b"\xff\xfe\x00", "UTF"),
    ],
    ids=str,
)
def test_json_that_is_no_map_is_told(data: bytes, told: str) -> None:
    with pytest.raises(CjmapError, match=told):
        bring(Foreign("x.json", data))


def test_a_step_may_name_a_phase_of_its_own() -> None:
    files = {
        "steps.csv": b"phase;phase_id;step_id;text\nChoose;;;Opens the app\nChoose;;;Compares\n"
    }
    (draft,) = bring(Foreign("tables", b"", files)).maps
    phase = document(draft.text).journey.phases[0]  # type: ignore[union-attr]
    assert (phase.name, [one.text for one in phase.actions]) == (
        "Choose",
        ["Opens the app", "Compares"],
    )


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"x.csv": b"a,b\r\n1,2\r\n"}, "no tables of a map"),
        ({"phases.csv": b""}, "no tables of a map"),
        ({"phases.csv": b"\xff\xfe"}, "."),
    ],
)
def test_tables_that_are_no_map_are_told(files: dict[str, bytes], told: str) -> None:
    with pytest.raises(CjmapError, match=told):
        bring(Foreign("tables", b"", files))
