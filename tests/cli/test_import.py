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
