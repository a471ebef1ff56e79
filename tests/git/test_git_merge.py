"""`git merge` and its like merge maps by what they say; where that cannot be, git merges lines."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from repositories import MAP, Repository, User

from cjmap.cli.git.settings import settings

OURS = MAP.replace("owner: Marketing", "owner: Web team")
THEIRS = MAP.replace("  - name: Choose\n", "  - name: Choose\n    time: 5 minutes\n")
BOTH = OURS.replace("  - name: Choose\n", "  - name: Choose\n    time: 5 minutes\n")
OTHER = MAP.replace("owner: Marketing", "owner: Legal")


def parted(repo: Repository, ours: str | bytes, theirs: str | bytes, name: str = "") -> None:
    """Two branches from here on, main and idea, each with its own state of the map."""
    path = name or "lunch.journey.yaml"
    repo.git("checkout", "-q", "-b", "idea")
    repo.commit(path, theirs, message="theirs")
    repo.git("checkout", "-q", "main")
    repo.commit(path, ours, message="ours")


@pytest.fixture
def conflicted(installed: Repository) -> Repository:
    """In the middle of a merge in which both have changed the owner."""
    parted(installed, OURS, OTHER)
    done = installed.tried("merge", "idea")
    assert done.returncode == 1
    return installed


def test_git_alone_has_a_conflict_here(repo: Repository) -> None:
    parted(repo, OURS, THEIRS)
    assert repo.tried("merge", "-q", "idea").returncode == 1


@pytest.mark.parametrize(
    "command",
    [("merge", "-q", "--no-edit", "idea"), ("cherry-pick", "idea"), ("rebase", "-q", "idea"),
     ("pull", "-q", "--no-rebase", "--no-edit", ".", "idea")],
    ids=lambda command: command[0],
)  # fmt: skip
def test_what_two_people_did_comes_together(
    installed: Repository, command: tuple[str, ...]
) -> None:
    parted(installed, OURS, THEIRS)
    installed.git(*command)
    assert installed.read("lunch.journey.yaml") == BOTH
    assert installed.git("status", "--porcelain") == ""


def test_a_stash_comes_back_into_a_map_that_has_changed(installed: Repository) -> None:
    installed.write("lunch.journey.yaml", THEIRS)
    installed.git("stash", "-q")
    installed.commit("lunch.journey.yaml", OURS)
    installed.git("stash", "pop", "-q")
    assert installed.read("lunch.journey.yaml") == BOTH


def test_a_commit_is_reverted_though_others_came_after_it(installed: Repository) -> None:
    installed.commit("lunch.journey.yaml", OURS)
    installed.commit("lunch.journey.yaml", BOTH)
    installed.git("revert", "--no-edit", "HEAD~1")
    assert installed.read("lunch.journey.yaml") == THEIRS


def test_a_conflict_stands_around_one_thing_and_is_told_in_words(installed: Repository) -> None:
    parted(installed, OURS, THEIRS.replace("Marketing", "Legal"))
    done = installed.tried("merge", "idea")
    assert done.returncode == 1
    assert "lunch.journey.yaml: 1 conflict left to decide" in done.stderr
    assert "Web team" in done.stderr
    marks = "<<<<<<< HEAD\n    owner: Web team\n=======\n    owner: Legal\n>>>>>>> idea\n"
    merged = installed.read("lunch.journey.yaml")
    assert merged == BOTH.replace("    owner: Web team\n", marks)
    assert installed.git("status", "--porcelain") == "UU lunch.journey.yaml\n"
    installed.write("lunch.journey.yaml", BOTH)
    installed.git("add", "-A")
    installed.git("commit", "-q", "--no-edit")


def test_the_diff_in_the_middle_of_a_merge_shows_what_is_open(conflicted: Repository) -> None:
    said = conflicted.git("diff")
    changes = [line for line in said.splitlines() if line[:2].strip() and line[:1] in " +-"]
    assert [line for line in changes if line[:3] not in ("---", "+++")] == [
        "++<<<<<<< HEAD",
        " +  owner: Web team",
        "++=======",
        "+   owner: Legal",
        "++>>>>>>> idea",
    ]


@pytest.mark.parametrize(("answer", "owner"), [("o", "Web team"), ("theirs", "Legal")])
def test_the_mergetool_asks_and_writes(conflicted: Repository, answer: str, owner: str) -> None:
    command = ("git", "mergetool", "--no-prompt", "--tool=cjmap")
    done = conflicted.user.run(conflicted.folder, *command, given=f"what?\n{answer}\n")
    assert not done.returncode, done.stderr
    assert "Legal" in done.stderr
    assert conflicted.read("lunch.journey.yaml") == MAP.replace("Marketing", owner)
    assert "UU" not in conflicted.git("status", "--porcelain")


def test_what_nobody_decides_stays_open(conflicted: Repository) -> None:
    command = ("git", "mergetool", "--no-prompt", "--tool=cjmap")
    before = conflicted.read("lunch.journey.yaml")
    done = conflicted.user.run(conflicted.folder, *command, given="\n")
    assert done.returncode == 1
    assert "lunch.journey.yaml was left as it was" in done.stderr
    assert conflicted.read("lunch.journey.yaml") == before
    assert "UU lunch.journey.yaml" in conflicted.git("status", "--porcelain")


def by_git(repo: Repository) -> str:
    """What git's own merge leaves: the same states without what was installed."""
    other = Repository(repo.user, repo.folder.with_name("alone"))
    shutil.copytree(repo.folder, other.folder, symlinks=True)
    other.cjmap("git", "uninstall")
    done = other.tried("merge", "--no-edit", "idea")
    assert done.returncode <= 1
    return other.read("lunch.journey.yaml")


