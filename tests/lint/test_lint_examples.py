"""The examples are maps that a check lets pass: nothing in them is wrong, some could be better."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cjmap import findings

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.journey.yaml"))
DAY = date(2026, 12, 1)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
@pytest.mark.parametrize("profile", ["", "strict"])
def test_an_example_has_nothing_that_is_wrong(path: Path, profile: str) -> None:
    found = findings(path, profile=profile, today=DAY)
    assert [one for one in found if one.severity == "error" or not one.name] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_a_sketch_would_get_a_handful_of_findings(path: Path) -> None:
    assert len(findings(path, profile="draft", today=DAY)) <= 3
