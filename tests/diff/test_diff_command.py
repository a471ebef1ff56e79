"""`cjmap diff` for files and folders, as a user runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from two_maps import NEW, OLD

Done = subprocess.CompletedProcess[str]


def run(folder: Path, *arguments: str, stdin: str = "") -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "cjmap", "diff", *arguments],
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
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        (tmp_path / name / "more").mkdir(parents=True)
        (tmp_path / name / "more" / "lunch.journey.yaml").write_text(text, encoding="utf-8")
        (tmp_path / name / "notes.yaml").write_text(f"about: {name}\n", encoding="utf-8")
    (tmp_path / "old" / "gone.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "new" / "came.yaml").write_text(NEW, encoding="utf-8")
    return tmp_path


def test_two_files(folder: Path) -> None:
    done = run(folder, "old.yaml", "new.yaml")
    assert done.returncode == 0
    assert "  ~ Owner of the phase Choose: Stores → Web team\n" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("18 changes in 1 map: ")


def test_two_folders(folder: Path) -> None:
    done = run(folder, "old", "new")
    assert "more/lunch.journey.yaml: Ordering lunch\n" in done.stdout
    assert "gone.yaml: removed map: Ordering lunch\n  3 phases and 5 steps\n" in done.stdout
    assert "came.yaml: new map: Ordering lunch\n" in done.stdout
    assert "notes.yaml" not in done.stdout
    assert done.stdout.rstrip().endswith("; 1 new map; 1 removed map")


def test_standard_input(folder: Path) -> None:
    done = run(folder, "-", "new.yaml", stdin=OLD)
    assert done.stdout == run(folder, "old.yaml", "new.yaml").stdout


@pytest.mark.parametrize(("new", "code"), [("new.yaml", 1), ("old.yaml", 0)])
def test_the_exit_code_when_it_is_asked_for(folder: Path, new: str, code: int) -> None:
    assert run(folder, "old.yaml", new, "--exit-code").returncode == code
    assert run(folder, "old.yaml", new).returncode == 0


def test_another_way_of_writing_is_no_change(folder: Path) -> None:
    same = OLD.replace("emotion: 0", "emotions: [{score: 0.0}]").replace("\n", "\r\n")
    (folder / "same.yaml").write_bytes(f"# a remark\r\n{same}".encode())
    assert run(folder, "old.yaml", "same.yaml", "--exit-code").stdout == "no changes\n"


@pytest.mark.parametrize(
    ("kinds", "number"),
    [
        ("emotions", 3),
        ("emotion,Pain Points", 6),
        ("objectives", 1),
        ("steps", 5),
        ("channels", 1),
        ("map", 3),
        ("stakeholders", 0),
    ],
)
def test_only_some_kinds(folder: Path, kinds: str, number: int) -> None:
    done = run(folder, "old.yaml", "new.yaml", "--only", kinds, "-f", "json", "--exit-code")
    told = json.loads(done.stdout)["maps"][0]["changes"]
    assert [one["sentence"] for one in told][number:] == []
    assert len(told) == number
    assert done.returncode == (number > 0)


def test_nothing_of_a_kind(folder: Path) -> None:
    done = run(folder, "old.yaml", "new.yaml", "--only", "stakeholders")
    assert done.stdout == "no changes of these kinds\n"


LANES = """
lanes:
  pain_points: {name: Frustrations}
  Mood, spoken: {kind: quote}
phases:
  - name: Ride
    pain_point: Rain
    fields: {"Mood, spoken": Off we go, Kit: Helmet}
