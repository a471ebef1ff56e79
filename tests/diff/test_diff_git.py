"""`cjmap diff` with real git, in repositories of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from two_maps import NEW, OLD

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

MAP = "title: Lunch\nphases:\n  - name: Wait\n    action: Looks\n    emotion: {}\n"
HOSTILE = ("maps/with blank.yaml", 'maps/q"uo\'te.yaml', "maps/ü-日本.yaml", "maps/-dash.yaml",
           "maps/new\nline.yaml", "maps/a:b.yaml")  # fmt: skip
_WHO = ("-c", "user.name=Kim", "-c", "user.email=kim@example.org", "-c", "commit.gpgsign=false")
_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


class Repository:
    """A folder with git in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *_WHO, *arguments],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, **_ALONE},
        )
        return done.stdout.strip()

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "work")

    def diff(
        self, *arguments: str, inside: str = ".", **env: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "cjmap", "diff", *arguments],
            cwd=self.folder / inside,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, **_ALONE, **env},
        )
        assert "Traceback" not in done.stdout + done.stderr
        assert "went wrong inside" not in done.stderr
        return done

    def told(self, *arguments: str, inside: str = ".") -> dict[str, list[str]]:
        """The sentences of every map that is told."""
        done = self.diff("-f", "json", *arguments, inside=inside)
        assert done.returncode == 0, done.stderr
        maps = json.loads(done.stdout)["maps"]
        return {one["file"]: [told["sentence"] for told in one["changes"]] for one in maps}


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    """Two commits on main: emotion 0, then −1; in the index it is −2, in the file 1."""
    repo = Repository(tmp_path / "repo")
    repo.folder.mkdir()
    repo.git("init", "-q", "-b", "main")
    repo.write("notes.yaml", "a: 1\n")
    for score in (0, -1):
        repo.write("maps/lunch.yaml", MAP.format(score))
        repo.commit()
    repo.write("maps/lunch.yaml", MAP.format(-2))
    repo.write("notes.yaml", "a: 2\n")
    repo.git("add", "-A")
    repo.write("maps/lunch.yaml", MAP.format(1))
    return repo


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "−2 → 1"),
        (("--staged",), "−1 → −2"),
        (("--staged", "HEAD~1"), "0 → −2"),
        (("HEAD",), "−1 → 1"),
        (("HEAD~1",), "0 → 1"),
        (("HEAD~1", "HEAD"), "0 → −1"),
        (("HEAD~1..HEAD",), "0 → −1"),
        (("HEAD~1..",), "0 → −1"),
        (("HEAD", "HEAD~1"), "−1 → 0"),
        (("HEAD~1", "--", "maps/"), "0 → 1"),
        (("HEAD~1", "maps/lunch.yaml"), "0 → 1"),
        (("maps",), "−2 → 1"),
        (("--", "maps"), "−2 → 1"),
        (("HEAD~1", "HEAD", "--", "*.yaml"), "0 → −1"),
    ],
)
def test_states_are_named_as_git_names_them(
    repo: Repository, arguments: tuple[str, ...], said: str
) -> None:
    assert repo.told(*arguments) == {"maps/lunch.yaml": [f"Emotion in Wait: {said}"]}


def test_from_a_folder_below_the_top(repo: Repository) -> None:
    assert repo.told("HEAD", "lunch.yaml", inside="maps") == repo.told("HEAD")


def test_three_dots_are_what_a_branch_has_changed(repo: Repository) -> None:
    repo.git("checkout", "-qf", "-b", "idea", "HEAD~1")
    repo.write("maps/lunch.yaml", MAP.format(2))
    repo.commit()
    assert repo.told("main...") == {"maps/lunch.yaml": ["Emotion in Wait: 0 → 2"]}
    assert repo.told("main..") == {"maps/lunch.yaml": ["Emotion in Wait: −1 → 2"]}


def test_nothing_is_checked_out_or_written(repo: Repository) -> None:
    def state() -> list[tuple[str, bytes]]:
        files = (one for one in repo.folder.rglob("*") if one.is_file())
        return sorted((str(one), one.read_bytes()) for one in files)

    before = state()
    repo.diff("HEAD~1", "HEAD")
    repo.diff()
    assert state() == before


