"""`cjmap export`: data for other programs, with the habits of `cjmap render`."""

from __future__ import annotations

import json
from pathlib import Path

from cli_helpers import Run


def test_json_is_the_whole_map_beside_it(folder: Path, cjmap: Run) -> None:
    done = cjmap("export", "good.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "good.json: written\n", "")
    found = json.loads((folder / "good.json").read_text("utf-8"))
    assert found["format"] == 1
    assert found["personas"] == [{"name": "Sam"}]
    assert found["phases"][0]["actions"][0]["emotions"] == [{"score": -1}]
    assert cjmap("export", "good.yaml").stdout == "good.json: unchanged\n"


def test_through_standard_input_and_output(folder: Path, cjmap: Run) -> None:
    text = (folder / "good.yaml").read_text("utf-8")
    assert json.loads(cjmap("export", "-", stdin=text).stdout)["title"] == "Ordering lunch"


def test_a_map_with_errors_is_told_and_the_others_are_written(folder: Path, cjmap: Run) -> None:
    done = cjmap("export", "bad.yaml", "good.yaml", "-o", "data/")
    assert done.returncode == 1
    assert "thougth" in done.stderr
    assert [path.name for path in (folder / "data").iterdir()] == ["good.json"]


def test_a_format_of_the_other_command_is_told_as_such(cjmap: Run) -> None:
    wrong = cjmap("export", "good.yaml", "-f", "svg")
    assert wrong.returncode == 2
    assert "cjmap render -f svg" in wrong.stderr
    wrong = cjmap("render", "good.yaml", "-f", "json")
    assert wrong.returncode == 2
    assert "cjmap export -f json" in wrong.stderr
    unknown = cjmap("export", "good.yaml", "-f", "xyz")
    assert "formats: json" in unknown.stderr


def test_a_map_is_never_replaced(folder: Path, cjmap: Run) -> None:
    before = (folder / "good.yaml").read_bytes()
    assert cjmap("export", "good.yaml", "-f", "json", "-o", "good.yaml").returncode == 2
    assert (folder / "good.yaml").read_bytes() == before
