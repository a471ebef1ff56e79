"""What git shows of maps once cjmap is installed: `git diff`, `git log -p`, blame, patches."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from repositories import MAP, Repository, User

CHANGED = MAP.replace("owner: Marketing", "owner: Web team").replace("emotion: -1", "emotion: -2")
SENTENCES = """\
lunch.journey.yaml: Lunch
  ~ Owner of the phase Choose: Marketing → Web team
  ~ Emotion in Wait: −1 → −2

"""


HOSTILE = (
    "a b.journey.yaml",
    'it\'s "q".journey.yaml',
    "ü-日本.journey.yaml",
    "$(x).journey.yaml",
    "-dash.journey.yaml",
    "new\nline.journey.yaml",
)


@pytest.fixture
def repo(installed: Repository) -> Repository:
    """In all of these tests cjmap is installed."""
    return installed


@pytest.fixture
def changed(repo: Repository) -> Repository:
    """Two changes are committed."""
    repo.commit("lunch.journey.yaml", CHANGED)
    return repo


def test_git_diff_speaks_in_sentences(changed: Repository) -> None:
    assert changed.git("diff", "HEAD~1", "HEAD") == SENTENCES
    changed.write("lunch.journey.yaml", MAP)
    assert "~ Emotion in Wait: −2 → −1\n" in changed.git("diff")
    changed.git("add", "-A")
    assert "~ Emotion in Wait: −2 → −1\n" in changed.git("diff", "--staged")


def test_the_log_speaks_in_outlines(changed: Repository) -> None:
    for command in (("log", "-p", "-1"), ("show",), ("diff", "--no-ext-diff", "HEAD~1")):
        said = changed.git(*command)
        assert "\n-  owner: Marketing\n+  owner: Web team\n" in said
        assert "\n-  emotion: -1\n+  emotion: -2\n" in said
    assert changed.git("log", "-p", "-1", "--ext-diff", "--format=").strip() == SENTENCES.strip()


def test_every_hunk_says_to_which_phase_or_step_it_belongs(repo: Repository) -> None:
    facts = "".join(f"        thought: Thought {at}\n".replace("thought", f"{name}") for at, name in
                    enumerate(("thought", "quote", "need", "gain", "insight")))  # fmt: skip
    long = MAP.replace("        emotion: 1\n", f"        emotion: 1\n{facts}")
    repo.commit("lunch.journey.yaml", long)
    repo.commit("lunch.journey.yaml", long.replace("Thought 4", "Other"))
    assert " @@ Step: Choose › Opens the app\n" in repo.git("show")
    assert " @@ action: Opens the app\n" in repo.git("show", "--no-textconv")


def test_form_is_no_change_in_the_log(repo: Repository) -> None:
    other = MAP.replace("title: Lunch", "title: 'Lunch'  # mine").replace(
        "    pain_point: Nobody says how long\n", "    pain_points:\n    - Nobody says how long\n"
    )
    repo.commit("lunch.journey.yaml", other)
    assert "@@" not in repo.git("show", "--format=")
    said = repo.git("diff", "HEAD~1")
    assert "It says what it said before, and is written otherwise." in said
    assert "\n  +title: 'Lunch'  # mine\n" in said


def test_counts_and_names_are_those_of_the_files(changed: Repository) -> None:
    assert " lunch.journey.yaml | 4 ++--\n" in changed.git("diff", "--stat", "HEAD~1")
    assert changed.git("diff", "--name-only", "HEAD~1") == "lunch.journey.yaml\n"
    assert changed.tried("diff", "--quiet", "HEAD~1").returncode == 1
    assert changed.tried("diff", "--exit-code", "HEAD~1").returncode == 1


def test_patches_can_be_applied(changed: Repository) -> None:
    patch = changed.git("format-patch", "-1", "--stdout")
    assert "+    owner: Web team\n" in patch
    changed.git("checkout", "-q", "HEAD~1")
    (changed.folder / "p.patch").write_text(patch, encoding="utf-8")
    changed.git("am", "-q", "p.patch")
    assert changed.read("lunch.journey.yaml") == CHANGED


def test_parts_are_added_by_the_lines_of_the_file(changed: Repository) -> None:
    changed.write("lunch.journey.yaml", CHANGED.replace("emotion: -2", "emotion: 0"))
    done = changed.user.run(changed.folder, "git", "add", "-p", given="y\n")
    assert "+    emotion: 0" in done.stdout
    assert changed.git("diff", "--staged").splitlines()[1] == "  ~ Emotion in Wait: −2 → 0"


def test_a_stash_comes_back(changed: Repository) -> None:
    changed.write("lunch.journey.yaml", MAP)
    changed.git("stash", "-q")
    assert "emotion" in changed.git("stash", "show", "-p")
    changed.git("stash", "pop", "-q")
    assert changed.read("lunch.journey.yaml") == MAP


def test_blame_tells_who_changed_which_fact_last(changed: Repository) -> None:
    blamed = changed.git("blame", "-s", "lunch.journey.yaml").splitlines()
    head = changed.git("rev-parse", "--short=8", "HEAD").strip()
    mine = [line.partition(") ")[2] for line in blamed if line.startswith(head)]
    assert mine == ["  owner: Web team", "  emotion: -2"]
    lines = changed.git("blame", "-s", "--no-textconv", "lunch.journey.yaml").splitlines()
    assert [line.partition(") ")[2] for line in lines] == CHANGED.splitlines()


def test_maps_that_come_go_and_are_renamed(repo: Repository) -> None:
    repo.commit("new.journey.yaml", MAP.replace("Lunch", "Dinner"))
    assert "new.journey.yaml: new map: Dinner\n  2 phases" in repo.git("diff", "HEAD~1")
    assert "new.journey.yaml: removed map: Dinner\n" in repo.git("diff", "-R", "HEAD~1")
    repo.git("mv", "new.journey.yaml", "old.journey.yaml")
    repo.commit()
    assert repo.git("diff", "HEAD~1") == (
        "new.journey.yaml → old.journey.yaml:\n  What it says is the same.\n\n"
    )
    repo.write("old.journey.yaml", repo.read("old.journey.yaml").replace("-1", "-2"))
    said = repo.git("diff", "HEAD~1")
    assert said.startswith("new.journey.yaml → old.journey.yaml: Dinner\n  ~ Emotion in Wait: −1 →")


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no modes")
def test_another_mode_is_told(repo: Repository) -> None:
    (repo.folder / "lunch.journey.yaml").chmod(0o755)
    assert repo.git("diff") == (
        "lunch.journey.yaml:\n  What it says is the same.\n"
        "  The mode of the file was 100644 and is 100755.\n\n"
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_names_may_hold_anything(repo: Repository, name: str) -> None:
    repo.commit(f"maps/{name}", MAP)
    repo.commit(f"maps/{name}", CHANGED)
    shown = name.replace("\n", "\\n")
    assert repo.git("diff", "HEAD~1") == SENTENCES.replace("lunch.journey.yaml", f"maps/{shown}")
    assert "\n+  emotion: -2\n" in repo.git("show")
    assert "\n+  emotion: -2\n" in repo.user.run(repo.folder / "maps", "git", "show").stdout


@pytest.mark.parametrize("first", ["title: [", "<<<<<<< HEAD\ntitle: x\n", "", "- a\n- b\n"])
def test_what_is_no_map_is_shown_by_its_lines(repo: Repository, first: str) -> None:
    repo.commit("x.journey.yaml", first)
    repo.commit("x.journey.yaml", MAP)
    said = repo.git("diff", "HEAD~1")
    assert said.startswith("x.journey.yaml: compared line by line\n  a/x.journey.yaml cannot be")
    assert "\n  +title: Lunch\n" in said
    assert "\n+Phase: Wait\n" in repo.git("show")


def test_a_map_with_mistakes_has_an_outline(repo: Repository) -> None:
    repo.commit("lunch.journey.yaml", MAP.replace("emotion: -1", "emotoin: -1"))
    assert "\n-  emotion: -1\n" in repo.git("show")
    assert "\n+  emotoin: -1\n" in repo.git("show")


def test_binary_content_never_reaches_the_terminal(repo: Repository) -> None:
    repo.commit("x.journey.yaml", b"\x89PNG\0\x1b[31m")
    repo.commit("x.journey.yaml", b"\x89PNG\0\x1b[32mm")
    for said in (repo.git("show"), repo.git("diff", "HEAD~1")):
        assert "\x1b" not in said
    assert "\n-no text: 10 bytes, checksum " in repo.git("show")


def test_escapes_of_a_map_do_not_act_on_the_terminal(repo: Repository) -> None:
    fields = r'{"\e[1mMood": x, y: "\e[2mz"}'
    acting = MAP.replace("Marketing", r'"Mark\e[31meting"' + f"\n    fields: {fields}")
    repo.commit("lunch.journey.yaml", acting + '"\\ekey": 1\n')
    assert "\n+  owner: Mark\\x1b[31meting\n" in repo.git("show")
    assert "\x1b" not in repo.git("show") + repo.git("diff", "HEAD~1")


def test_line_ends_are_no_change(repo: Repository) -> None:
    repo.git("config", "core.autocrlf", "true")
    repo.write("lunch.journey.yaml", CHANGED.replace("\n", "\r\n").rstrip())
    assert repo.git("diff") == SENTENCES
    repo.commit()
    assert "\r" not in repo.git("show")
    assert "\n+  emotion: -2\n" in repo.git("show")


@pytest.mark.parametrize(("asked", "coloured"), [("always", True), ("never", False)])
def test_colours_are_those_that_git_is_asked_for(
    changed: Repository, asked: str, coloured: bool
) -> None:
    said = changed.git("-c", f"color.diff={asked}", "diff", "HEAD~1")
    assert ("\x1b[33m~\x1b[0m" in said) is coloured


def test_in_the_pager_there_are_colours_and_its_width(changed: Repository) -> None:
    pager = {"GIT_PAGER_IN_USE": "1", "TERM": "xterm", "COLUMNS": "44"}
    long = CHANGED.replace("Nobody says how long", "Nobody says how long it will be today")
    changed.write("lunch.journey.yaml", long)
    said = changed.git("diff", **pager)
    assert "\x1b[" in said
    plain = changed.git("diff", **{**pager, "NO_COLOR": "1"})
    assert "\x1b" not in plain
    assert max(map(len, plain.splitlines())) <= 44


def test_nothing_of_the_repository_is_run(changed: Repository) -> None:
    """Python would take modules out of the folder that it is started in."""
    for name in ("cjmap/__init__.py", "cjmap/__main__.py", "re.py", "yaml.py", "typing.py"):
        changed.write(name, "raise SystemExit('stolen')\n")
    assert changed.git("diff", "HEAD~1").startswith(SENTENCES)
    assert "\n+  emotion: -2\n" in changed.git("show")


def test_where_the_terminal_has_no_cjmap(user: User, tmp_path: Path) -> None:
    """A virtual environment in a folder with blanks, quotes and signs of the shell in its name."""
    folder = tmp_path / 'it\'s $HOME "q" 100%A'
    folder.mkdir()
    python = folder / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    repo = Repository.new(user, tmp_path / "r")
    repo.commit("lunch.journey.yaml", MAP)
    code = "import sys; from cjmap.__main__ import main; sys.executable = sys.argv.pop(1); main()"
    done = user.run(repo.folder, sys.executable, "-c", code, str(python), "git", "install")
    assert not done.returncode, done.stderr
    assert str(python) in repo.git("config", "diff.cjmap.textconv").replace("'\"'\"'", "'")
    git = os.path.dirname(str(shutil.which("git")))
    repo.commit("lunch.journey.yaml", CHANGED)
    assert repo.git("diff", "HEAD~1", PATH=git) == SENTENCES
    assert "\n+  emotion: -2\n" in repo.git("show", PATH=git)


@pytest.mark.parametrize("depth", [1, 2])
def test_a_shallow_clone(changed: Repository, tmp_path: Path, depth: int) -> None:
    clone = Repository(changed.user, tmp_path / "shallow")
    changed.git("clone", "-q", f"--depth={depth}", f"file://{changed.folder}", str(clone.folder))
    clone.install()
    added = "+Phase: Wait\n" if depth == 1 else "-  emotion: -1\n+  emotion: -2\n"
    assert f"\n{added}" in clone.git("log", "-p")


def test_a_bare_repository(changed: Repository, tmp_path: Path) -> None:
    bare = Repository(changed.user, tmp_path / "bare")
    changed.git("clone", "-q", "--bare", ".", str(bare.folder))
    bare.install()
    assert bare.git("diff", "HEAD~1", "HEAD") == SENTENCES
    assert "\n+  emotion: -2\n" in bare.git("show")


def test_whoever_leaves_the_pager_sees_no_failure(changed: Repository) -> None:
    """git would say that its diff has died."""
    reader, writer = os.pipe()
    os.close(reader)
    maps = [str(changed.folder / "lunch.journey.yaml"), "0", "100644"]
    for asked in (["textconv", maps[0]], ["diff-driver", "x", *maps, os.devnull, "0", "."]):
        command = [sys.executable, "-m", "cjmap", "git", *asked]
        done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
