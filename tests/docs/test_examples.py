"""The examples: listed, free of problems, and tied to each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cjmap
from cjmap.model.load import load
from cjmap.text.source import Source

EXAMPLES = Path(__file__).parents[2] / "examples"
MAPS = sorted(EXAMPLES.glob("*.yaml"))


def related(path: Path) -> set[str]:
    """The files that a map names as related."""
    journey = load(Source(path.name, path.read_text(encoding="utf-8"))).journey
    assert journey is not None
    return {one.path for one in journey.related}


def test_the_list_names_each_example_once() -> None:
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"\]\(([^)]+\.journey\.yaml)\)", text)
    assert sorted(named) == [path.name for path in MAPS]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])
def test_an_example_has_no_problems(path: Path) -> None:
    assert not cjmap.load(path).document.problems


def test_related_examples_name_each_other() -> None:
    named = {path.name: related(path) for path in MAPS}
    pairs = {(one, other) for one, others in named.items() for other in others}
    assert pairs
    assert pairs == {(other, one) for one, other in pairs}
