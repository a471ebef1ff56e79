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


@pytest.fixture
def repo(user: User, tmp_path: Path) -> Repository:
    """One commit on main: `lunch.journey.yaml`."""
    repo = Repository.new(user, tmp_path / "repo")
    repo.commit("lunch.journey.yaml", MAP)
    return repo
