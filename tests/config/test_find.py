"""The configuration that is closest to a map, and what it does to its findings."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from cjmap.errors import CjmapError
from cjmap.linting import Linter, asked

MAP = "title: Ordering lunch\nphases:\n  - Choose\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder we are in, with a map in `maps/deep`."""
    put(tmp_path / "maps/deep/a.yaml", MAP)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: Path, text: str) -> Path:
    """Write a file, and its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def codes(path: str = "maps/deep/a.yaml", **asks: list[str]) -> set[str]:
    """The codes of what is found in a map."""
    result = Linter(asked(**asks), date(2026, 6, 30)).lint(path)
    return {one.code for one in result.problems}


def test_the_closest_file_upwards_holds(home: Path) -> None:
    put(home / "cjmap.toml", 'select = "EMO001"')
    assert codes() == {"EMO001"}
    put(home / "maps/pyproject.toml", '[tool.cjmap]\nselect = "FND001"')
    assert codes() == {"FND001"}
    put(home / "maps/cjmap.toml", 'select = ["EMO001", "FND001"]')
    assert codes() == {"EMO001", "FND001"}
    put(home / "maps/deep/cjmap.toml", "select = []")
    assert codes() == set()


def test_a_pyproject_of_others_is_passed_over(home: Path) -> None:
    put(home / "cjmap.toml", 'select = "EMO001"')
    put(home / "maps/pyproject.toml", '[project]\nname = "cjmap-maps"')
    put(home / "maps/deep/pyproject.toml", "what = is this")
    assert codes() == {"EMO001"}
    (home / "maps/deep/pyproject.toml").write_bytes(b"\xff" * 2_000_000)
    assert codes() == {"EMO001"}


def test_parts_of_files_are_told_from_the_folder_of_the_configuration(home: Path) -> None:
    text = 'select = ["EMO001", "FND001"]\n[[files]]\npaths = "deep/**"\nignore = "FND"\n'
    put(home / "maps/cjmap.toml", text)
    put(home / "maps/b.yaml", MAP)
    assert codes() == {"EMO001"}
    assert codes(str(home / "maps/deep/a.yaml")) == {"EMO001"}
    assert codes("maps/b.yaml") == {"EMO001", "FND001"}


def test_severities_and_options_reach_the_findings(home: Path) -> None:
    put(home / "cjmap.toml", 'select = "EMO001"\nseverity.EMO = "error"')
    (found,) = Linter(asked(), date(2026, 6, 30)).lint("maps/deep/a.yaml").problems
    assert found.severity == "error"


def test_a_map_says_that_it_is_a_draft(home: Path) -> None:
    asks_more = codes()
    put(home / "maps/deep/a.yaml", MAP + "status: draft\n")
    assert codes() < asks_more
    put(home / "cjmap.toml", 'profile = "standard"')
    assert codes() == asks_more


def test_the_command_line_beats_the_configuration(home: Path) -> None:
    put(home / "cjmap.toml", 'select = "EMO"')
    assert codes(select=["FND001"]) == {"FND001"}
    assert codes(ignore=["EMO001"]) == codes() - {"EMO001"}


def test_a_configuration_among_the_maps_is_no_theme(home: Path) -> None:
    put(home / "maps/cjmap.toml", 'select = "EMO"')
    linter = Linter(asked(), date(2026, 6, 30))
    linter.prepare(["maps/cjmap.toml"])
    assert linter.lint("maps/cjmap.toml").problems == ()
    put(home / "maps/cjmap.toml", "selekt = 1")
    with pytest.raises(CjmapError, match="selekt"):
        Linter(asked(), date(2026, 6, 30)).prepare(["maps/cjmap.toml"])


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("cjmap.toml", "selekt = 1", "maps/cjmap.toml:1:1: error: `selekt` is not a key"),
        ("cjmap.toml", "x =", "maps/cjmap.toml:1:4: error: This is not TOML"),
        ("pyproject.toml", "[tool.cjmap]\nx = 1", "maps/pyproject.toml:2:1: error: `x` is not a"),
        ("pyproject.toml", "[tool.cjmap\n", "maps/pyproject.toml:1:12: error: This is not TOML"),
        ("pyproject.toml", "[tool]\ncjmap = 1", "`tool.cjmap` is not a table"),
    ],
)
def test_a_mistake_is_told_with_its_place(home: Path, file: str, text: str, told: str) -> None:
    put(home / "maps" / file, text)
    with pytest.raises(CjmapError) as caught:
        codes()
    assert told in str(caught.value)


def test_a_configuration_that_cannot_be_read_is_told(home: Path) -> None:
    (home / "maps/cjmap.toml").symlink_to("nowhere.toml")
    with pytest.raises(CjmapError, match="no configuration maps/cjmap"):
        codes()
    os.unlink("maps/cjmap.toml")
    (home / "maps/cjmap.toml").mkdir()
    with pytest.raises(CjmapError, match="is a folder"):
        codes()
    os.rmdir("maps/cjmap.toml")
    (home / "maps/cjmap.toml").write_bytes(b"\xff")
    with pytest.raises(CjmapError, match="UTF-8"):
        codes()


@pytest.mark.parametrize(
    ("asks", "told"),
    [
        ({"select": ["EMO0X1"]}, "no rule `EMO0X1`"),
        ({"ignore": ["no-objectiv"]}, "no rule `no-objectiv`"),
        ({"profile": "strikt"}, "no profile `strikt`"),
    ],
)
def test_what_is_misspelt_on_the_command_line_is_told(
    home: Path, asks: dict[str, list[str]], told: str
) -> None:
    with pytest.raises(CjmapError, match=told) as caught:
        codes(**asks)
    assert "id you mean" in (caught.value.hint or "")
