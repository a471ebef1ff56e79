"""A user, and a repository of his with a map in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from repositories import MAP, Repository, User


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if shutil.which("git") is None:
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="git is not installed"))


@pytest.fixture
def user(tmp_path: Path) -> User:
    return User(tmp_path / "home")


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two repositories to be copied: `plain`, and one where cjmap is `installed`."""
    folder = tmp_path_factory.mktemp("templates")
    plain = Repository.new(User(folder / "home"), folder / "plain")
    plain.commit("lunch.journey.yaml", MAP)
    shutil.copytree(plain.folder, folder / "installed")
    Repository(plain.user, folder / "installed").install()
    return folder


@pytest.fixture
def repo(user: User, tmp_path: Path, templates: Path) -> Repository:
    """One commit on main: `lunch.journey.yaml`."""
    shutil.copytree(templates / "plain", tmp_path / "repo")
    return Repository(user, tmp_path / "repo")


@pytest.fixture
def installed(user: User, tmp_path: Path, templates: Path) -> Repository:
    """The same, where cjmap is installed."""
    shutil.copytree(templates / "installed", tmp_path / "installed")
    return Repository(user, tmp_path / "installed")
