"""Options that are read without typer mean what they mean with it."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
import typer.testing
from cli_helpers import Run

from cjmap.cli import bring, diff, fmt, lint
from cjmap.cli import render as drawn
from cjmap.cli.app import app
from cjmap.cli.plain import read
from cjmap.cli.start import _kept_apart, start

ASKED: dict[str, tuple[ModuleType, str, Any]] = {
    "lint": (lint, "run", lint.Order),
    "fmt": (fmt, "fmt", fmt.Wish),
    "diff": (diff, "diff", diff.Order),
    "import": (bring, "run", bring.Order),
}
"""Where a command ends up, and what it is given there."""

PLAIN = [
    "lint a.yaml",
    "lint a.yaml b.yaml -",
    "lint --exit-zero a.yaml --no-cache",
    "lint maps --format concise --fail-on warning",
    "lint -f json --profile strict a.yaml --today 2026-06-30",
    "fmt - a.yaml",
    "fmt a.yaml --diff b.yaml --check",
    "diff a.yaml -",
    "diff HEAD~1 -- --odd.yaml a.yaml",
    "diff -- a.yaml",
    "diff",
    "diff --cached --exit-code",
    "diff --only phases,emotions a.yaml b.yaml --only Kit",
    "diff a.yaml b.yaml --stat -f markdown -o changes.md",
    "diff --staged --format json --output - -- --stat",
    "import a.xlsx",
    "import - --as csv -o -",
    "import a.mmd b/ --force --output maps/ --words ours.toml",
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
    command, *arguments = line.split()
    module, function, order = ASKED[command]
    seen: list[Any] = []

    def run(asked: Any) -> int:
        seen.append(asked)
        return 0

    monkeypatch.setattr(module, function, run)
    typer.testing.CliRunner().invoke(app, [command, *_for_typer(command, arguments)])
    found = read(command, arguments)
    assert found
    maps, options = found
    assert _plain(order(maps, **options)) == _plain(seen[0])


def _for_typer(command: str, arguments: list[str]) -> list[str]:
    return _kept_apart(arguments) if command == "diff" else arguments


def _plain(asked: Any) -> dict[str, Any]:
    """What is asked; no baseline is the same as one without a name."""
    told = {
        key: list(one) if isinstance(one, tuple) else one for key, one in asked._asdict().items()
    }
    told["baseline"] = [one for one in told.get("baseline") or () if one]
    return told


@pytest.mark.parametrize("line", TYPED)
def test_all_else_is_for_typer(line: str) -> None:
    assert read("lint", line.split()) is None


@pytest.mark.parametrize("line", ["", "-- a.yaml", "a.yaml --ids", "a.yaml --stat"])
@pytest.mark.parametrize("command", ["validate", "fmt", "render", "new", "diffs"])
def test_what_a_command_does_not_read_here_is_for_typer(command: str, line: str) -> None:
    assert read(command, line.split()) is None


def test_a_wrong_word_is_told(cjmap: Run) -> None:
    for option in ("--format", "--fail-on", "--profile", "--today"):
        done = cjmap("lint", "good.yaml", option, "nonsense")
        assert done.returncode == 2
        assert "nonsense" in done.stderr


@pytest.mark.parametrize(
    "line",
    [
        "a.yaml",
        "a.yaml -f png --width 1920 -o b/",
        "a.yaml b.yaml --dpi 300 --format png --jobs 2",
        "--transparent a.yaml --output b.png",
    ],
)
def test_both_ways_draw_the_same(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Any, ...]] = []

    def render(
        maps: Any,
        output: Any = None,
        format: Any = None,
        drawing: Any = None,
        *rest: Any,
        **jobs: Any,
    ) -> int:
        seen.append((maps, output, format, drawing, jobs.get("jobs") or next(iter(rest), None)))
        return 0

    monkeypatch.setattr(drawn, "render", render)
    typer.testing.CliRunner().invoke(app, ["render", *line.split()])
    start(["render", *line.split()])
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    "line",
    [
        "a.yaml --width",
        "a.yaml --width 0",
        "a.yaml --dpi 1e3",
        "a.yaml --width 100001",
        "--dpi ٣",
        "a --jobs 65",
    ],
)
def test_odd_numbers_are_for_typer(line: str) -> None:
    assert read("render", line.split()) is None
