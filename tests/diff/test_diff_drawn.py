"""`cjmap diff -f svg` and `-f html`, as a user runs them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from test_diff_command import folder as folder  # a fixture
from test_diff_command import run
from two_maps import NEW, OLD


def test_the_ending_says_the_format(folder: Path) -> None:
    done = run(folder, "old.yaml", "new.yaml", "-o", "changes.svg")
    assert (done.returncode, done.stdout) == (0, "changes.svg: drawn\n")
    assert (folder / "changes.svg").read_text("utf-8").startswith("<svg")
    run(folder, "old.yaml", "new.yaml", "-o", "changes.html")
    assert "<!doctype html>" in (folder / "changes.html").read_text("utf-8")
    run(folder, "old.yaml", "new.yaml", "-o", "changes.md")
    assert (folder / "changes.md").read_text("utf-8").startswith("## Changes")
    done = run(folder, "old.yaml", "new.yaml", "-o", "changes.svg", "-f", "html")
    assert done.returncode == 2
    assert "ends in .svg, but the format is html" in done.stderr


def test_a_picture_that_would_not_change_is_left_alone(folder: Path) -> None:
    run(folder, "old.yaml", "new.yaml", "-o", "changes.svg")
    done = run(folder, "old.yaml", "new.yaml", "-o", "changes.svg")
    assert done.stdout == "changes.svg: unchanged\n"


def test_to_standard_output(folder: Path) -> None:
    assert run(folder, "old.yaml", "new.yaml", "-f", "svg").stdout.startswith("<svg")
    done = run(folder, "-", "new.yaml", "-f", "html", "-o", "-", stdin=OLD)
    assert done.stdout.startswith("<!doctype html>")


def test_several_maps_go_into_a_folder_or_on_one_page(folder: Path) -> None:
    done = run(folder, "old", "new", "-f", "svg")
    assert done.returncode == 2
    assert "-o changes/" in done.stderr
    done = run(folder, "old", "new", "-f", "svg", "-o", "changes/")
    assert done.returncode == 0
    made = {
        str(path.relative_to(folder / "changes")) for path in (folder / "changes").rglob("*.svg")
    }
    assert made == {"came.svg", "gone.svg", str(Path("more", "lunch.svg"))}
    run(folder, "old", "new", "-o", "all.html")
    assert (folder / "all.html").read_text("utf-8").count('<section class="map"') == 3


def test_one_map_that_cannot_be_read_does_not_keep_the_others(folder: Path) -> None:
    (folder / "new" / "more" / "lunch.journey.yaml").write_text("title: [", encoding="utf-8")
    done = run(folder, "old", "new", "-f", "svg", "-o", "changes/")
    assert done.returncode == 1
    assert "cannot be read as a map" in done.stderr
    assert (folder / "changes" / "came.svg").exists()


def test_a_map_that_cannot_be_read(folder: Path) -> None:
    (folder / "new.yaml").write_text(NEW.replace("phases:", "phasses:"), encoding="utf-8")
    done = run(folder, "old.yaml", "new.yaml", "-o", "changes.svg")
    assert done.returncode == 2
    assert "new.yaml cannot be read as a map" in done.stderr
    assert "-f html" in done.stderr
    assert not (folder / "changes.svg").exists()
    run(folder, "old.yaml", "new.yaml", "-o", "changes.html")
    assert "+phasses:" in (folder / "changes.html").read_text("utf-8")


def test_a_map_compared_with_itself(folder: Path) -> None:
    done = run(folder, "old.yaml", "old.yaml", "-f", "svg", "--exit-code")
    assert done.returncode == 0
    assert "no changes" in done.stdout


def test_exit_code(folder: Path) -> None:
    assert run(folder, "old.yaml", "new.yaml", "-o", "x.svg", "--exit-code").returncode == 1


def test_only_some_kinds(folder: Path) -> None:
    done = run(folder, "old.yaml", "new.yaml", "-f", "svg", "--only", "pain_points")
    assert "Rain" in done.stdout
    assert "Gives stars" not in done.stdout, "a step that went is not put back"


def test_theme_and_language_are_for_what_is_drawn(folder: Path) -> None:
    dark = run(folder, "old.yaml", "new.yaml", "-f", "svg", "--theme", "dark", "--language", "de")
    assert "#12161c" in dark.stdout
    assert ">verschoben</text>" in dark.stdout
    done = run(folder, "old.yaml", "new.yaml", "--theme", "dark")
    assert done.returncode == 2
    assert "-f svg and -f html" in done.stderr
    done = run(folder, "old.yaml", "new.yaml", "-f", "svg", "--stat")
    assert done.returncode == 2
    assert "--stat is for text" in done.stderr


@pytest.mark.parametrize("name", ["a b.yaml", 'it\'s "so".yaml', "ö\u202eä.yaml"])
def test_states_of_git_with_odd_names(folder: Path, name: str) -> None:
    for command in (
        ("init", "-q"),
        ("config", "user.email", "a@example.org"),
        ("config", "user.name", "A"),
    ):
        subprocess.run(("git", *command), cwd=folder, check=True)
    (folder / name).write_text(OLD, encoding="utf-8")
    subprocess.run(("git", "add", name), cwd=folder, check=True)
    subprocess.run(("git", "commit", "-qm", "one"), cwd=folder, check=True)
    (folder / name).write_text(NEW, encoding="utf-8")
    done = run(folder, "HEAD", "-f", "svg", "-o", "changes/", "--", name)
    assert done.returncode == 0, done.stderr
    assert len(list((folder / "changes").rglob("*.svg"))) == 1


def test_a_file_that_is_the_same_and_no_map(folder: Path) -> None:
    (folder / "old.yaml").write_text("title: [", encoding="utf-8")
    done = run(folder, "old.yaml", "old.yaml", "-f", "html", "--exit-code")
    assert done.returncode == 0
    assert "cannot be read as a map" in done.stdout
    done = run(folder, "old.yaml", "old.yaml", "-f", "svg")
    assert done.returncode == 2
    assert "old.yaml cannot be read as a map" in done.stderr