"""


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("frustrations", ["Reworded pain point in Ride: Rain → Rain and wind"]),
        ("Pain points", ["Reworded pain point in Ride: Rain → Rain and wind"]),
        ("KIT", ["Reworded entry in Ride › Kit: Helmet → A helmet"]),
        ("mood, Spoken", ["Reworded entry in Ride › Mood, spoken: Off we go → Off I go"]),
    ],
)
def test_lanes_as_the_map_calls_them(folder: Path, kind: str, told: list[str]) -> None:
    new = LANES.replace("Rain", "Rain and wind").replace("Helmet", "A helmet")
    (folder / "a.yaml").write_text(f"title: A{LANES}", encoding="utf-8")
    (folder / "b.yaml").write_text(f"title: A{new.replace('we', 'I')}", encoding="utf-8")
    done = run(folder, "a.yaml", "b.yaml", "--only", kind, "-f", "json")
    changes = json.loads(done.stdout)["maps"][0]["changes"]
    assert [one["sentence"] for one in changes] == told


def test_an_own_lane_that_is_in_what_came_or_has_another_name(folder: Path) -> None:
    more = LANES.replace("Kit", "Kit bag") + "  - {name: End, fields: {Kit: Lock}}\n"
    (folder / "a.yaml").write_text(f"title: A{LANES}", encoding="utf-8")
    (folder / "b.yaml").write_text(f"title: A{more}", encoding="utf-8")
    done = run(folder, "a.yaml", "b.yaml", "--only", "kit", "-f", "json")
    changes = json.loads(done.stdout)["maps"][0]["changes"]
    assert [one["what"] for one in changes] == ["renamed", "added"]


def test_the_nearest_own_lane_is_named(folder: Path) -> None:
    (folder / "a.yaml").write_text(f"title: A{LANES}", encoding="utf-8")
    done = run(folder, "a.yaml", "a.yaml", "--only", "Kitt")
    assert (done.returncode, "did you mean `Kit`?" in done.stderr) == (2, True)


def test_what_came_with_a_phase_is_not_hidden(folder: Path) -> None:
    """A new phase that holds pain points is told to whoever asks for pain points."""
    more = f"{OLD}  - name: Return\n    action: Brings it back\n    pain_point: Queues\n"
    (folder / "more.yaml").write_text(more, encoding="utf-8")
    done = run(folder, "old.yaml", "more.yaml", "--only", "pain_points")
    assert "Added phase: Return, with 1 pain point and 1 step" in done.stdout


def test_the_counts(folder: Path) -> None:
    done = run(folder, "old.yaml", "new.yaml", "--stat")
    assert "~ re-scored pain point" in done.stdout
    assert "Owner of" not in done.stdout


def test_into_a_file(folder: Path) -> None:
    done = run(folder, "old.yaml", "new.yaml", "-f", "markdown", "-o", "out/changes.md")
    assert done.stdout == ""
    text = (folder / "out" / "changes.md").read_text("utf-8")
    assert text.startswith("## Changes in journey maps\n")


def test_a_dash_is_standard_output(folder: Path) -> None:
    told = run(folder, "old.yaml", "new.yaml", "-o", "-", "-f", "md").stdout
    assert told == run(folder, "old.yaml", "new.yaml", "-f", "markdown").stdout != ""
    assert not (folder / "-").exists()


def test_a_side_that_does_not_load_is_compared_line_by_line(folder: Path) -> None:
    (folder / "bad.yaml").write_text(NEW.replace("thought:", "thougth:"), encoding="utf-8")
    done = run(folder, "old.yaml", "bad.yaml", "--exit-code")
    assert done.returncode == 1
    assert "bad.yaml cannot be read as a map, line 20: `thougth` is not a key" in done.stdout
    assert "\n  -status: draft\n  +version: 2\n  +status: reviewed\n" in done.stdout
    assert done.stdout.endswith("1 file compared line by line\n")


@pytest.mark.parametrize("data", [b"title: \xff\xfe", b"title: a\0b", b"x" * 5_000_000, b""])
def test_what_is_no_text(folder: Path, data: bytes) -> None:
    (folder / "bad.yaml").write_bytes(data)
    done = run(folder, "old.yaml", "bad.yaml")
    assert done.returncode == 0
    assert "bad.yaml cannot be read as a map" in done.stdout


def test_what_differs_and_cannot_be_compared_is_told(folder: Path) -> None:
    (folder / "bad.yaml").write_bytes(b"title: a\0b")
    done = run(folder, "old.yaml", "bad.yaml", "--exit-code")
    assert done.returncode == 1
    assert done.stdout.startswith("bad.yaml: not compared\n")
    assert done.stdout.endswith("\n1 file not compared\n")


def test_where_only_the_ends_of_lines_differ_it_is_said(folder: Path) -> None:
    bad = NEW.replace("thought:", "thougth:")
    (folder / "bad.yaml").write_bytes(bad.encode())
    (folder / "windows.yaml").write_bytes(bad.replace("\n", "\r\n").encode())
    assert "  only the ends of lines differ\n" in run(folder, "bad.yaml", "windows.yaml").stdout


def test_a_very_long_line_is_cut(folder: Path) -> None:
    (folder / "long.yaml").write_text("x" * 1_000_000, encoding="utf-8")
    assert max(map(len, run(folder, "old.yaml", "long.yaml").stdout.splitlines())) < 1_100


def test_a_file_that_cannot_be_used_keeps_nobody_from_the_others(folder: Path) -> None:
    (folder / "new" / "photo.journey.yaml").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    (folder / "old" / "lost.journey.yaml").symlink_to("nowhere")
    done = run(folder, "old", "new")
    assert done.returncode == 2
    assert "new/photo.journey.yaml is an image, not a map" in done.stdout
    assert "lost.journey.yaml cannot be read: there is no such file" in done.stdout
    assert "more/lunch.journey.yaml: Ordering lunch\n" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("old.yaml", "new"), "new is a folder and old.yaml is a file"),
        (("-", "-"), "standard input cannot be both sides"),
        (("old.yaml", "new.yaml", "-f", "xml"), "changes have no format `xml`"),
        (("old.yaml", "new.yaml", "-o", "changes.pdf"), "changes have no format `pdf`"),
        (("old.yaml", "new.yaml", "-f", "svg", "-o", "new.yaml"), "new.yaml is named as a map"),
        (("old.yaml", "new.yaml", "--open"), "the format text does not take --open"),
        (("old.yaml", "new.yaml", "--only", "emotons"), "did you mean `emotions`?"),
        (("old.yaml", "new.yaml", "-o", "old"), "cannot write old"),
        (("old.yaml", "picture.yaml"), "picture.yaml is an image, not a map"),
        (("empty", "empty"), "there is no map in the folders"),
    ],
)
def test_what_cannot_be_done(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    (folder / "picture.yaml").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "empty").mkdir()
    done = run(folder, *arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_images_are_not_looked_at(folder: Path) -> None:
    new = NEW.replace("role: Team lead", "role: Team lead, image: not/there.png")
    (folder / "image.yaml").write_text(new, encoding="utf-8")
    done = run(folder, "new.yaml", "image.yaml")
    assert "Image of the persona Sam" in done.stdout
