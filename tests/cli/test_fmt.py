"""`cjmap fmt`: which files change, what is said, and what never happens to a file."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import BROKEN, MAP, Run

from cjmap.cli.replace import replace
from cjmap.errors import CjmapError

UNTIDY = MAP.replace("persona: Sam", "persona:   'Sam' # who")
TIDY = MAP.replace("persona: Sam", "persona: Sam # who")


@pytest.fixture
def path(folder: Path) -> Path:
    """A map that is not as it should be."""
    (folder / "m.yaml").write_text(UNTIDY, encoding="utf-8")
    return folder / "m.yaml"


def test_a_map_is_formatted(cjmap: Run, path: Path) -> None:
    done = cjmap("fmt", "m.yaml")
    assert path.read_text("utf-8") == TIDY
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "m.yaml: formatted\n1 map formatted\n"


def test_what_would_not_change_is_left_untouched(cjmap: Run, folder: Path) -> None:
    before = (folder / "good.yaml").stat()
    done = cjmap("fmt", "good.yaml")
    assert (done.returncode, done.stdout) == (0, "1 map unchanged\n")
    after = (folder / "good.yaml").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_check_names_what_would_change(cjmap: Run, path: Path) -> None:
    done = cjmap("fmt", "--check", "m.yaml", "good.yaml")
    assert done.returncode == 1
    assert done.stdout == "m.yaml: would change\n1 map would change, 1 map unchanged\n"
    assert path.read_text("utf-8") == UNTIDY
    assert cjmap("fmt", "good.yaml", "--check").returncode == 0


def test_a_diff_shows_it(cjmap: Run, path: Path) -> None:
    done = cjmap("fmt", "m.yaml", "good.yaml", "--diff")
    assert done.returncode == 1
    assert "-persona:   'Sam' # who\n+persona: Sam # who\n" in done.stdout
    assert path.read_text("utf-8") == UNTIDY
    assert cjmap("fmt", "--diff", "good.yaml").returncode == 0


def test_standard_input_goes_to_standard_output(cjmap: Run) -> None:
    done = cjmap("fmt", "-", stdin=UNTIDY)
    assert (done.returncode, done.stdout, done.stderr) == (0, TIDY, "")
    assert cjmap("fmt", "-", stdin=TIDY).stdout == TIDY


def test_a_map_with_errors_is_shown_and_never_touched(cjmap: Run, path: Path) -> None:
    before = (path.parent / "bad.yaml").read_bytes()
    done = cjmap("fmt", "bad.yaml", "m.yaml")
    assert done.returncode == 1
    assert "thougth" in done.stderr
    assert "1 map formatted, 1 map left alone" in done.stdout
    assert (path.parent / "bad.yaml").read_bytes() == before
    assert path.read_text("utf-8") == TIDY
    done = cjmap("fmt", "-", stdin=BROKEN)
    assert (done.returncode, done.stdout) == (1, "")


def test_what_cannot_be_read_is_told_and_the_others_are_formatted(cjmap: Run, path: Path) -> None:
    (path.parent / "n.yaml").write_bytes(b"%PDF-1.4")
    done = cjmap("fmt", "n.yaml", "m.yaml")
    assert done.returncode == 2
    assert "a PDF" in done.stderr
    assert path.read_text("utf-8") == TIDY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\xef\xbb\xbf" + UNTIDY.encode(), b"\xef\xbb\xbf" + TIDY.encode()),
        (UNTIDY.replace("\n", "\r\n").encode(), TIDY.replace("\n", "\r\n").encode()),
        (UNTIDY.rstrip("\n").encode(), TIDY.encode()),
        (UNTIDY.replace("Sam", "Zoë 🍲").encode(), TIDY.replace("Sam", "Zoë 🍲").encode()),
    ],
    ids=["byte-order mark", "CRLF", "no last line end", "other letters"],
)
def test_files_of_every_kind(cjmap: Run, path: Path, before: bytes, after: bytes) -> None:
    path.write_bytes(before)
    assert cjmap("fmt", "m.yaml").returncode == 0
    assert path.read_bytes() == after


def test_a_link_and_its_permissions_stay(cjmap: Run, path: Path) -> None:
    path.chmod(0o640)
    (path.parent / "link.yaml").symlink_to("m.yaml")
    cjmap("fmt", "link.yaml")
    assert (path.parent / "link.yaml").is_symlink()
    assert path.read_text("utf-8") == TIDY
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write it")
def test_a_read_only_file_is_told(cjmap: Run, path: Path) -> None:
    path.chmod(0o444)
    done = cjmap("fmt", "m.yaml")
    assert done.returncode == 2
    assert "cannot write m.yaml" in done.stderr


def test_a_file_that_changes_meanwhile_is_left_alone(path: Path) -> None:
    before = path.read_bytes()
    path.write_bytes(b"# somebody else was here\n" + before)
    with pytest.raises(CjmapError, match="changed meanwhile"):
        replace(str(path), before, TIDY.encode())
    assert path.read_bytes().startswith(b"# somebody else")


_KILLED = """
import os, signal, sys
from cjmap.cli.start import start
os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
start(["fmt", sys.argv[1]])
"""
_NO_ROOM = """
import resource, sys
from cjmap.cli.start import start
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
sys.exit(start(["fmt", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals and limits")
@pytest.mark.parametrize(("code", "ends"), [(_KILLED, -9), (_NO_ROOM, 2)], ids=["kill", "no room"])
def test_who_is_stopped_while_writing_loses_nothing(
    cjmap: Run, path: Path, code: str, ends: int
) -> None:
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert done.returncode == ends
    assert path.read_bytes() == before
    assert cjmap("fmt", "m.yaml").returncode == 0
    assert path.read_text("utf-8") == TIDY


def test_many_at_a_time(cjmap: Run, folder: Path) -> None:
    (folder / "bad.yaml").unlink()
    for number in range(12):
        (folder / f"{number}.yaml").write_text(UNTIDY, encoding="utf-8")
    done = cjmap("fmt", ".", "--jobs", "2")
    assert "12 maps formatted, 1 map unchanged" in done.stdout
    assert all((folder / f"{number}.yaml").read_text("utf-8") == TIDY for number in range(12))


def test_a_folder_is_meant_with_all_its_maps(cjmap: Run, path: Path) -> None:
    assert cjmap("fmt").returncode == 2
    assert cjmap("fmt", "--check", ".").returncode == 1
    assert cjmap("fmt", "nothing.yaml").returncode == 2


def test_ids_are_written_down(cjmap: Run, folder: Path) -> None:
    text = """\
title: T
phases:
  - name: Go  # where
    actions:
      - Opens the app
      - action: Waits
        next: [{to: Opens the app, share: 20}, {to: end}]
        pain_points: [Slow, {id: own, text: Slow}]
    opportunity: {text: Hurry, addresses: own}
  - Go home
"""
    (folder / "m.yaml").write_text(text, encoding="utf-8")
    assert cjmap("fmt", "m.yaml", "--ids", "--check").returncode == 1
    assert cjmap("fmt", "m.yaml", "--ids").returncode == 0
    after = """\
title: T
phases:
  - id: go
    name: Go  # where
    actions:
      - id: opens-the-app
        action: Opens the app
      - id: waits
        action: Waits
        next: [{to: Opens the app, share: 20}, {to: end}]
        pain_points: [{id: slow, text: Slow}, {id: own, text: Slow}]
    opportunity: {id: hurry, text: Hurry, addresses: own}
  - id: go-home
    name: Go home
"""
    assert (folder / "m.yaml").read_text("utf-8") == after
    assert cjmap("fmt", "m.yaml", "--ids", "--check").returncode == 0


def test_ids_that_cannot_be_written_leave_the_map_alone(cjmap: Run, folder: Path) -> None:
    text = "title: T\nphases:\n  - &one {name: A, actions: [x]}\n  - *one\n"
    (folder / "m.yaml").write_text(text, encoding="utf-8")
    done = cjmap("fmt", "m.yaml", "--ids")
    assert done.returncode == 2
    assert "m.yaml cannot be given ids" in done.stderr
    assert (folder / "m.yaml").read_text("utf-8") == text


def test_images_need_not_be_there(cjmap: Run) -> None:
    text = "title: T\nactions:\n  - action: Go\n    image: far/away.png\n"
    done = cjmap("fmt", "-", stdin=text)
    assert (done.returncode, done.stdout) == (0, text)
