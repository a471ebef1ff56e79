"""`cjmap git install` and `uninstall`: what is set, what is left alone, and no trace at the end."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from repositories import Repository, User, state

CONFIGS = {
    "usual": b"[core]\n\tx = 1\n",
    "without a line end": b"[core]\n\tx = 1",
    "windows": b"[core]\r\n\tx = 1\r\n",
    "windows without a line end": b"[core]\r\n\tx = 1",
    "comment at the end": b"[core]\n\tx = 1\n# mine\n",
    "blank lines at the end": b"[user]\n\tname = a ; b\n\n\n",
    "byte-order mark": b"\xef\xbb\xbf[core]\n\tx = 1\n",
    "only a comment": b"# mine\n",
    "empty": b"",
    "a setting of the same section": b'[diff "cjmap"]\n\tcachetextconv = true\n[core]\n\tx = 1\n',
}
ATTRIBUTES = {
    "usual": b"*.png -diff\n",
    "without a line end": b"*.png -diff",
    "byte-order mark": b"\xef\xbb\xbf*.png -diff\n",
    "windows": b"*.png -diff\r\n# mine\r\n",
    "empty": b"",
    "of maps": b"*.journey.yaml merge=union\n",
}


def check_attr(repo: Repository, path: str) -> dict[str, str]:
    lines = repo.git("check-attr", "diff", "merge", "--", path).splitlines()
    return {one.split(": ")[-2]: one.split(": ")[-1] for one in lines}


def test_maps_have_the_drivers_and_other_files_have_not(repo: Repository) -> None:
    assert repo.install().splitlines()[0] == (
        "installed in this repository, for *.journey.yaml and *.journey.yml"
    )
    for path in ("lunch.journey.yaml", "a/b c/x.journey.yml"):
        assert check_attr(repo, path) == {"diff": "cjmap", "merge": "cjmap"}
    assert check_attr(repo, "other.yaml") == {"diff": "unspecified", "merge": "unspecified"}
    assert repo.git("status", "--porcelain") == ""


def test_a_second_install_changes_nothing(repo: Repository, user: User) -> None:
    repo.install()
    before = state(repo.folder, user.home)
    assert repo.install().startswith("already installed in this repository")
    assert state(repo.folder, user.home) == before


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
@pytest.mark.parametrize("flags", [(), ("--global",)], ids=["here", "everywhere"])
def test_uninstall_leaves_the_configuration_byte_for_byte(
    repo: Repository, user: User, config: bytes, flags: tuple[str, ...]
) -> None:
    path = user.home / ".gitconfig" if flags else repo.folder / ".git" / "config"
    path.write_bytes(config)
    before = state(repo.folder, user.home)
    repo.install(*flags)
    assert state(repo.folder, user.home) != before
    assert repo.cjmap("git", "uninstall", *flags).stdout.startswith("uninstalled")
    assert state(repo.folder, user.home) == before


@pytest.mark.parametrize("attributes", ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_uninstall_leaves_the_attributes_byte_for_byte(repo: Repository, attributes: bytes) -> None:
    repo.write(".git/info/attributes", attributes)
    before = state(repo.folder)
    repo.install()
    assert check_attr(repo, "x.journey.yml")["diff"] == "cjmap"
    repo.cjmap("git", "uninstall")
    assert state(repo.folder) == before


@pytest.mark.parametrize("there", [True, False])
def test_files_and_folders_that_only_we_made_are_gone(
    repo: Repository, user: User, there: bool
) -> None:
    (repo.folder / ".git/info/exclude").unlink()
    (repo.folder / ".git/info").rmdir()
    if there:
        (user.home / ".config").mkdir()
    before = state(repo.folder, user.home)
    repo.install()
    repo.install("--global")
    assert (user.home / ".config/git/attributes").is_file()
    repo.cjmap("git", "uninstall")
    repo.cjmap("git", "uninstall", "--global")
    assert state(repo.folder, user.home) == before


def test_what_came_after_the_install_stays(repo: Repository, user: User) -> None:
    repo.install("--global")
    repo.git("config", "--global", "color.ui", "never")
    attributes = user.home / ".config/git/attributes"
    attributes.write_bytes(attributes.read_bytes() + b"*.png -diff\n")
    repo.cjmap("git", "uninstall", "--global")
    assert repo.git("config", "--global", "--list") == "color.ui=never\n"
    assert attributes.read_bytes() == b"*.png -diff\n"


def test_nothing_is_uninstalled_where_nothing_was(repo: Repository, user: User) -> None:
    before = state(repo.folder, user.home)
    done = repo.cjmap("git", "uninstall")
    assert (done.returncode, done.stdout) == (0, "nothing was installed in this repository\n")
    assert state(repo.folder, user.home) == before


def test_where_it_is_installed_is_told_to_those_who_look_elsewhere(repo: Repository) -> None:
    repo.install("--global")
    told = repo.cjmap("git", "uninstall").stdout
    assert "it is installed for all your repositories: cjmap git uninstall --global\n" in told


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("diff.cjmap.command", "mine"),
        ("diff.cjmap.xfuncname", "^x"),
        ("merge.cjmap.driver", "true"),
    ],
)
def test_what_the_user_has_set_himself_is_told_and_stays(
    repo: Repository, key: str, value: str
) -> None:
    repo.git("config", key, value)
    before = state(repo.folder)
    assert f"left alone, for it is your own: {key}" in repo.install()
    assert f"left alone, for it is your own: {key}" in repo.cjmap("git").stdout
    assert repo.git("config", key) == f"{value}\n"
    repo.cjmap("git", "uninstall")
    assert state(repo.folder) == before


def test_attributes_of_the_user_have_the_last_word(repo: Repository) -> None:
    repo.write(".git/info/attributes", "*.journey.yaml merge=union\n")
    said = repo.install()
    assert "your own attributes say otherwise for *.journey.yaml: merge is union" in said
    assert check_attr(repo, "x.journey.yaml") == {"diff": "cjmap", "merge": "union"}


def test_an_install_of_another_python_is_renewed(repo: Repository) -> None:
    repo.git("config", "diff.cjmap.command", "'/gone/py thon' -P -m cjmap git diff-driver")
    assert "to renew it: cjmap git install" in repo.cjmap("git").stdout
    repo.install()
    assert sys.executable in repo.git("config", "diff.cjmap.command")
    assert "to renew it" not in repo.cjmap("git").stdout


def test_without_outlines(repo: Repository) -> None:
    repo.install()
    repo.install("--no-outline")
    assert repo.tried("config", "diff.cjmap.textconv").returncode == 1
    assert "to renew it" not in repo.cjmap("git").stdout
    repo.write("lunch.journey.yaml", repo.read("lunch.journey.yaml").replace("-1", "-2"))
    assert "\n+    emotion: -2\n" in repo.git("diff", "--no-ext-diff")


def test_where_it_is_installed_is_told(repo: Repository, user: User, tmp_path: Path) -> None:
    here, everywhere = "in this repository", "for all your repositories"
    assert repo.cjmap("git").stdout == f"not installed {here}\nnot installed {everywhere}\n"
    repo.install("--global")
    patterns = "for *.journey.yaml and *.journey.yml"
    assert repo.cjmap("git").stdout == (
        f"not installed {here}\ninstalled {everywhere}, {patterns}\n"
    )
    assert user.cjmap(tmp_path, "git").stdout == f"installed {everywhere}, {patterns}\n"


def test_globs_of_the_configuration_are_maps_too(repo: Repository) -> None:
    repo.write("cjmap.toml", '[git]\nfiles = ["maps/*.yaml", "with blank.yaml", "old/"]\n')
    assert "maps/*.yaml" in repo.install()
    for path in ("maps/a.yaml", "with blank.yaml", "x/with blank.yaml", "old/a/b.yaml"):
        assert check_attr(repo, path)["diff"] == "cjmap", path
    for path in ("maps/a/b.yaml", "x/maps/a.yaml", "blank.yaml"):
        assert check_attr(repo, path)["diff"] == "unspecified", path
    assert repo.install().startswith("already installed")
    repo.write("cjmap.toml", '[git]\nfiles = "journeys/"\n')
    assert "to renew it: cjmap git install" in repo.cjmap("git").stdout
    repo.install()
    assert check_attr(repo, "maps/a.yaml")["diff"] == "unspecified"
    assert check_attr(repo, "journeys/a.yaml")["diff"] == "cjmap"


def test_globs_are_told_from_the_folder_of_the_configuration(repo: Repository) -> None:
    repo.write("team a/cjmap.toml", '[git]\nfiles = ["maps/*.yaml", "board.yaml"]\n')
    done = repo.user.cjmap(repo.folder / "team a", "git", "install")
    assert not done.returncode, done.stderr
    assert check_attr(repo, "team a/maps/x.yaml")["merge"] == "cjmap"
    assert check_attr(repo, "team a/deep/board.yaml")["merge"] == "cjmap"
    assert check_attr(repo, "maps/x.yaml")["merge"] == "unspecified"
    assert check_attr(repo, "board.yaml")["merge"] == "unspecified"


def test_a_mistake_in_the_configuration_is_told_with_its_place(repo: Repository) -> None:
    repo.write("cjmap.toml", '[git]\nfile = ["maps/*.yaml"]\n')
    done = repo.cjmap("git", "install")
    assert done.returncode == 2
    assert "cjmap.toml:2:1" in done.stderr
    assert "`files`" in done.stderr


def test_outside_of_a_repository(user: User, tmp_path: Path) -> None:
    done = user.cjmap(tmp_path, "git", "install")
    assert done.returncode == 2
    assert "this is no git repository" in done.stderr
    assert "cjmap git install --global" in done.stderr


def test_without_git(repo: Repository, tmp_path: Path) -> None:
    done = repo.cjmap("git", "install", PATH=str(tmp_path / "nothing"))
    assert done.returncode == 2
    assert "git is not installed" in done.stderr


@pytest.mark.parametrize("flags", [(), ("--global",)], ids=["here", "everywhere"])
def test_a_configuration_that_cannot_be_written(
    repo: Repository, user: User, flags: tuple[str, ...]
) -> None:
    folder = user.home if flags else repo.folder / ".git"
    (folder / (".gitconfig.lock" if flags else "config.lock")).write_bytes(b"")
    before = state(repo.folder, user.home)
    done = repo.cjmap("git", "install", *flags)
    assert done.returncode == 2
    assert "git's configuration cannot be changed: could not lock config file" in done.stderr
    assert state(repo.folder, user.home) == before


def test_attributes_that_cannot_be_written_take_the_rest_back(repo: Repository) -> None:
    (repo.folder / ".git/info/attributes").mkdir()
    before = state(repo.folder)
    assert repo.cjmap("git", "install").returncode == 2
    assert state(repo.folder) == before


def test_a_configuration_that_is_no_file_is_left_alone(repo: Repository) -> None:
    done = repo.cjmap("git", "install", "--global", GIT_CONFIG_GLOBAL=os.devnull)
    assert done.returncode == 2
    assert "no file that git could write" in done.stderr
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_home_with_the_other_file_of_configuration(repo: Repository, user: User) -> None:
    (user.home / ".config/git").mkdir(parents=True)
    (user.home / ".config/git/config").write_bytes(b"[core]\n\tattributesFile = ~/my attributes")
    before = state(user.home)
    repo.install("--global")
    assert check_attr(repo, "x.journey.yaml")["diff"] == "cjmap"
    assert (user.home / "my attributes").is_file()
    assert not (user.home / ".gitconfig").exists()
    repo.cjmap("git", "uninstall", "--global")
    assert state(user.home) == before


def test_nobody_has_a_home(repo: Repository) -> None:
    env = {key: value for key, value in repo.user.environment.items() if key != "HOME"}
    import subprocess

    done = subprocess.run(
        [sys.executable, "-m", "cjmap", "git", "install", "--global"],
        cwd=repo.folder,
        capture_output=True,
        text=True,
        check=False,
        env=env,
    )
    assert done.returncode == 2
    assert "HOME not set" in done.stderr


def test_worktrees_have_what_their_repository_has(repo: Repository, tmp_path: Path) -> None:
    repo.git("worktree", "add", "-q", str(tmp_path / "tree"))
    tree = Repository(repo.user, tmp_path / "tree")
    before = state(repo.folder)
    tree.install()
    assert check_attr(tree, "x.journey.yaml") == check_attr(repo, "x.journey.yaml")
    assert check_attr(repo, "x.journey.yaml")["diff"] == "cjmap"
    repo.cjmap("git", "uninstall")
    assert state(repo.folder) == before


def test_bare_repositories_and_submodules(repo: Repository, tmp_path: Path) -> None:
    repo.git("clone", "-q", "--bare", ".", str(tmp_path / "bare"))
    allow = ("-c", "protocol.file.allow=always")
    repo.git(*allow, "submodule", "--quiet", "add", str(tmp_path / "bare"), "sub")
    repo.commit()
    for folder in (tmp_path / "bare", repo.folder / "sub"):
        one = Repository(repo.user, folder)
        before = state(tmp_path)
        one.install()
        assert check_attr(one, "x.journey.yaml")["diff"] == "cjmap"
        assert check_attr(repo, "x.journey.yaml")["diff"] == "unspecified"
        one.cjmap("git", "uninstall")
        assert state(tmp_path) == before


@pytest.mark.parametrize("action", ["instal", "remove"])
def test_there_is_nothing_else_that_can_be_done(repo: Repository, action: str) -> None:
    done = repo.cjmap("git", action)
    assert done.returncode == 2
    assert f"cjmap git cannot {action}" in done.stderr