BROKEN = (
    OTHER.replace("title: Lunch", "title: Lunch: now"),
    "",
    "- a\n- b\n",
    OTHER + "<<<<<<< x\n",
)


@pytest.mark.parametrize("theirs", BROKEN)
def test_where_a_side_is_no_map_git_merges_the_lines(installed: Repository, theirs: str) -> None:
    parted(installed, OURS, theirs)
    expected = by_git(installed)
    done = installed.tried("merge", "idea")
    assert done.returncode == 1
    assert "lunch.journey.yaml was merged line by line: " in done.stderr
    assert installed.read("lunch.journey.yaml") == expected


def test_such_a_merge_can_be_clean(installed: Repository) -> None:
    broken = MAP.replace("title: Lunch", "title: Lunch: now")
    parted(installed, broken, MAP.replace("-1", "-2"))
    installed.git("merge", "-q", "--no-edit", "idea")
    assert installed.read("lunch.journey.yaml") == broken.replace("-1", "-2")


def test_what_does_not_go_together_is_a_conflict_though_the_lines_merge(
    installed: Repository,
) -> None:
    """One side has another persona under another id, the other refers to the old one."""
    old = MAP.replace("phases:\n", "personas:\n  sam: Sam Berg\nphases:\n")
    installed.commit("lunch.journey.yaml", old, message="with a persona")
    ours = old.replace("sam: Sam Berg", "kim: Kim Lind")
    parted(installed, ours, old.replace("  - name: Choose\n", "  - name: Choose\n    by: sam\n"))
    done = installed.tried("merge", "idea")
    assert done.returncode == 1
    assert "the merged map would have an error: " in done.stderr
    assert "`sam`" in done.stderr
    assert "kim: Kim Lind" in installed.read("lunch.journey.yaml")
    assert "by: sam" in installed.read("lunch.journey.yaml")


def test_marks_of_another_length_are_those_of_git(installed: Repository) -> None:
    attributes = installed.folder / ".git/info/attributes"
    attributes.write_text(attributes.read_text() + "*.journey.yaml conflict-marker-size=12\n")
    parted(installed, OURS, OTHER)
    assert installed.tried("merge", "idea").returncode == 1
    assert "<<<<<<<<<<<< HEAD\n" in installed.read("lunch.journey.yaml")


