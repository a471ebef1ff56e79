"""`cjmap lint --fix`: files are put right, and nothing else happens to them."""

from __future__ import annotations

import os
import stat
from datetime import date
from pathlib import Path

import pytest
from cli_helpers import Run

from cjmap.cli.mend import mend, mended
from cjmap.cli.replace import replace
from cjmap.errors import CjmapError
from cjmap.linting import Linter, asked
from cjmap.model.load import Document
from cjmap.text.changes import SetText
from cjmap.text.diagnostic import Diagnostic, Fix, Severity

MAP = "# mine\ntitle: Lunch # the title\ntype: servise\nphases: [A]\n"
ONLY = ("--select", "unknown-map-type")


@pytest.fixture
def path(folder: Path) -> Path:
    """A map with one finding that only an unsafe fix puts right."""
    (folder / "m.yaml").write_text(MAP, encoding="utf-8")
    return folder / "m.yaml"


def test_an_unsafe_fix_is_told_and_made_only_when_wanted(cjmap: Run, path: Path) -> None:
    done = cjmap("lint", "m.yaml", "--fix", *ONLY)
    assert path.read_text("utf-8") == MAP
    assert "Can be fixed by cjmap lint: 1 with --unsafe-fixes" in done.stdout
    done = cjmap("lint", "m.yaml", "--unsafe-fixes", *ONLY)
    assert path.read_text("utf-8") == MAP.replace("servise", "service")
    assert "1 fixed, no problems left" in done.stdout
    assert done.returncode == 0


def test_a_diff_shows_it_and_touches_nothing(cjmap: Run, path: Path) -> None:
    done = cjmap("lint", "m.yaml", "--diff", "--unsafe-fixes", *ONLY)
    assert done.returncode == 1
    assert "-type: servise\n+type: service\n" in done.stdout
    assert path.read_text("utf-8") == MAP
    done = cjmap("lint", "m.yaml", "--diff", *ONLY)
    assert done.returncode == 0
    assert "nothing" in done.stdout


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + MAP.encode(),
        MAP.replace("\n", "\r\n").encode(),
        MAP.rstrip("\n").encode(),
        MAP.replace("Lunch", "Mittag 🍲").encode(),
    ],
    ids=["byte-order mark", "CRLF", "no last line end", "other letters"],
)
def test_every_other_byte_stays(cjmap: Run, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    cjmap("lint", "m.yaml", "--unsafe-fixes", *ONLY)
    assert path.read_bytes() == data.replace(b"servise", b"service")


def test_a_link_and_its_permissions_stay(cjmap: Run, path: Path) -> None:
    path.chmod(0o640)
    (path.parent / "link.yaml").symlink_to("m.yaml")
    cjmap("lint", "link.yaml", "--unsafe-fixes", *ONLY)
    assert (path.parent / "link.yaml").is_symlink()
    assert "service" in path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write it")
def test_a_read_only_file_is_told_and_the_others_are_fixed(cjmap: Run, path: Path) -> None:
    path.chmod(0o444)
    (path.parent / "n.yaml").write_text(MAP, encoding="utf-8")
    done = cjmap("lint", "m.yaml", "n.yaml", "--unsafe-fixes", *ONLY)
    assert done.returncode == 2
    assert "cannot write m.yaml" in done.stdout
    assert "service" in (path.parent / "n.yaml").read_text("utf-8")


def test_a_broken_map_stays_as_it_is(cjmap: Run, folder: Path) -> None:
    before = (folder / "bad.yaml").read_bytes()
    assert cjmap("lint", "bad.yaml", "--unsafe-fixes").returncode == 1
    assert (folder / "bad.yaml").read_bytes() == before


def test_standard_input_cannot_be_fixed(cjmap: Run) -> None:
    done = cjmap("lint", "-", "--fix", stdin=MAP)
    assert done.returncode == 2
    assert "standard input" in done.stderr


def test_a_file_that_changes_meanwhile_is_left_alone(path: Path) -> None:
    def find(document: Document) -> list[Diagnostic]:
        if "servise" not in document.source.text:
            return []
        fix = Fix("Write it", (SetText(("type",), "service"),))
        return [Diagnostic("X", "Wrong.", severity=Severity.INFO, fix=fix)]

    found = mend(str(path), find, unsafe=False)
    path.write_text(MAP + "# somebody else was here\n", encoding="utf-8")
    with pytest.raises(CjmapError, match="changed meanwhile"):
        replace(str(path), found.before, found.after)
    assert path.read_text("utf-8").endswith("# somebody else was here\n")


def test_a_theme_file_stays_as_it_is(cjmap: Run, folder: Path) -> None:
    (folder / "brand.toml").write_text('base = "light"\n', encoding="utf-8")
    assert cjmap("lint", "brand.toml", "--unsafe-fixes").returncode == 0
    assert cjmap("lint", "brand.toml", "--diff").returncode == 0


def test_a_fix_that_cannot_be_written_is_told_as_such(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, before: bytes, after: bytes) -> None:
        raise CjmapError(f"cannot write {path}: the disk is full")

    monkeypatch.setattr("cjmap.cli.mend.replace", refuse)
    result = mended(Linter(asked(["unknown-map-type"]), date(2026, 6, 30)), str(path), unsafe=True)
    assert [one.code for one in result.problems] == ["not-fixed"]
    assert result.totals().exit_code == 2
    assert path.read_text("utf-8") == MAP
