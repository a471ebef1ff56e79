"""`cjmap upgrade`, with an older version of the format that is made up."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_helpers import MAP, Run

from cjmap.cli.upgrade import Wish, upgrade
from cjmap.model import migrate
from cjmap.text.changeable import File
from cjmap.text.changes import Change, Remove, RenameKey

OLD = "cjmap: 0 # old\ntitle:  Lunch\nstages: [Wait] # why\n"
NEW = "cjmap: 1 # old\ntitle:  Lunch\nphases: [Wait] # why\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two maps of an older version, and one of this."""

    def phases(file: File) -> Iterator[Change]:
        yield RenameKey(("stages",), "phases")

    monkeypatch.setitem(migrate.STEPS, 0, phases)
    monkeypatch.chdir(tmp_path)
    for name, text in (("old", OLD), ("older", OLD.replace("Wait", "Try")), ("good", MAP)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_maps_are_moved_forward(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert upgrade(Wish(["old.yaml", "older.yaml", "good.yaml"])) == 0
    assert capsys.readouterr().out == (
        "old.yaml: upgraded\nolder.yaml: upgraded\n2 maps upgraded, 1 map unchanged\n"
    )
    assert (folder / "old.yaml").read_text("utf-8") == NEW
    assert (folder / "good.yaml").read_text("utf-8") == MAP
    assert upgrade(Wish(["old.yaml"])) == 0
    assert capsys.readouterr().out == "1 map unchanged\n"


def test_check_and_diff_write_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert upgrade(Wish(["old.yaml", "good.yaml"], check=True)) == 1
    assert capsys.readouterr().out == (
        "old.yaml: would change\n1 map would change, 1 map unchanged\n"
    )
    assert upgrade(Wish(["old.yaml"], diff=True)) == 1
    assert "-stages: [Wait] # why\n" in capsys.readouterr().out
    assert (folder / "old.yaml").read_text("utf-8") == OLD
    assert upgrade(Wish(["good.yaml"], check=True)) == 0


@pytest.mark.usefixtures("folder")
def test_standard_input_goes_to_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OLD.encode())))
    assert upgrade(Wish(["-"])) == 0
    assert capsysbinary.readouterr().out == NEW.encode()


def test_line_ends_and_the_mark_at_the_beginning_stay(folder: Path) -> None:
    before = b"\xef\xbb\xbf" + OLD.replace("\n", "\r\n").rstrip().encode()
    (folder / "old.yaml").write_bytes(before)
    assert upgrade(Wish(["old.yaml"])) == 0
    after = b"\xef\xbb\xbf" + NEW.replace("\n", "\r\n").rstrip().encode()
    assert (folder / "old.yaml").read_bytes() == after


@pytest.mark.parametrize("text", [OLD.replace("Wait", "{nmae: x}"), OLD.replace("[Wait]", "[Wait")])
def test_what_would_have_errors_stays_and_they_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (folder / "old.yaml").write_text(text, encoding="utf-8")
    assert upgrade(Wish(["old.yaml"])) == 1
    said = capsys.readouterr()
    assert "old.yaml:3:" in said.err
    assert said.out == "1 map left alone\n"
    assert (folder / "old.yaml").read_text("utf-8") == text


def test_what_cannot_be_changed_by_edits_is_told_with_its_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(migrate.STEPS, 0, lambda file: [Remove(())])
    assert upgrade(Wish(["old.yaml"])) == 2
    assert "old.yaml cannot be moved from format 0: see line 1" in capsys.readouterr().err
    assert (folder / "old.yaml").read_text("utf-8") == OLD


def test_with_the_real_table_there_is_nothing_to_do(cjmap: Run) -> None:
    done = cjmap("upgrade", "good.yaml", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 map unchanged\n", "")
    assert "no MAPS are named" in cjmap("upgrade").stderr


@pytest.mark.parametrize("command", ["validate", "render", "lint", "fmt", "upgrade"])
def test_a_newer_map_is_told_as_such_and_nothing_else(cjmap: Run, command: str) -> None:
    done = cjmap(command, "-", stdin="cjmap: 2\ntitle: Lunch\nstations: [a]\n")
    assert done.returncode == 1
    told = done.stdout + done.stderr
    assert "The file is of format 2; this cjmap reads format 1, so a newer one is needed." in told
    assert "pip install --upgrade cjmap" in told
    assert "stations" not in told


def test_diff_tells_it_too(cjmap: Run, folder: Path) -> None:
    (folder / "newer.yaml").write_text("cjmap: 2\ntitle: Lunch\nstations: [a]\n", encoding="utf-8")
    done = cjmap("diff", str(folder / "newer.yaml"), str(folder / "good.yaml"))
    assert "cannot be read as a map, line 1: The file is of format 2; this cjmap" in done.stdout
