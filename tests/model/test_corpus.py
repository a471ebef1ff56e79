"""Folders of maps: `ok` must be silent; each of `err` and `warn` has its exact problems beside it.

Set the environment variable UPDATE_OUT to write the `.out` files anew, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cjmap.model.load import Document, load
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source

MAPS = Path(__file__).parent.parent / "maps"
OK = sorted((MAPS / "ok").glob("*.yaml"))
ERR = sorted((MAPS / "err").glob("*.yaml"))
WARN = sorted((MAPS / "warn").glob("*.yaml"))


def line_of(problem: Diagnostic) -> str:
    """`line:col code message | hint | other places`."""
    assert problem.span is not None
    others = ", ".join(f"{label.span.line}:{label.span.column}" for label in problem.labels)
    where = f"{problem.span.line}:{problem.span.column}"
    return f"{where} {problem.code} {problem.message} | {problem.hint or ''} | {others}".rstrip()


def told(path: Path) -> tuple[Document, str]:
    """A map, and its problems as they are expected."""
    document = load(Source(path.name, path.read_text("utf-8")))
    out = path.with_suffix(".out")
    if os.environ.get("UPDATE_OUT"):
        out.write_text("".join(f"{line_of(one)}\n" for one in document.problems), "utf-8")
    return document, out.read_text("utf-8")


@pytest.mark.parametrize("path", OK, ids=lambda path: path.stem)
def test_good_maps_are_silent(path: Path) -> None:
    document = load(Source(path.name, path.read_text("utf-8")))
    assert [line_of(problem) for problem in document.problems] == []
    assert document.journey is not None


@pytest.mark.parametrize("path", ERR, ids=lambda path: path.stem)
def test_broken_maps_say_why(path: Path) -> None:
    document, expected = told(path)
    assert document.journey is None
    assert "".join(f"{line_of(problem)}\n" for problem in document.problems) == expected


@pytest.mark.parametrize("path", WARN, ids=lambda path: path.stem)
def test_doubtful_maps_load_with_a_word(path: Path) -> None:
    document, expected = told(path)
    assert document.journey is not None
    assert {problem.severity for problem in document.problems} == {Severity.WARNING}
    assert "".join(f"{line_of(problem)}\n" for problem in document.problems) == expected


def test_there_are_maps() -> None:
    assert len(OK) >= 2
    assert len(ERR) >= 80
