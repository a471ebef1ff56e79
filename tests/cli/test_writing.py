"""What is written where: files of others stay, and a write that fails is said to be one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import MAP, Run

FULL = Path("/dev/full")


def test_a_schema_replaces_nothing_but_a_schema(cjmap: Run, folder: Path) -> None:
    done = cjmap("schema", "-o", "good.yaml")
    assert done.returncode == 2
    assert "no schema of cjmap" in done.stderr
    assert (folder / "good.yaml").read_text(encoding="utf-8") == MAP
    old = '{"$id": "urn:cjmap:journey-map:0"}'
    (folder / "old.json").write_text(old, encoding="utf-8")
    (folder / "empty.json").write_text("", encoding="utf-8")
    for name in ("old.json", "empty.json", "new.json"):
        assert cjmap("schema", "-o", name).stdout == f"{name}: written\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["schema", "-o", "s.json/"],
        ["schema", "-o", "new/"],
        ["render", "good.yaml", "-o", "board.svg/"],
    ],
)
def test_a_file_is_not_written_where_a_folder_is_meant(
    cjmap: Run, folder: Path, arguments: list[str]
) -> None:
    cjmap("schema", "-o", "s.json")
    cjmap("render", "good.yaml", "-o", "board.svg")
    (folder / "s.json").write_text('{"$id": "urn:cjmap:journey-map:0"}', encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = cjmap(*arguments)
    assert done.returncode == 2
    assert "ends in / as a folder does" in done.stderr
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_picture_never_takes_the_name_of_a_map(cjmap: Run, folder: Path) -> None:
    bad = (folder / "bad.yaml").read_text(encoding="utf-8")
    done = cjmap("render", "good.yaml", "-o", "bad.yaml", "-f", "svg")
    assert done.returncode == 2
    assert "named as a map" in done.stderr
    assert (folder / "bad.yaml").read_text(encoding="utf-8") == bad


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "arguments", [["render", "good.yaml", "--stdout"], ["validate", "good.yaml"], ["formats"]]
)
def test_a_full_disk_is_said_to_be_full(folder: Path, arguments: list[str]) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cjmap", *arguments],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.stderr.decode() == "cjmap: cannot write: no space left on device\n"
    assert done.returncode == 2
    with FULL.open("wb") as full:
        command = [sys.executable, "-m", "cjmap", *arguments]
        done = subprocess.run(command, cwd=folder, stdout=full, stderr=full, check=False)
    assert done.returncode == 2


def test_a_new_map_gets_its_folder(cjmap: Run, folder: Path) -> None:
    assert cjmap("new", "maps/deep/x.yaml", "--type", "service").returncode == 0
    assert (folder / "maps" / "deep" / "x.yaml").exists()
    done = cjmap("new", "good.yaml/x.yaml", "--type", "service")
    assert done.returncode == 2
    assert "cannot write good.yaml/x.yaml: " in done.stderr


def test_a_refused_write_is_not_counted_as_an_error_of_the_map(cjmap: Run, folder: Path) -> None:
    (folder / "good.svg").mkdir()
    done = cjmap("render", "good.yaml")
    assert done.returncode == 2
    assert done.stderr == "cjmap: cannot write good.svg: it is a folder\n"
    (folder / "more.yaml").write_text(MAP, encoding="utf-8")
    done = cjmap("render", "good.yaml", "more.yaml")
    assert done.returncode == 2
    assert done.stdout == "more.svg: drawn\n"
    assert done.stderr.endswith("\n1 picture not written\n")
    assert os.path.isfile(folder / "more.svg")
