"""Every example passes the program and the schema, every broken map fails both."""

from __future__ import annotations

from pathlib import Path

import pytest
from schema_helpers import READINGS, ROOT, ajv, maps, mistakes

from cjmap.model.load import load
from cjmap.text.source import Source

GOOD = ("examples", "tests/maps/ok", "tests/maps/pictures")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("path", maps(*GOOD), ids=name)
def test_good_maps_pass_the_schema(path: Path, reading: str) -> None:
    data = READINGS[reading](path.read_text(encoding="utf-8-sig"))
    assert mistakes(data) == []


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("path", maps(*GOOD), ids=name)
def test_good_maps_pass_ajv(path: Path, reading: str) -> None:
    assert ajv(*GOOD)[f"{reading} {name(path)}"] == []


@pytest.mark.parametrize("path", maps(*GOOD), ids=name)
def test_good_maps_pass_the_program(path: Path) -> None:
    document = load(Source(name(path), path.read_text(encoding="utf-8-sig")))
    assert document.ok, document.problems
