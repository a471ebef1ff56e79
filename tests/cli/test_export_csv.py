"""`cjmap export -f csv`: a folder of tables for each map, or one table of it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from cli_helpers import Run


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


@pytest.mark.parametrize(("name", "sign"), [("semicolon", ";"), ("tab", "\t"), (";", ";")])
def test_one_table_with_a_delimiter_and_a_mark(cjmap: Run, name: str, sign: str) -> None:
    done = cjmap(
        *("export", "good.yaml", "-f", "csv", "--table", "steps", "-o", "-"),
        *("--delimiter", name, "--bom"),
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("\ufeff")
    heading, *rows = read(done.stdout.removeprefix("\ufeff"), sign)
    assert [row[heading.index("text")] for row in rows] == [
        "Opens the app",
        "Compares three places",
    ]


def test_a_folder_for_each_map_without_empty_tables(folder: Path, cjmap: Run) -> None:
    done = cjmap("export", "good.yaml", "-f", "csv", "-o", "data/")
    assert (done.returncode, done.stderr) == (0, "")
    names = {path.name for path in (folder / "data" / "good-tables").iterdir()}
    assert {"map.csv", "phases.csv", "steps.csv", "emotions.csv"} <= names
    assert "images.csv" not in names


def test_a_table_that_has_become_empty_does_not_stay_as_it_was(folder: Path, cjmap: Run) -> None:
    cjmap("export", "good.yaml", "-f", "csv")
    before = folder / "good.yaml"
    before.write_text(before.read_text("utf-8").replace("emotion: -1", "need: Lunch"), "utf-8")
    assert cjmap("export", "good.yaml", "-f", "csv").stdout == "good-tables: written\n"
    heading, *rows = read((folder / "good-tables" / "emotions.csv").read_text("utf-8"))
    assert heading[0] == "lane"
    assert rows == []


def test_a_folder_of_tables_becomes_a_map(folder: Path, cjmap: Run) -> None:
    cjmap("export", "good.yaml", "-f", "csv")
    steps = folder / "good-tables" / "steps.csv"
    text = steps.read_text("utf-8")
    steps.write_text(text.replace("Compares three places", "Compares two places"), "utf-8")
    done = cjmap("import", "good-tables/", "-o", "back.yaml")
    assert done.returncode == 0, done.stderr
    assert "Compares two places" in (folder / "back.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("-f", "csv", "--table", "nothing"), "tables: map, about"),
        (("-f", "csv", "-o", "-"), "--table steps"),
        (("-f", "csv", "-o", "x.csv"), "--table steps"),
        (("-f", "json", "--bom"), "it is for -f csv"),
        (("-f", "csv", "--delimiter", "x"), "none of comma"),
    ],
)
def test_what_cannot_be_is_told(
    folder: Path, cjmap: Run, options: tuple[str, ...], told: str
) -> None:
    done = cjmap("export", "good.yaml", *options)
    assert done.returncode in (1, 2)
    assert told in done.stderr
    assert {path.name for path in folder.iterdir()} == {"good.yaml", "bad.yaml"}