def test_binary_content_leaves_our_side(installed: Repository) -> None:
    parted(installed, b"\0ours", b"\0theirs")
    done = installed.tried("merge", "idea")
    assert done.returncode == 1
    assert (installed.folder / "lunch.journey.yaml").read_bytes() == b"\0ours"
    assert installed.git("show", ":3:lunch.journey.yaml") == "\0theirs"


def test_larger_files_than_a_map_may_be_lose_nothing(installed: Repository) -> None:
    more = "".join(f"# {at:060}\n" for at in range(80_000))
    installed.commit("lunch.journey.yaml", MAP + more)
    parted(installed, OURS + more, MAP + more.replace("# 0", "# 1", 1) + "# end\n")
    installed.git("merge", "-q", "--no-edit", "idea")
    merged = installed.read("lunch.journey.yaml")
    assert merged == OURS + more.replace("# 0", "# 1", 1) + "# end\n"


def test_both_have_begun_the_same_map(installed: Repository) -> None:
    name = "new.journey.yaml"
    parted(installed, OURS, THEIRS, name)
    done = installed.tried("merge", "--no-edit", "idea")
    merged = installed.read(name)
    assert "Web team" in merged
    assert "5 minutes" in merged
    assert done.returncode == int("<<<<<<<" in merged)


def test_one_side_has_deleted_the_map(installed: Repository) -> None:
    installed.git("checkout", "-q", "-b", "idea")
    installed.git("rm", "-q", "lunch.journey.yaml")
    installed.commit()
    installed.git("checkout", "-q", "main")
    installed.commit("lunch.journey.yaml", OURS)
    assert "deleted in idea" in installed.tried("merge", "idea").stdout
    assert installed.read("lunch.journey.yaml") == OURS


def test_one_side_has_renamed_the_map(installed: Repository) -> None:
    installed.git("checkout", "-q", "-b", "idea")
    installed.git("mv", "lunch.journey.yaml", "dinner.journey.yaml")
    installed.commit("dinner.journey.yaml", THEIRS)
    installed.git("checkout", "-q", "main")
    installed.commit("lunch.journey.yaml", OURS)
    installed.git("merge", "-q", "--no-edit", "idea")
    assert installed.read("dinner.journey.yaml") == BOTH


@pytest.mark.parametrize("name", ["it's \"a\" b.journey.yaml", "ü/日本 $HOME.journey.yaml",
                                  "%A %P.journey.yaml", "new\nline.journey.yaml"])  # fmt: skip
def test_names_may_hold_anything(installed: Repository, name: str) -> None:
    installed.commit(name, MAP)
    parted(installed, OURS, THEIRS, name)
    installed.user.run(installed.folder, "mkdir", "-p", "below")
    done = installed.user.run(installed.folder / "below", "git", "merge", "--no-edit", "idea")
    assert not done.returncode, done.stderr
    assert installed.read(name) == BOTH


def test_windows_lines_stay_so_in_the_folder(installed: Repository) -> None:
    installed.git("config", "core.autocrlf", "true")
    parted(installed, OURS.replace("\n", "\r\n"), THEIRS.replace("\n", "\r\n"))
    installed.git("merge", "-q", "--no-edit", "idea")
    assert installed.read("lunch.journey.yaml") == BOTH.replace("\n", "\r\n")
    assert installed.git("show", "HEAD:lunch.journey.yaml") == BOTH


def test_a_missing_line_end_stays_missing(installed: Repository) -> None:
    installed.commit("lunch.journey.yaml", MAP.rstrip())
    parted(installed, OURS.rstrip(), THEIRS.rstrip())
    installed.git("merge", "-q", "--no-edit", "idea")
    assert installed.read("lunch.journey.yaml") == BOTH.rstrip()


