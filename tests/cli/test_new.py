"""`cjmap new`, `schema`, `formats`: what a beginner meets first."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from cli_helpers import MAP, Run

from cjmap import render

TYPES = ["tiny", "purchase", "service", "experience", "blueprint"]


@pytest.mark.parametrize("kind", TYPES)
def test_a_starter_map_is_explained_and_can_be_drawn_as_it_is(
    cjmap: Run, folder: Path, kind: str
) -> None:
    done = cjmap("new", "my map.yaml", "--type", kind)
    assert done.returncode == 0
    assert "cjmap render 'my map.yaml'" in done.stdout
    text = (folder / "my map.yaml").read_text(encoding="utf-8")
    assert text.count("#") >= 10
    assert cjmap("validate", "my map.yaml").stdout == "1 map checked, no problems\n"
    assert cjmap("render", "my map.yaml").returncode == 0


@pytest.mark.parametrize("kind", TYPES[1:])
def test_a_starter_draws_lines_from_pains_to_opportunities(
    cjmap: Run, folder: Path, kind: str
) -> None:
    cjmap("new", "x.yaml", "--type", kind)
    text = (folder / "x.yaml").read_text(encoding="utf-8")
    elsewhere = text.replace("{after: pain_points}", "{after: insights}")
    assert elsewhere != text
    # Where no line finds a way, numbers in circles say what belongs together.
    drawn, numbered = (str(render(one)) for one in (text, elsewhere))
    assert drawn.count("<path") > numbered.count("<path")
    assert drawn.count("<circle") < numbered.count("<circle")


def test_the_help_names_every_type(cjmap: Run) -> None:
    assert ", ".join(TYPES) in " ".join(cjmap("new", "--help").stdout.split())


def test_an_existing_file_is_never_replaced(cjmap: Run, folder: Path) -> None:
    done = cjmap("new", "good.yaml", "--type", "service")
    assert done.returncode == 2
    assert "good.yaml is there already" in done.stderr
    assert (folder / "good.yaml").read_text(encoding="utf-8") == MAP


def test_scripts_get_the_smallest_or_name_the_type(cjmap: Run, folder: Path) -> None:
    assert cjmap("new", "small.yaml").returncode == 0
    assert "title: Ordering lunch" in (folder / "small.yaml").read_text(encoding="utf-8")
    assert cjmap("new", "x.yaml", "--type", "trip").returncode == 2
    assert not (folder / "x.yaml").exists()
    assert cjmap("new", "--type", "service").returncode == 0
    assert (folder / "journey.yaml").exists()


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals")
def test_on_a_terminal_it_asks(folder: Path) -> None:
    said = _on_a_terminal(folder, ["new"], b"7\n5\nasked.yaml\n")
    assert b"a number from 1 to 5" in said
    assert "service blueprint" in (folder / "asked.yaml").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals")
def test_enter_takes_the_map_of_the_readme(folder: Path) -> None:
    _on_a_terminal(folder, ["new", "lunch.yaml"], b"\n")
    assert "title: Ordering lunch" in (folder / "lunch.yaml").read_text(encoding="utf-8")


def _on_a_terminal(folder: Path, arguments: list[str], typed: bytes) -> bytes:
    """What is said on a terminal to somebody who types this."""
    import pty

    pid, terminal = pty.fork()
    if not pid:
        os.chdir(folder)
        os.execv(sys.executable, [sys.executable, "-m", "cjmap", *arguments])
    os.write(terminal, typed)
    said = b""
    try:
        while chunk := os.read(terminal, 4096):
            said += chunk
    except OSError:
        pass  # a closed pseudo-terminal
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    return said


def test_the_schema_is_json_on_standard_output_or_in_a_file(cjmap: Run, folder: Path) -> None:
    done = cjmap("schema")
    assert "$schema" in json.loads(done.stdout)
    assert cjmap("schema", "-o", "s.json").stdout == "s.json: written\n"
    assert cjmap("schema", "-o", "s.json").stdout == "s.json: unchanged\n"
    assert (folder / "s.json").read_text(encoding="utf-8") == done.stdout


def test_formats_are_listed(cjmap: Run) -> None:
    render, _, export = cjmap("formats").stdout.partition("cjmap export -f\n")
    assert render.startswith("cjmap render -f\n  svg       .svg ")
    assert export.startswith("  json      .json ")


def test_completion_for_the_shell(cjmap: Run) -> None:
    done = cjmap(_CJMAP_COMPLETE="complete_bash", COMP_WORDS="cjmap va", COMP_CWORD="1")
    assert "validate" in done.stdout
