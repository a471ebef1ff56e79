"""`cjmap history` with real git."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from asked import MAP, Repository, ask, events, sentences, told
from publish.years import ADA, GRACE, LI, NAME, OLD_NAME, SINA, git

HOSTILE = ("maps/with blank.yaml", 'maps/q"uo\'te.yaml', "maps/ü-日本.yaml", "maps/-dash.yaml",
           "maps/new\nline.yaml", "maps/a:b.yaml", ":(glob)x.yaml")  # fmt: skip


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    """Three commits of one map: emotion 0, −1, 1."""
    repo = Repository(tmp_path / "repo")
    repo.scores("lunch.yaml", 0, -1, 1)
    return repo


def test_two_years_of_a_map(ebike: Path) -> None:
    found = told(ebike, NAME)
    assert (found["first"], found["last"]) == ("2024-10-02", "2026-10-02")
    assert len(found["people"]) == 5
    assert [one for one in events(found) if one != "changed"] == [
        *("begun", "broken", "same", "same", "same")
    ]
    assert [one["path"] for one in found["entries"]].count(OLD_NAME) == 19
    last = found["entries"][-1]
    assert (last["author"], last["date"]) == (ADA, "2026-10-02T12:00:00+02:00")
    assert last["changes"][1]["sentence"].endswith("approved: −1 → −2 (let down)")


def test_a_state_that_is_no_map_is_told_and_bridged(ebike: Path) -> None:
    broken, mended = told(ebike, NAME)["entries"][1:3]
    assert "cannot be read as a map, line" in broken["why"]
    assert broken["changes"] == mended["changes"] == []


def test_what_a_revert_brings_back_is_as_it_was(ebike: Path) -> None:
    by_name = {one["name"]: one for one in told(ebike, NAME)["opportunities"]}
    slots = by_name["Free slots shown in the shop"]
    assert (slots["stage"], slots["reopened"]) == ("done", 1)
    assert (slots["opened"], slots["closed"], slots["days_open"]) == (
        *("2025-06-16", "2026-06-18"),
        367,
    )
    assert by_name["Lend a bike for a weekend"]["stage"] == "taken off the map"
    assert by_name["Digital lease in five minutes"]["owners"] == ["Web team", "Finance"]


def test_a_merge_is_one_step_that_names_who_helped(ebike: Path) -> None:
    merge = next(one for one in told(ebike, NAME)["entries"] if one["helpers"])
    assert (merge["author"], merge["helpers"]) == (GRACE, [SINA])
    assert len(merge["changes"]) == 4
    assert f"{GRACE}, with the work of {SINA} · Merge slots" in ask(ebike, NAME).stdout


def test_reviews_and_what_was_renamed(ebike: Path) -> None:
    found = told(ebike, NAME)
    days = [one["value"] for one in found["reviews"]]
    assert days == ["2025-03-10", "2025-09-15", "2026-03-20", "2026-10-02"]
    renamed = next(one for one in found["entries"] if one["before"])
    assert (renamed["author"], renamed["before"]) == (LI, OLD_NAME)


def test_every_figure_is_told_with_its_day(ebike: Path) -> None:
    entries = [one for one in told(ebike, NAME)["entries"] if one["figures"]]
    assert [one["figures"]["opportunities"] for one in entries[:3]] == [0, 1, 2]
    assert entries[-1]["figures"]["done"] == 1
    assert [point["score"] for point in entries[-1]["curves"][0]["points"]] == [
        *(0, -1, 1, -1, 1, 2, -2, 2, 1)
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), ["", "0 → −1", "−1 → 1"]),
        (("-n", "1"), ["−1 → 1"]),
        (("HEAD~1",), ["", "0 → −1"]),
        (("HEAD~2..HEAD~1",), ["0 → −1"]),
        (("HEAD~1..",), ["−1 → 1"]),
        (("--since", "2001-01-01"), ["", "0 → −1", "−1 → 1"]),
    ],
)
def test_commits_are_asked_for_as_git_does(
    repo: Repository, arguments: tuple[str, ...], said: list[str]
) -> None:
    found = sentences(told(repo.folder, *arguments, "lunch.yaml"))
    assert found == [[f"Emotion in Wait: {one}"] if one else [] for one in said]


def test_what_is_not_committed_comes_last(repo: Repository) -> None:
    repo.write("lunch.yaml", MAP.format(2))
    entry = told(repo.folder, "lunch.yaml")["entries"][-1]
    assert (entry["commit"], entry["date"]) == (None, None)
    assert entry["changes"][0]["sentence"] == "Emotion in Wait: 1 → 2"
    assert "not committed yet" in ask(repo.folder, "lunch.yaml").stdout
    assert len(told(repo.folder, "HEAD", "lunch.yaml")["entries"]) == 3


def test_a_comment_that_is_not_committed_is_no_change(repo: Repository) -> None:
    repo.write("lunch.yaml", MAP.format(1).replace("\n", "\r\n") + "# so\r\n")
    assert len(told(repo.folder, "lunch.yaml")["entries"]) == 3


@pytest.mark.parametrize("name", HOSTILE)
def test_names_may_hold_anything(tmp_path: Path, name: str) -> None:
    repo = Repository(tmp_path / "repo")
    repo.scores(name, 0, 1)
    moved = f"{name.removesuffix('.yaml')}2.yaml"
    repo.git("mv", f"./{name}", f"./{moved}")
    repo.commit()
    found = told(repo.folder, "--", moved)
    assert [one["path"] for one in found["entries"]] == [name, name, moved]
    for format in ("text", "md"):
        assert ask(repo.folder, "-f", format, "--", moved).returncode == 0


def test_who_and_why_are_no_more_than_text(repo: Repository) -> None:
    why = "<b>\x1b[31m`a` \u202e | #1 @ada\x07"
    repo.write("lunch.yaml", MAP.format(0))
    repo.git("add", "-A")
    author = {"GIT_AUTHOR_NAME": "A\u202e<i>\x1b[1m", "GIT_AUTHOR_EMAIL": "a@example.org"}
    repo.git("commit", "-q", "-m", why, **author)
    for format in ("text", "md"):
        said = ask(repo.folder, "-f", format, "lunch.yaml").stdout
        assert not {"\x1b", "\x07", "\u202e"} & set(said)


def test_a_renamed_map_has_the_life_of_one_that_never_was(
    ebike: Path, repo: Repository, tmp_path: Path
) -> None:
    for one in git(ebike, "rev-list", "--first-parent", "--reverse", "main").split():
        path = OLD_NAME if "bike.yaml" in git(ebike, "ls-tree", "-r", "--name-only", one) else ""
        repo.write("ebike.yaml", git(ebike, "show", f"{one}:{path or NAME}") + "\n")
        repo.commit(one)
    there, here = (told(*where) for where in ((ebike, NAME), (repo.folder, "ebike.yaml")))
    said = [one for one in sentences(there) if one]
    assert [one for one in sentences(here) if one] == said
    for key in ("opportunities", "pain_points"):
        lives = [
            [(one["name"], one["stage"], one["owners"]) for one in of[key]] for of in (here, there)
        ]
        assert lives[0] == lives[1]


def test_a_day_beyond_all_calendars(repo: Repository) -> None:
    text = repo.git("cat-file", "commit", "HEAD")
    repo.write("../commit", re.sub(r"> \d+", "> 300000000000", text) + "\n")
    repo.git("update-ref", "HEAD", repo.git("hash-object", "-t", "commit", "-w", "../commit"))
    for format in ("text", "md", "json", "svg", "html"):
        assert ask(repo.folder, "-f", format, "lunch.yaml").returncode == 0


def test_what_is_no_utf_8_is_told(repo: Repository) -> None:
    repo.write("lunch.yaml", MAP.format(0))
    repo.git("add", "-A")
    name = os.fsdecode(b"J\xf6rg")
    repo.git("-c", "i18n.commitEncoding=latin1", "commit", "-q", "-m", "x", GIT_AUTHOR_NAME=name)
    assert told(repo.folder, "lunch.yaml")["entries"][-1]["author"] == "Jörg"


def test_the_mailmap_holds(repo: Repository) -> None:
    repo.write(".mailmap", "Kim Deal <kim@example.org>\n")
    assert told(repo.folder, "lunch.yaml")["people"] == ["Kim Deal"]


def test_a_map_that_is_gone_and_comes_back(repo: Repository) -> None:
    repo.git("rm", "-q", "lunch.yaml")
    repo.commit()
    assert events(told(repo.folder, "--", "lunch.yaml"))[-1] == "removed"
    repo.scores("lunch.yaml", 2)
    found = told(repo.folder, "lunch.yaml")
    assert events(found)[-2:] == ["removed", "changed"]
    assert sentences(found)[-1] == ["Emotion in Wait: 1 → 2"]


def test_a_bare_and_a_shallow_repository(repo: Repository, tmp_path: Path) -> None:
    origin = f"file://{repo.folder}"
    git(tmp_path, "clone", "-q", "--bare", origin, "bare")
    assert len(told(tmp_path / "bare", "lunch.yaml")["entries"]) == 3
    git(tmp_path, "clone", "-q", "--depth", "2", origin, "shallow")
    found = told(tmp_path / "shallow", "lunch.yaml")
    assert (found["shallow"], events(found)) == (True, ["known", "changed"])
    assert not told(tmp_path / "shallow", "-n", "1", "lunch.yaml")["shallow"]
    assert "git fetch --unshallow" in ask(tmp_path / "shallow", "lunch.yaml").stdout


def test_a_map_of_another_repository(repo: Repository, tmp_path: Path) -> None:
    other = Repository(tmp_path / "other")
    other.scores("maps/other.yaml", 0, 2)
    found = told(repo.folder, "../other/maps/other.yaml")
    assert found["file"] == "maps/other.yaml"
    (repo.folder / "link.yaml").symlink_to("../other/maps/other.yaml")
    assert told(repo.folder, "link.yaml") == found


def test_nothing_is_written(repo: Repository) -> None:
    def state() -> list[tuple[str, bytes]]:
        files = (one for one in repo.folder.rglob("*") if one.is_file())
        return sorted((str(one), one.read_bytes()) for one in files)

    before = state()
    ask(repo.folder, "lunch.yaml")
    assert state() == before


def test_all_states_are_read_by_one_process(ebike: Path, tmp_path: Path) -> None:
    real = shutil.which("git")
    shim = tmp_path / "git"
    shim.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\nexec {real} "$@"\n')
    shim.chmod(0o755)
    done = ask(ebike, NAME, "-n", "20", PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert done.returncode == 0
    asked = (tmp_path / "asked").read_text().splitlines()
    assert sum("cat-file" in one for one in asked) == 1
    assert len(asked) < 8


def test_the_users_own_settings_change_nothing(repo: Repository) -> None:
    repo.scores("maps/lunch.yaml", 0, 2)
    names = ("maps/lunch.yaml", "lunch.yaml")
    before = [ask(repo.folder, name).stdout for name in names]
    settings = "log.showSignature=true color.ui=always diff.renames=false log.decorate=full"
    settings += " core.abbrev=20 log.diffMerges=separate format.pretty=raw log.follow=false"
    settings += " log.showRoot=false diff.relative=true diff.renameLimit=1 log.date=relative"
    for setting in settings.split():
        name, _, value = setting.partition("=")
        repo.git("config", name, value)
    assert [ask(repo.folder, name).stdout for name in names] == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lunhc.yaml",), "git remembers no lunhc.yaml"),
        (("lunhc.yaml",), "did you mean lunch.yaml?"),
        (("nosuch", "lunch.yaml"), "git knows no revision nosuch"),
        (("lunch.yaml", "HEAD"), "revisions come first: cjmap history HEAD lunch.yaml"),
        (("lunch.yaml", "-o", "lunch.pdf"), "a history has no format `pdf`"),
        (("lunch.yaml", "-f", "md", "-o", "lunch.yaml"), "lunch.yaml is named as a map"),
        (("lunch.yaml", "-o", "lunch.svg", "-f", "html"), "ends in .svg, but the format is html"),
        (("new.yaml",), "new.yaml is not committed yet"),
        (("--until", "1990-01-01", "lunch.yaml"), "no commit of those that were asked for"),
        (("-f", "xml", "lunch.yaml"), "formats: text"),
        ((".",), ". is a folder"),
        (("lunch.yaml", "new.yaml"), "one map can be told at a time"),
        (("--", "--output=x", "lunch.yaml"), "git knows no revision --output=x"),
        ((), "cjmap history lunch.yaml"),
    ],
)
def test_what_cannot_be_told(repo: Repository, arguments: tuple[str, ...], said: str) -> None:
    repo.write("new.yaml", MAP.format(0))
    done = ask(repo.folder, *arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_where_it_goes_and_as_what(repo: Repository) -> None:
    for name, begin in (("x.svg", "<svg"), ("x.html", "<!doctype html>"), ("x.md", "# ")):
        assert ask(repo.folder, "lunch.yaml", "-o", name).returncode == 0
        assert (repo.folder / name).read_text("utf-8").startswith(begin)
    assert ask(repo.folder, "lunch.yaml", "-o", "-").stdout == ask(repo.folder, "lunch.yaml").stdout
    assert not (repo.folder / "-").exists()


def test_where_there_is_no_git(tmp_path: Path) -> None:
    (tmp_path / "lunch.yaml").write_text(MAP.format(0))
    done = ask(tmp_path, "lunch.yaml", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.returncode == 2
    assert "this is no git repository" in done.stderr
    done = ask(tmp_path, "lunch.yaml", PATH="")
    assert "git is not installed" in done.stderr
    git(tmp_path, "init", "-q", "empty")
    (tmp_path / "empty/lunch.yaml").write_text(MAP.format(0))
    assert "is not committed yet" in ask(tmp_path, "empty/lunch.yaml").stderr
