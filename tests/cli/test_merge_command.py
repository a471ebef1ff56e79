"""`cjmap merge`: what is written where, what is told, how it ends, which conflicts are decided."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_helpers import BROKEN, MAP, Run

OURS = (
    MAP.replace("emotion: -1", "emotion: 1")
    .replace("Ordering lunch", "Lunch")
    .replace("persona: Sam", "persona: Kim")
)
THEIRS = MAP.replace("emotion: -1", "emotion: -2").replace("Ordering lunch", "Order")
CALL = ("merge", "base.yaml", "ours.yaml", "theirs.yaml")
OUT = (*CALL, "-o", "merged.yaml")


@pytest.fixture(autouse=True)
def sides(folder: Path) -> None:
    """Three states of a map, with two conflicts."""
    for name, text in (("base", MAP), ("ours", OURS), ("theirs", THEIRS)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_merge_without_conflicts_is_written_and_nothing_is_said(cjmap: Run, folder: Path) -> None:
    (folder / "theirs.yaml").write_text(MAP.replace("- Compares", "- Looks at"), encoding="utf-8")
    done = cjmap(*OUT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    merged = OURS.replace("- Compares", "- Looks at")
    assert (folder / "merged.yaml").read_text("utf-8") == merged
    assert cjmap(*CALL).stdout == merged
    assert cjmap(*CALL, "-o", "-").stdout == merged


def test_conflicts_are_told_and_marked(cjmap: Run, folder: Path) -> None:
    done = cjmap(*OUT)
    assert done.returncode == 1
    assert done.stderr == (
        "1. line 1: Title of the map: ours “Lunch”, theirs “Order”, it was “Ordering lunch”\n"
        "   title\n"
        "2. line 12: Emotion in Choose › Opens the app: ours 1, theirs −2, it was −1\n"
        "   Choose › Opens the app › emotion\n"
        "2 conflicts left to decide: in an editor, or by number or name, "
        "for example with --ours 1\n"
    )
    text = (folder / "merged.yaml").read_text("utf-8")
    assert (
        "<<<<<<< ours.yaml\n        emotion: 1\n=======\n        emotion: -2\n>>>>>>> theirs.yaml"
        in (text)
    )
    assert "persona: Kim\n" in text


@pytest.mark.parametrize(
    ("options", "title", "emotion"),
    [
        (["--ours", "all"], "Lunch", "1"),
        (["--theirs", "all"], "Order", "-2"),
        (["--ours", "all", "--theirs", "2"], "Lunch", "-2"),
        (["--theirs", "title", "--ours", "2"], "Order", "1"),
        (["--theirs", "ALL", "--ours", "choose > opens"], "Order", "1"),
        (["--theirs", "Choose › emotion", "--ours", "Title"], "Lunch", "-2"),
    ],
)
def test_conflicts_are_decided_by_number_by_name_or_all(
    cjmap: Run, folder: Path, options: list[str], title: str, emotion: str
) -> None:
    done = cjmap(*OUT, *options)
    assert (done.returncode, done.stderr) == (0, "")
    text = (folder / "merged.yaml").read_text("utf-8")
    assert f"title: {title}\n" in text
    assert f"emotion: {emotion}\n" in text
    assert "<<<<" not in text


def test_what_is_not_decided_stays_open(cjmap: Run, folder: Path) -> None:
    done = cjmap(*OUT, "--theirs", "1")
    assert done.returncode == 1
    assert done.stderr.startswith("2. line 8: Emotion in")
    assert "title: Order\n" in (folder / "merged.yaml").read_text("utf-8")


@pytest.mark.parametrize("wish", ["3", "titel", "Choose > persona", "0"])
def test_a_conflict_that_is_not_there_is_told(cjmap: Run, folder: Path, wish: str) -> None:
    done = cjmap(*OUT, "--ours", wish)
    assert done.returncode == 2
    assert f"there is no conflict {wish}, as --ours asks for" in done.stderr
    assert "1. title; 2. Choose" in done.stderr
    assert not (folder / "merged.yaml").exists()


def test_both_sides_at_once_are_refused(cjmap: Run, folder: Path) -> None:
    done = cjmap(*OUT, "--ours", "title", "--theirs", "1")
    assert done.returncode == 1, "the number says more than the name"
    done = cjmap(*OUT, "--ours", "all", "--theirs", "all")
    assert done.returncode == 2
    assert "to be decided for both sides: title" in done.stderr


def test_a_side_that_does_not_load_is_told_and_nothing_is_written(cjmap: Run, folder: Path) -> None:
    (folder / "merged.yaml").write_text("old", encoding="utf-8")
    (folder / "theirs.yaml").write_text(BROKEN, encoding="utf-8")
    done = cjmap(*OUT)
    assert done.returncode == 2
    assert "the maps cannot be merged: theirs.yaml cannot be read as a map, line 7" in done.stderr
    assert "git merge-file base.yaml ours.yaml theirs.yaml" not in done.stderr
    assert "git merge-file ours.yaml base.yaml theirs.yaml" in done.stderr
    assert (folder / "merged.yaml").read_text("utf-8") == "old"


def test_a_file_that_is_not_there_is_told(cjmap: Run) -> None:
    done = cjmap("merge", "base.yaml", "ours.yaml", "gone.yaml")
    assert done.returncode == 2
    assert "gone.yaml" in done.stderr


def test_an_empty_base_is_none(cjmap: Run, folder: Path) -> None:
    (folder / "base.yaml").write_text("", encoding="utf-8")
    done = cjmap(*CALL)
    assert done.returncode == 1
    assert "before there was none" in done.stderr


def test_the_result_may_take_the_place_of_a_side(cjmap: Run, folder: Path) -> None:
    done = cjmap(*CALL, "--ours", "all", "-o", "ours.yaml")
    assert done.returncode == 0
    assert (folder / "ours.yaml").read_text("utf-8") == OURS


def test_standard_input_is_one_side_only(cjmap: Run) -> None:
    done = cjmap("merge", "-", "-", "theirs.yaml", input="")
    assert done.returncode == 2
    assert "standard input can be one of the three" in done.stderr