def test_other_files_of_yaml_are_left_alone_unless_they_are_named(repo: Repository) -> None:
    assert "notes.yaml" not in repo.told("HEAD")
    assert "notes.yaml cannot be read as a map" in repo.diff("HEAD", "notes.yaml").stdout


@pytest.mark.parametrize("name", HOSTILE)
def test_names_may_hold_anything(repo: Repository, name: str) -> None:
    repo.write(name, MAP.format(0))
    repo.commit()
    repo.write(name, MAP.format(2))
    assert repo.told("--", name) == {name: ["Emotion in Wait: 0 → 2"]}
    repo.commit()
    assert repo.told("HEAD~1", "HEAD", "--", name) == {name: ["Emotion in Wait: 0 → 2"]}


@pytest.mark.skipif(sys.platform != "linux", reason="names need not be text there only")
def test_a_name_that_is_no_text(repo: Repository) -> None:
    (repo.folder / os.fsdecode(b"b\xff.yaml")).write_text(MAP.format(0))
    repo.commit()
    done = repo.diff("HEAD~1", "HEAD")
    assert "b\\udcff.yaml: new map: Lunch" in done.stdout


def test_maps_that_came_went_and_were_renamed(repo: Repository) -> None:
    repo.write("maps/gone.journey.yaml", OLD)
    repo.commit()
    repo.git("mv", "maps/lunch.yaml", "maps/dinner.yaml")
    repo.git("rm", "-q", "maps/gone.journey.yaml")
    repo.write("came.yaml", NEW.replace("title: Ordering lunch", "title: Another"))
    repo.commit()
    said = repo.diff("HEAD~1", "HEAD").stdout
    assert "came.yaml: new map: Another\n" in said
    assert "maps/gone.journey.yaml: removed map: Ordering lunch\n" in said
    repo.write("maps/dinner.yaml", MAP.format(0))
    repo.commit()
    assert repo.told("HEAD~2", "HEAD", "--", "maps")["maps/dinner.yaml"] == [
        "Emotion in Wait: 1 → 0"
    ]


def test_a_file_that_is_gone_is_named_behind_two_dashes(repo: Repository) -> None:
    repo.git("rm", "-qf", "maps/lunch.yaml")
    repo.commit()
    assert "removed map: Lunch" in repo.diff("HEAD~1", "--", "maps/lunch.yaml").stdout
    done = repo.diff("HEAD~1", "maps/lunch.yaml")
    assert done.returncode == 2
    assert "name a file that is gone after --" in done.stderr


def test_line_ends_are_no_changes(repo: Repository) -> None:
    repo.write("maps/lunch.yaml", MAP.format(-1).replace("\n", "\r\n").rstrip())
    assert repo.diff("HEAD").stdout == "no changes\n"


def test_a_map_in_the_middle_of_a_merge_is_compared_line_by_line(repo: Repository) -> None:
    repo.commit()
    repo.git("checkout", "-q", "-b", "idea", "HEAD~1")
    repo.write("maps/lunch.yaml", MAP.format(2))
    repo.commit()
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "-q", "main")
    said = repo.diff("HEAD").stdout
    assert "maps/lunch.yaml cannot be read as a map" in said
    assert "+<<<<<<< HEAD" in said


def test_links_and_submodules_hold_no_maps(repo: Repository, tmp_path: Path) -> None:
    repo.commit()
    other = Repository(tmp_path / "other")
    shutil.copytree(repo.folder, other.folder)
    repo.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other.folder), "sub")
    (repo.folder / "link.journey.yaml").symlink_to("maps/lunch.yaml")
    repo.commit()
    assert repo.told("HEAD~1", "HEAD") == {}


def test_a_bare_repository(repo: Repository, tmp_path: Path) -> None:
    bare = Repository(tmp_path / "bare")
    repo.git("clone", "-q", "--bare", ".", str(bare.folder))
    assert bare.told("HEAD~1", "HEAD") == {"maps/lunch.yaml": ["Emotion in Wait: 0 → −1"]}
    done = bare.diff()
    assert done.returncode == 2
    assert "in a bare repository name two revisions" in done.stderr


