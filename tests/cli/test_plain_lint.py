"""Options that are read without typer mean what they mean with it."""

from __future__ import annotations

from typing import Any

import pytest
import typer.testing
from cli_helpers import Run

from cjmap.cli import lint
from cjmap.cli.app import app
from cjmap.cli.baseline import Wanted
from cjmap.cli.plain_lint import read

PLAIN = [
    "a.yaml",
    "a.yaml b.yaml -",
    "--exit-zero a.yaml --no-cache",
    "maps --format concise --fail-on warning",
    "-f json --profile strict a.yaml --today 2026-06-30",
]
TYPED = [
    "",
    "--exit-zero",
    "a.yaml --format",
    "a.yaml --format --exit-zero",
    "a.yaml --format=json",
    "a.yaml --fix",
    "a.yaml --nonsense",
    "a.yaml -o sarif=x",
    "-- a.yaml",
    "a.yaml --help",
]


@pytest.mark.parametrize("line", PLAIN)
def test_both_ways_ask_for_the_same(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[lint.Order] = []

    def run(order: lint.Order) -> int:
        seen.append(order)
        return 0

    monkeypatch.setattr(lint, "run", run)
    typer.testing.CliRunner().invoke(app, ["lint", *line.split()])
    found = read(line.split())
    assert found
    maps, asked = found
    plain: dict[str, Any] = lint.Order(maps, **asked)._asdict()
    typed = seen[0]._asdict()
    assert typed.pop("baseline") in (None, Wanted("", False, False), Wanted(None, False, False))
    plain.pop("baseline")
    assert {key: list(one) if isinstance(one, tuple) else one for key, one in plain.items()} == {
        key: list(one) if isinstance(one, tuple) else one for key, one in typed.items()
    }


@pytest.mark.parametrize("line", TYPED)
def test_all_else_is_for_typer(line: str) -> None:
    assert read(line.split()) is None


def test_a_wrong_word_is_told(cjmap: Run) -> None:
    for option in ("--format", "--fail-on", "--profile", "--today"):
        done = cjmap("lint", "good.yaml", option, "nonsense")
        assert done.returncode == 2
        assert "nonsense" in done.stderr
