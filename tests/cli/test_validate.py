"""`cjmap validate`: exit codes, located errors, json, order, and what is no map at all."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from cli_helpers import BROKEN, MAP, Run

from cjmap.cli.validate import validate


def test_a_good_map_is_said_to_be_good(cjmap: Run) -> None:
    done = cjmap("validate", "good.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 map checked, no problems\n", "")


def test_a_mistake_is_shown_with_its_line_a_caret_and_the_nearest_name(cjmap: Run) -> None:
    done = cjmap("validate", "bad.yaml")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith("bad.yaml:7:9: error: ")
    assert lines[1] == "  7 |         thougth: Everything looks the same."
    assert lines[2] == "    |         ^^^^^^^"
    assert "thought" in done.stdout.replace("thougth", "")
    assert lines[-1] == "1 error in 1 file, 1 map checked"


@pytest.mark.parametrize("options", [[], ["--jobs", "3"]])
def test_every_file_is_checked_in_the_order_given(
    cjmap: Run, folder: Path, options: list[str]
) -> None:
    names = [f"{n:03}.yaml" for n in range(20)]
    for name in names:
        (folder / name).write_text(BROKEN if int(name[:3]) % 3 else MAP, encoding="utf-8")
    done = cjmap("validate", *reversed(names), *options)
    told = [line[:8] for line in done.stdout.splitlines() if ": error: " in line]
    assert told == [name for name in reversed(names) if int(name[:3]) % 3]
    assert done.returncode == 1


def test_json_has_the_documented_shape(cjmap: Run) -> None:
    done = cjmap("validate", "good.yaml", "bad.yaml", "--format", "json")
    report = json.loads(done.stdout)
    assert report["format"] == 1
    assert [(one["file"], one["ok"]) for one in report["files"]] == [
        ("good.yaml", True),
        ("bad.yaml", False),
    ]
    (problem,) = report["files"][1]["problems"]
    assert set(problem) == {
        "code", "name", "severity", "message", "hint", "labels", "route", "fix",
        "line", "column", "end_line", "end_column",
    }  # fmt: skip
    assert [problem[key] for key in ("line", "column", "end_line", "end_column")] == [7, 9, 7, 16]
    assert report["summary"] == {
        "files": 2, "errors": 1, "warnings": 0, "infos": 0, "unusable": 0, "internal_errors": 0,
        "known": 0,
    }  # fmt: skip
    assert problem["route"] == ["phases", 0, "actions", 0, "thougth"]
    assert done.returncode == 1


def test_standard_input_is_a_map_too(cjmap: Run) -> None:
    assert cjmap("validate", "-", stdin=MAP).returncode == 0
    done = cjmap("validate", "-", stdin=BROKEN)
    assert done.returncode == 1
    assert done.stdout.startswith("<stdin>:7:9: ")


def test_in_a_folder_only_maps_are_maps(cjmap: Run, folder: Path) -> None:
    below = folder / "maps" / "deep"
    below.mkdir(parents=True)
    (below / "a.journey.yaml").write_text("nothing", encoding="utf-8")
    (below / "b.yml").write_text(MAP, encoding="utf-8")
    (below / "config.yaml").write_text("title: no map\nkey: 1\n", encoding="utf-8")
    (below / "notes.txt").write_text(MAP, encoding="utf-8")
    hidden = folder / "maps" / ".git"
    hidden.mkdir()
    (hidden / "c.journey.yaml").write_text(MAP, encoding="utf-8")
    report = json.loads(cjmap("validate", "maps", "--format", "json").stdout)
    expected = [f"maps/deep/{name}" for name in ("a.journey.yaml", "b.yml")]
    assert [one["file"].replace(os.sep, "/") for one in report["files"]] == expected


def test_a_folder_without_maps_says_how_maps_are_called(cjmap: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    done = cjmap("validate", "empty")
    assert done.returncode == 2
    assert ".journey.yaml" in done.stderr


def test_patterns_work_in_quotes_and_each_file_counts_once(cjmap: Run) -> None:
    done = cjmap("validate", "g*.yaml", "good.yaml", "./good.yaml")
    assert done.stdout == "1 map checked, no problems\n"
    assert cjmap("validate", "z*.yaml").returncode == 2


def test_a_file_that_is_not_there_is_2_and_the_way_on_is_said(cjmap: Run) -> None:
    done = cjmap("validate", "gone.yaml")
    assert done.returncode == 2
    assert "there is no file gone.yaml" in done.stderr
    assert "cjmap new" in done.stderr


def test_a_broken_link_is_2_and_the_others_are_checked(cjmap: Run, folder: Path) -> None:
    (folder / "link.yaml").symlink_to("gone.yaml")
    done = cjmap("validate", "link.yaml", "bad.yaml")
    assert done.returncode == 2
    assert "link.yaml cannot be read" in done.stdout
    assert "bad.yaml:7:9" in done.stdout


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_2(cjmap: Run, folder: Path) -> None:
    (folder / "good.yaml").chmod(0)
    assert cjmap("validate", "good.yaml").returncode == 2


@pytest.mark.parametrize(
    "content",
    [b"", b"# only this", b"- a\n- b\n", b"text", b"a: 1\n---\nb: 2\n", b"\ttitle: x", b"\xff\xfe",
     "title: x".encode("utf-16"), b"title: \0", b"[" * 100_000, b"x: &a [*a]", b"a: 1\na: 2\n",
     b"title: !!python/object/apply:os.system [ls]\n", b"x" * 5_000_000],
    ids=["empty", "comment", "list", "scalar", "documents", "tab", "latin", "utf16", "nul", "deep",
         "recursive", "duplicate", "tag", "large"],
)  # fmt: skip
def test_what_is_no_map_is_1_and_located(cjmap: Run, folder: Path, content: bytes) -> None:
    (folder / "odd.yaml").write_bytes(content)
    done = cjmap("validate", "odd.yaml")
    assert done.returncode == 1
    assert done.stdout.startswith("odd.yaml")
    assert ": error: " in done.stdout
    assert len(done.stdout) < 10_000


def test_a_byte_order_mark_is_fine(cjmap: Run, folder: Path) -> None:
    (folder / "bom.yaml").write_bytes(b"\xef\xbb\xbf" + MAP.encode())
    assert cjmap("validate", "bom.yaml").returncode == 0


def test_an_unknown_report_format_is_2(cjmap: Run) -> None:
    done = cjmap("validate", "good.yaml", "--format", "xml")
    assert done.returncode == 2
    assert "formats: text, concise, json, sarif" in done.stderr


def test_a_warning_that_is_silenced_in_the_map_is_not_told(cjmap: Run, folder: Path) -> None:
    text = "title: &t T{}\nphases:\n  - Choose\n"
    (folder / "good.yaml").write_text(text.format(""), encoding="utf-8")
    assert "unused-anchor" in cjmap("validate", "good.yaml").stdout
    quiet = text.format("  # cjmap: ignore[unused-anchor] so")
    (folder / "good.yaml").write_text(quiet, encoding="utf-8")
    assert cjmap("validate", "good.yaml").stdout == "1 map checked, no problems\n"
    assert "unused-anchor" not in cjmap("render", "good.yaml").stderr


def test_a_folder_that_cannot_be_read_is_2_and_the_others_are_checked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    closed = str(folder / "closed")
    (folder / "closed").mkdir()
    scan = os.scandir

    def scandir(path: str) -> object:
        if os.fspath(path) == closed:
            raise PermissionError(13, "Permission denied", closed)
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert validate([str(folder)]) == 2
    told = capsys.readouterr().out
    assert f"{closed} cannot be read: permission denied" in told
    assert "bad.yaml:7:9" in told
    assert "3 maps checked" in told
