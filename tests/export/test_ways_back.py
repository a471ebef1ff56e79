"""Our own workbooks, CSV files and JSON come back as the same map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from any_map import maps, written
from both_ways import MAPS, back, data, document, folder, same, workbook
from hypothesis import given, settings

from cjmap.importers.foreign import Foreign
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
@settings(max_examples=25, deadline=None)
@given(map=maps())
def test_any_map_comes_back(out: Out, map: dict[str, Any]) -> None:
    found = document(written(map))
    assert found.journey is not None
    assert same(back(out(found)), found.journey)