def test_in_a_worktree_and_below_a_submodule(installed: Repository, tmp_path: Path) -> None:
    parted(installed, OURS, THEIRS)
    installed.git("worktree", "add", "-q", str(tmp_path / "tree"), "-b", "tree", "main")
    tree = Repository(installed.user, tmp_path / "tree")
    tree.git("merge", "-q", "--no-edit", "idea")
    assert tree.read("lunch.journey.yaml") == BOTH


def broken_python(folder: Path, script: str) -> str:
    folder.mkdir(exist_ok=True)
    python = folder / "python"
    python.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    python.chmod(0o755)
    return str(python)


@pytest.mark.skipif(os.name == "nt", reason="the scripts are those of a shell")
@pytest.mark.parametrize(
    "script",
    ["kill -9 $$", "exit 1", "exit 2", "exit 127", "exit 300"],
)
@pytest.mark.parametrize("theirs", [OTHER, MAP.replace("-1", "-2")], ids=["conflict", "clean"])
def test_where_cjmap_fails_or_is_killed_git_merges_the_lines(
    installed: Repository, tmp_path: Path, script: str, theirs: str
) -> None:
    parted(installed, OURS, theirs)
    expected = by_git(installed).replace(">>>>>>> idea", ">>>>>>> theirs")
    values = settings(broken_python(tmp_path / "bin", script), labels=False)
    installed.git("config", "merge.cjmap.driver", values["merge.cjmap.driver"])
    done = installed.tried("merge", "--no-edit", "idea")
    assert done.returncode == int("<<<<" in expected)
    assert installed.read("lunch.journey.yaml") == expected


def test_where_cjmap_is_gone_git_merges_the_lines(installed: Repository, tmp_path: Path) -> None:
    parted(installed, OURS, OTHER)
    expected = by_git(installed).replace(">>>>>>> idea", ">>>>>>> theirs")
    values = settings(str(tmp_path / "no such/python"), labels=False)
    installed.git("config", "merge.cjmap.driver", values["merge.cjmap.driver"])
    assert installed.tried("merge", "idea").returncode == 1
    assert installed.read("lunch.journey.yaml") == expected


def test_a_git_that_tells_the_names_of_the_sides(installed: Repository) -> None:
    """From 2.44 on; here they are put in by hand."""
    driver = settings(sys.executable, labels=True)["merge.cjmap.driver"]
    for sign, name in (("%S", "'old one'"), ("%X", "'our \"branch\"'"), ("%Y", "'theirs (x)'")):
        driver = driver.replace(sign, name)
    installed.git("config", "merge.cjmap.driver", driver)
    parted(installed, OURS, OTHER)
    assert installed.tried("merge", "idea").returncode == 1
    merged = installed.read("lunch.journey.yaml")
    assert '<<<<<<< our "branch"\n' in merged
    assert ">>>>>>> theirs (x)\n" in merged


def test_crossing_merges_are_merged_too(installed: Repository) -> None:
    """Two common ancestors: git merges these first, with the same driver."""
    parted(installed, OURS, MAP.replace("emotion: -1", "emotion: -2"))
    installed.git("branch", "main2", "main")
    installed.git("merge", "-q", "--no-edit", "idea")
    installed.git("checkout", "-q", "idea")
    installed.git("merge", "-q", "--no-edit", "main2")
    both = OURS.replace("emotion: -1", "emotion: -2")
    installed.commit("lunch.journey.yaml", both.replace("title: Lunch", "title: Dinner"))
    installed.git("checkout", "-q", "main")
    installed.commit("lunch.journey.yaml", both.replace("Compares prices", "Asks a friend"))
    installed.git("merge", "-q", "--no-edit", "idea")
    assert installed.read("lunch.journey.yaml") == both.replace(
        "title: Lunch", "title: Dinner"
    ).replace("Compares prices", "Asks a friend")


def test_other_files_are_merged_as_ever(user: User, installed: Repository) -> None:
    installed.commit("other.yaml", MAP)
    parted(installed, OURS, THEIRS, "other.yaml")
    assert installed.tried("merge", "idea").returncode == 1
    assert "<<<<<<< HEAD" in installed.read("other.yaml")
