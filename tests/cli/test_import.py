"""`cjmap import`: what is written where, what is said, and what is never overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_helpers import Run

DIAGRAM = """\
journey
  title Ordering lunch
  section Choose
    Opens the app: 4: Sam
    Compares three places: 2: Sam, Kim
"""
MAP = """\
# Imported from the Mermaid diagram in lunch.mmd, line 1
title: Ordering lunch  # line 2
personas:
  - Sam
  - Kim
scale:
  min: 1
  max: 5
phases:
  - name: Choose  # line 3
    actions:
      - action: Opens the app  # line 4
        by: Sam
        emotion: 4
      - action: Compares three places  # line 5
        by: [Sam, Kim]
        emotion: 2
"""


@pytest.fixture
def lunch(folder: Path) -> Path:
    """A diagram."""
    (folder / "lunch.mmd").write_text(DIAGRAM, encoding="utf-8")
    return folder / "lunch.mmd"


def test_a_map_is_made_beside_the_file(cjmap: Run, lunch: Path) -> None:
    done = cjmap("import", "lunch.mmd")
    assert (done.returncode, done.stdout) == (0, "lunch.journey.yaml: made\n")
    assert (lunch.parent / "lunch.journey.yaml").read_text("utf-8") == MAP
    assert "2 tasks as actions" in done.stderr
    assert cjmap("validate", "lunch.journey.yaml").returncode == 0


def test_what_is_there_stays_without_force(cjmap: Run, lunch: Path) -> None:
    mine = lunch.parent / "mine.yaml"
    mine.write_text("mine")
    done = cjmap("import", "lunch.mmd", "-o", "mine.yaml")
    assert (done.returncode, mine.read_text()) == (2, "mine")
    assert "--force" in done.stderr
    assert cjmap("import", "lunch.mmd", "-o", "mine.yaml", "--force").returncode == 0
    assert mine.read_text("utf-8") == MAP


def test_standard_input_goes_to_standard_output(cjmap: Run, lunch: Path) -> None:
    done = cjmap("import", "-", stdin=DIAGRAM)
    assert (done.returncode, done.stdout) == (0, MAP.replace("lunch.mmd", "<stdin>"))


def test_a_mistake_is_shown_with_its_line_and_nothing_is_written(cjmap: Run, lunch: Path) -> None:
    lunch.write_text(DIAGRAM.replace(": 4: Sam", ""), encoding="utf-8")
    done = cjmap("import", "lunch.mmd")
    assert (done.returncode, done.stdout) == (2, "")
    assert "lunch.mmd:4:5: error: The task `Opens the app` has no score." in done.stderr
    assert not (lunch.parent / "lunch.journey.yaml").exists()


OTHER = DIAGRAM.replace("Ordering lunch", "Ordering: dinner / late")
PAGE = f"# A\n\n```mermaid\n{DIAGRAM}```\n\n# B\n\n```mermaid\n{OTHER}```\n"


@pytest.fixture
def page(folder: Path) -> Path:
    """A page with two diagrams."""
    (folder / "notes.md").write_text(PAGE, encoding="utf-8")
    return folder / "notes.md"


def test_several_maps_of_a_file_have_its_name_and_theirs(cjmap: Run, page: Path) -> None:
    done = cjmap("import", "notes.md", "-o", "maps/")
    names = ["notes-ordering-dinner-late.journey.yaml", "notes-ordering-lunch.journey.yaml"]
    assert sorted(one.name for one in (page.parent / "maps").iterdir()) == names
    assert done.returncode == 0
    assert cjmap("validate", "maps/").returncode == 0


def test_several_maps_do_not_go_to_standard_output(cjmap: Run, page: Path) -> None:
    done = cjmap("import", "notes.md", "-o", "-")
    assert (done.returncode, done.stdout) == (2, "")
    assert "-o maps/" in done.stderr


def test_of_several_maps_none_is_written_where_one_is_there(cjmap: Run, page: Path) -> None:
    (page.parent / "notes-ordering-dinner-late.journey.yaml").write_text("mine")
    assert cjmap("import", "notes.md").returncode == 2
    assert not (page.parent / "notes-ordering-lunch.journey.yaml").exists()


def test_files_of_one_name_do_not_replace_each_other(cjmap: Run, lunch: Path) -> None:
    (lunch.parent / "a").mkdir()
    (lunch.parent / "a" / "lunch.mmd").write_text(DIAGRAM, encoding="utf-8")
    done = cjmap("import", "lunch.mmd", "a/lunch.mmd", "-o", "maps/", "--force")
    assert done.returncode == 2
    assert done.stdout == "maps/lunch.journey.yaml: made\n"
    assert "would hold the maps of lunch.mmd and of a/lunch.mmd" in done.stderr


def test_the_others_are_imported_where_one_file_cannot_be(cjmap: Run, lunch: Path) -> None:
    done = cjmap("import", "missing.mmd", "lunch.mmd")
    assert (done.returncode, done.stdout) == (2, "lunch.journey.yaml: made\n")
    assert "missing.mmd cannot be read" in done.stderr


def test_a_file_that_nobody_knows_is_told_what_there_is(cjmap: Run, folder: Path) -> None:
    (folder / "x.bin").write_bytes(b"\0\1\2")
    done = cjmap("import", "x.bin")
    assert done.returncode == 2
    assert "--as NAME" in done.stderr
    assert "mermaid" in done.stderr
    assert "there is no kind of file `visio`" in cjmap("import", "x.bin", "--as", "visio").stderr


def test_the_kind_can_be_said(cjmap: Run, lunch: Path) -> None:
    lunch.rename(lunch.parent / "lunch.txt")
    assert cjmap("import", "lunch.txt", "--as", "mermaid").returncode == 0
    assert (lunch.parent / "lunch.journey.yaml").is_file()
