"""The Markdown summary on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_helpers import Run


def test_a_summary_stands_beside_its_map(cjmap: Run, folder: Path) -> None:
    assert cjmap("render", "good.yaml", "-f", "md").stdout == "good.md: drawn\n"
    text = (folder / "good.md").read_text("utf-8")
    assert text.startswith("# Ordering lunch\n")
    assert cjmap("render", "good.yaml", "-o", "good.md").stdout == "good.md: unchanged\n"
    assert cjmap("render", "good.yaml", "-f", "md", "--stdout").stdout == text


def test_the_same_bytes_whatever_the_order_of_sets(cjmap: Run) -> None:
    one, two = (
        cjmap("render", "good.yaml", "-f", "md", "--stdout", PYTHONHASHSEED=seed).stdout
        for seed in ("1", "2")
    )
    assert one == two


@pytest.mark.parametrize(
    "names",
    [
        ("--section", "persona", "--section", "phases"),
        ("--section", "phases,persona"),
        ("--section", "Phases, PERSONAS"),
    ],
)
def test_sections_in_any_way_of_writing(cjmap: Run, names: tuple[str, ...]) -> None:
    text = cjmap("render", "good.yaml", "-f", "md", "--stdout", *names).stdout
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == ["## Persona", "## Phases"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-f", "md", "--section", "oportunities"), "did you mean `opportunities`? there are: "),
        (("-f", "md", "--section", "metrics"), "this map has nothing for `metrics`"),
        (("--section", "phases"), "the format `svg` has no sections"),
    ],
)
def test_sections_that_cannot_be(
    cjmap: Run, folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = cjmap("render", "good.yaml", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (folder / "good.md").exists()
