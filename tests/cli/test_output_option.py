"""`cjmap render MAPS -o WHERE` is as quick to start as without it, and means what typer reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import Run

_HEAVY = (
    "import sys, atexit\n"
    "sys.argv = ['cjmap', 'render', 'good.yaml', '-o', 'drawn.svg']\n"
    "atexit.register(lambda: print('typer' in sys.modules))\n"
    "from cjmap.__main__ import main; main()"
)


def test_a_picture_with_a_name_waits_for_no_typer(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _HEAVY], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout == "drawn.svg: drawn\nFalse\n"
    assert (folder / "drawn.svg").exists()


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_the_option_means_the_same_at_every_place(cjmap: Run, folder: Path, option: str) -> None:
    assert cjmap("render", "good.yaml", option, "last.svg").returncode == 0
    assert cjmap("render", option, "first.svg", "good.yaml").returncode == 0
    assert (folder / "last.svg").read_bytes() == (folder / "first.svg").read_bytes()
    assert cjmap("render", "good.yaml", option, "-").stdout.startswith("<svg")


def test_without_a_map_or_a_name_it_is_an_error(cjmap: Run) -> None:
    assert "no MAPS are named" in cjmap("render", "-o", "drawn.svg").stderr
    assert cjmap("render", "good.yaml", "-o").returncode == 2