def test_a_shallow_clone(repo: Repository, tmp_path: Path) -> None:
    clone = Repository(tmp_path / "shallow")
    repo.git("clone", "-q", "--depth=1", f"file://{repo.folder}", str(clone.folder))
    done = clone.diff("HEAD~1")
    assert done.returncode == 2
    assert "git fetch --unshallow" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("HEAD~9",), "there is no file HEAD~9, and git knows no such revision"),
        (("HEAD~9", "--", "maps"), "git knows no such revision"),
        (("lunsh.yaml",), "there is no file lunsh.yaml"),
        (("HEAD~1..nope",), "git knows no such revision"),
        (("HEAD", "HEAD~1", "main"), "no more than two revisions"),
        (("--staged", "HEAD", "HEAD~1"), "no more than one revision with --staged"),
        (("--", "../outside.yaml"), "git says: "),
        (("HEAD:maps/lunch.yaml", "notes.yaml"), "cjmap diff HEAD -- maps/lunch.yaml"),
        (("maps/lunch.yaml", "HEAD"), "revisions come first, then paths: cjmap diff HEAD"),
        (("main",), "main is a revision and a file"),
    ],
)
def test_what_git_does_not_know(repo: Repository, arguments: tuple[str, ...], said: str) -> None:
    if arguments == ("main",):
        repo.write("main", "x")
    done = repo.diff(*arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_an_option_that_there_is_not_never_reaches_git(repo: Repository) -> None:
    done = repo.diff("HEAD", "--output=stolen", "--ext-diff")
    assert done.returncode == 2
    assert "No such option: --ext-diff" in done.stderr
    assert not (repo.folder / "stolen").exists()


@pytest.mark.parametrize(
    ("arguments", "said", "hint"),
    [
        ((), "", "two files or folders can be compared without it: cjmap diff OLD.yaml NEW.yaml"),
        (("lunch.yaml",), "", "two files or folders can be compared without it"),
        (("HEAD",), ", and there is no file HEAD", "two files or folders can be compared"),
        (("lunch.yaml", "lunhc.yaml"), ", and there is no file lunhc.yaml", "did you mean lunch.y"),
    ],
)
def test_without_a_repository(
    tmp_path: Path, arguments: tuple[str, ...], said: str, hint: str
) -> None:
    (tmp_path / "lunch.yaml").write_text("title: Lunch\n", encoding="utf-8")
    done = Repository(tmp_path).diff(*arguments, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.returncode == 2
    assert done.stderr.startswith(f"cjmap: this is no git repository{said}\n  {hint}")


def test_without_git(repo: Repository, tmp_path: Path) -> None:
    done = repo.diff("HEAD", PATH=str(tmp_path))
    assert done.returncode == 2
    assert "git is not installed" in done.stderr
    assert "cjmap diff OLD.yaml NEW.yaml" in done.stderr


def test_a_picture_named_as_a_map_keeps_nobody_from_the_others(repo: Repository) -> None:
    (repo.folder / "maps" / "photo.journey.yaml").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    repo.commit()
    for arguments in (("HEAD~1",), ("HEAD~1", "HEAD")):
        done = repo.diff(*arguments)
        assert done.returncode == 2
        assert "photo.journey.yaml is an image, not a map" in done.stdout
        assert "Emotion in Wait: −1 → 1" in done.stdout


def test_what_is_a_folder_now_was_removed(repo: Repository) -> None:
    (repo.folder / "maps" / "lunch.yaml").unlink()
    (repo.folder / "maps" / "lunch.yaml").mkdir()
    assert "maps/lunch.yaml: removed map: Lunch" in repo.diff("HEAD").stdout


def test_many_maps_are_read_in_one_go(repo: Repository) -> None:
    for score in (0, 1):
        for at in range(60):
            repo.write(f"many/{at}.journey.yaml", MAP.format(score))
        repo.commit()
    assert len(repo.told("HEAD~1", "HEAD")) == 60
