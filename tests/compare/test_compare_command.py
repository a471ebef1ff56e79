"""`cjmap compare`, as a user runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from test_comparison import NOW, THEN

Done = subprocess.CompletedProcess[str]
BROKEN = NOW.replace("touchpoint:", "toucpoint:")


def run(folder: Path, *arguments: str, stdin: str = "") -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "cjmap", "compare", *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    assert "went wrong inside" not in done.stderr
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("now", NOW), ("then", THEN), ("broken", BROKEN)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def written(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix != ".yaml"}


def test_a_picture_beside_the_first_map(folder: Path) -> None:
    done = run(folder, "now.yaml", "then.yaml")
    assert (done.returncode, done.stdout) == (0, "now-and-then.svg: drawn\n")
    assert written(folder) == {"now-and-then.svg"}
    assert run(folder, "now.yaml", "then.yaml").stdout == "now-and-then.svg: unchanged\n"


@pytest.mark.parametrize(
    ("name", "begin"), [("a.svg", "<svg"), ("a.html", "<!doctype"), ("a.md", "# "), ("a.json", "{")]
)
def test_the_ending_chooses_the_format(folder: Path, name: str, begin: str) -> None:
    assert run(folder, "now.yaml", "then.yaml", "-o", name).returncode == 0
    assert (folder / name).read_text("utf-8").startswith(begin)


def test_text_goes_to_standard_output(folder: Path) -> None:
    markdown = run(folder, "now.yaml", "then.yaml", "-f", "markdown").stdout
    assert "- Phases only in Current state: Rate.\n" in markdown
    assert "| feelings 1.5 apart | **Choose** (−0.5)<br>" in markdown
    found = json.loads(run(folder, "now.yaml", "then.yaml", "-f", "json").stdout)
    assert [one["name"] for one in found["maps"]] == ["Current state", "Future state"]
    assert found["phases"][2]["maps"][1] is None
    assert found["phases"][0]["apart"] == 1.5
    assert written(folder) == set()


def test_nothing_is_written_where_a_map_has_errors(folder: Path) -> None:
    done = run(folder, "now.yaml", "broken.yaml")
    assert done.returncode == 1
    assert "toucpoint" in done.stderr
    assert "broken.yaml:" in done.stderr
    assert written(folder) == set()


def test_the_same_map_twice(folder: Path) -> None:
    done = run(folder, "now.yaml", "now.yaml", "-f", "md")
    assert "Nothing that is compared here differs." in done.stdout


def test_personas(folder: Path) -> None:
    two = NOW.replace("persona: Sam", "personas: [Sam, {id: kim, name: Kim}, Lee]")
    (folder / "two.yaml").write_text(two, encoding="utf-8")
    assert run(folder, "two.yaml").stdout == "two-personas.svg: drawn\n"
    found = json.loads(run(folder, "two.yaml", "-f", "json", "--persona", "kim,sam").stdout)
    assert [one["name"] for one in found["maps"]] == ["Sam", "Kim"]
    done = run(folder, "now.yaml", "two.yaml", "--persona", "Robin")
    assert done.returncode == 2
    assert "there is no persona `Robin` in these maps" in done.stderr


def test_lanes(folder: Path) -> None:
    done = run(folder, "now.yaml", "then.yaml", "--lanes", "pain points", "-o", "-")
    assert "lane-pain_points" in done.stdout
    assert "lane-emotions" not in done.stdout
    done = run(folder, "now.yaml", "then.yaml", "--lanes", "panes")
    assert "there is no lane `panes`" in done.stderr
    done = run(folder, "now.yaml", "then.yaml", "--lanes", "quotes")
    assert "none of the maps has anything in these lanes" in done.stderr


def test_language_of_the_labels(folder: Path) -> None:
    found = run(folder, "now.yaml", "then.yaml", "-f", "md", "--language", "de").stdout
    assert "## Was sich unterscheidet" in found


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["now.yaml"], "there is nothing to compare now.yaml with: it has a single persona"),
        (["-", "-"], "standard input cannot be two maps"),
        (["now.yaml"] * 7, "7 maps are too many"),
        (["now.yaml", "then.yaml", "-f", "pdf"], "maps cannot be compared as `pdf`"),
        (["now.yaml", "then.yaml", "-o", "a.pdf"], "maps cannot be compared as `pdf`"),
        (["now.yaml", "then.yaml", "-o", "pictures"], "no ending that would name a format"),
        (["now.yaml", "then.yaml", "-o", "a.svg", "-f", "md"], "the format is md"),
        (["now.yaml", "then.yaml", "-o", "now.yaml", "-f", "svg"], "would replace the map"),
        (["now.yaml", "gone.yaml"], "there is no file gone.yaml"),
        ([], "no MAPS are named"),
    ],
)
def test_what_cannot_be_is_said(folder: Path, arguments: list[str], message: str) -> None:
    done = run(folder, *arguments)
    assert done.returncode == 2
    assert message in " ".join(done.stderr.split())
    assert written(folder) == set()


def test_standard_input(folder: Path) -> None:
    done = run(folder, "-", "then.yaml", stdin=NOW)
    assert done.returncode == 0
    assert done.stdout.startswith("<svg")


def test_what_is_written_is_never_markup(folder: Path) -> None:
    bad = NOW.replace("Ordering lunch", "<script>alert(1)</script>").replace("Rate", "</td><b>")
    (folder / "bad.yaml").write_text(bad, encoding="utf-8")
    for name in ("a.svg", "a.html"):
        assert run(folder, "bad.yaml", "then.yaml", "-o", name).returncode == 0
        text = (folder / name).read_text("utf-8")
        assert "<script" not in text
        assert "</td><b>" not in text


def test_lanes_of_personas(folder: Path) -> None:
    two = NOW.replace("persona: Sam", "personas: [Sam, Kim]")
    (folder / "two.yaml").write_text(two, encoding="utf-8")
    done = run(folder, "two.yaml", "--lanes", "emotions", "-f", "json")
    assert [one["name"] for one in json.loads(done.stdout)["maps"]] == ["Sam", "Kim"]


def test_a_lane_that_only_one_map_has(folder: Path) -> None:
    own = THEN.replace(
        "- {action: Opens the app,", "- {action: Opens the app, fields: {Door: red},"
    )
    (folder / "own.yaml").write_text(own, encoding="utf-8")
    done = run(folder, "now.yaml", "own.yaml", "--lanes", "Door", "-o", "-")
    assert done.returncode == 0, done.stderr
    assert "lane-door" in done.stdout.casefold()
    assert "lane-actions" not in done.stdout
