"""`cjmap export`: data for other programs, with the habits of `cjmap render`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
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


@pytest.mark.parametrize(
    ("package", "command", "extra"),
    [
        ("xlsxwriter", ("render", "good.yaml", "-f", "xlsx"), "xlsx"),
        ("pptx", ("render", "good.yaml", "-f", "pptx"), "pptx"),
        ("python_calamine", ("import", "good.xlsx"), "import"),
    ],
)
def test_what_is_not_installed_is_told_with_the_command_that_installs_it(
    folder: Path, package: str, command: tuple[str, ...], extra: str
) -> None:
    (folder / "good.xlsx").write_bytes(b"PK\x03\x04")
    code = f"import sys; sys.modules['{package}'] = None; from cjmap.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (1, 2)
    assert f'pip install "cjmap[{extra}]"' in done.stderr
    assert "Traceback" not in done.stderr


def test_formats_tell_what_to_install_only_where_it_is_missing(cjmap: Run) -> None:
    assert 'pip install "cjmap[' not in cjmap("formats").stdout
    code = (
        "import importlib.metadata as m\n"
        "def none(name): raise m.PackageNotFoundError(name)\n"
        "m.version = none\n"
        "from cjmap.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "formats"], capture_output=True, text=True, check=False
    )
    assert 'pip install "cjmap[xlsx]"' in done.stdout
    assert "cjmap[]" not in done.stdout


def test_a_map_is_never_replaced(folder: Path, cjmap: Run) -> None:
    before = (folder / "good.yaml").read_bytes()
    assert cjmap("export", "good.yaml", "-f", "json", "-o", "good.yaml").returncode == 2
    assert (folder / "good.yaml").read_bytes() == before


def test_a_backlog_has_an_ending_of_its_own(folder: Path, cjmap: Run) -> None:
    good = folder / "good.yaml"
    good.write_text(good.read_text("utf-8") + "    opportunity: Promise a window\n", "utf-8")
    assert cjmap("export", "good.yaml", "-f", "jira").stdout == "good.jira.csv: written\n"
    assert cjmap("export", "good.yaml", "-f", "jira", "-o", "b.csv").stdout == "b.csv: written\n"
    assert cjmap("export", "good.yaml", "-o", "c.jira.csv").stdout == "c.jira.csv: written\n"
    made = [(folder / name).read_bytes() for name in ("good.jira.csv", "b.csv", "c.jira.csv")]
    assert made[0].startswith(b"Summary,Description,Issue Type,")
    assert len(set(made)) == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("-o", "x.svg"), "cjmap render -f svg"),
        (("-o", "x.xyz"), "formats: json, csv"),
        (("-f", "jira", "-o", "x.xlsx"), "end it in .jira.csv"),
        (("-f", "mermaid", "-o", "x.json"), "end it in .mmd"),
    ],
)
def test_an_ending_of_another_format_is_told(
    folder: Path, cjmap: Run, options: tuple[str, ...], told: str
) -> None:
    done = cjmap("export", "good.yaml", *options)
    assert done.returncode == 2
    assert told in done.stderr
    assert {path.name for path in folder.iterdir()} == {"good.yaml", "bad.yaml"}


def test_a_map_without_opportunities_makes_no_backlog(folder: Path, cjmap: Run) -> None:
    for name in ("jira", "github", "linear"):
        done = cjmap("export", "good.yaml", "-f", name)
        assert done.returncode == 2
        assert "no opportunities" in done.stderr
    assert {path.name for path in folder.iterdir()} == {"good.yaml", "bad.yaml"}


def test_files_for_theydo_stand_in_a_folder(folder: Path, cjmap: Run) -> None:
    good = folder / "good.yaml"
    good.write_text(good.read_text("utf-8") + "    need: Lunch\n", "utf-8")
    assert cjmap("export", "good.yaml", "-f", "theydo").stdout == "good-theydo: written\n"
    names = {path.name for path in (folder / "good-theydo").iterdir()}
    assert names == {"opportunities.json", "insights.json", "metrics.json"}
    one = cjmap("export", "good.yaml", "-f", "theydo", "--table", "insights", "-o", "-")
    assert json.loads(one.stdout)["insights"][0]["importKey"] == "good/lunch"
    both = cjmap("export", "good.yaml", "-f", "theydo", "-o", "-")
    assert both.returncode == 2
    assert "--table opportunities" in both.stderr
