"""What is said to somebody who does not know the commands yet."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cli_helpers import Run

from cjmap.layout.theme import names


def test_help_is_a_command_too(cjmap: Run) -> None:
    assert cjmap("help").stdout == cjmap("--help").stdout
    assert cjmap("help", "render").stdout == cjmap("render", "--help").stdout


def test_a_file_in_place_of_a_command_is_to_be_drawn(cjmap: Run) -> None:
    for arguments in (["good.yaml"], ["good.yaml", "--open"]):
        done = cjmap(*arguments)
        assert done.returncode == 2
        assert "cjmap render good.yaml" in done.stderr


@pytest.mark.parametrize("arguments", [["render"], ["render", "-o", "x.svg"], ["validate"]])
def test_without_maps_an_example_is_shown(cjmap: Run, arguments: list[str]) -> None:
    done = cjmap(*arguments)
    assert done.returncode == 2
    assert f"cjmap {arguments[0]} lunch.yaml" in done.stderr


@pytest.mark.parametrize("number", ["two", "0", "65", "-1", "9" * 5000])
def test_a_number_of_jobs_is_asked_for_in_our_words(cjmap: Run, number: str) -> None:
    done = cjmap("validate", "good.yaml", "--jobs", number)
    assert done.returncode == 2
    assert f"`{number}` is no number from 1 to 64" in done.stderr.replace("\n", " ")


def test_the_help_names_every_theme(cjmap: Run) -> None:
    said = " ".join(cjmap("render", "--help").stdout.split())
    assert f"The colours: {', '.join(names())}." in said


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("cjmap render --theme ", "light"),
        ("cjmap render --format s", "svg"),
        ("cjmap validate --format j", "json"),
        ("cjmap new --type b", "blueprint"),
    ],
)
def test_the_shell_completes_values(cjmap: Run, words: str, values: str) -> None:
    position = str(len(words.split(" ")) - 1)
    done = cjmap(_CJMAP_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=position)
    assert values in done.stdout.split()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a browser")
def test_where_no_browser_opens_it_is_said(cjmap: Run, folder: Path) -> None:
    nothing = {"PATH": str(folder), "BROWSER": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = cjmap("render", "good.yaml", "--open", **nothing)
    assert done.returncode == 0
    assert done.stderr == "no browser could be opened; open good.svg yourself\n"
    done = cjmap("render", "good.yaml", "--open", "--stdout")
    assert done.returncode == 0
    assert "--open has nothing to open" in done.stderr
