"""Folders of maps: `ok` must be silent; each of `err` has its exact problems beside it.

Set the environment variable UPDATE_OUT to write the `.out` files anew, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cjmap.model.load import load
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source

MAPS = Path(__file__).parent.parent / "maps"
OK = sorted((MAPS / "ok").glob("*.yaml"))
ERR = sorted((MAPS / "err").glob("*.yaml"))


def line_of(problem: Diagnostic) -> str:
    """`line:col code message | hint | other places`."""
    assert problem.span is not None
    others = ", ".join(f"{label.span.line}:{label.span.column}" for label in problem.labels)
    where = f"{problem.span.line}:{problem.span.column}"
    return f"{where} {problem.code} {problem.message} | {problem.hint or ''} | {others}".rstrip()


@pytest.mark.parametrize("path", OK, ids=lambda path: path.stem)
def test_good_maps_are_silent(path: Path) -> None:
    document = load(Source(path.name, path.read_text("utf-8")))
    assert [line_of(problem) for problem in document.problems] == []
    assert document.journey is not None


@pytest.mark.parametrize("path", ERR, ids=lambda path: path.stem)
def test_broken_maps_say_why(path: Path) -> None:
    document = load(Source(path.name, path.read_text("utf-8")))
    found = "".join(f"{line_of(problem)}\n" for problem in document.problems)
    if os.environ.get("UPDATE_OUT"):
        path.with_suffix(".out").write_text(found, "utf-8")
    assert document.journey is None
    assert found == path.with_suffix(".out").read_text("utf-8")


def test_there_are_maps() -> None:
    assert len(OK) >= 2
    assert len(ERR) >= 80
