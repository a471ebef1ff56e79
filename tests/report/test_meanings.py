"""Every code that a problem of loading can have is explained."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import cjmap
from cjmap.model.load import load
from cjmap.report.meanings import MEANINGS, meaning
from cjmap.text.source import Source

ROOT = Path(__file__).parents[2]
SRC = Path(cjmap.__file__).parent
MAPS = sorted(path for path in (ROOT / "tests").rglob("*.yaml") if "yaml-test" not in str(path))


def _texts(path: Path) -> Iterator[str]:
    """The texts in the code of a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_code_that_is_explained_is_used() -> None:
    used = {text for path in SRC.rglob("*.py") if path.stem != "meanings" for text in _texts(path)}
    made = {f"unknown-{name}" for name in ("channel", "metric", "persona", "source")}
    made |= {"unknown-profile", "unknown-severity"}
    assert set(MEANINGS) - used == made


@pytest.mark.parametrize("path", MAPS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_codes_of_a_broken_map_are_explained(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    codes = {one.code for one in load(Source(path.name, text)).problems}
    assert codes - {*MEANINGS} == set()


def test_an_explanation_is_a_sentence_and_an_unknown_code_stands_for_itself() -> None:
    for text in MEANINGS.values():
        assert text.endswith(".")
        assert len(text) < 90
    assert meaning("no-such-code") == "no-such-code"
