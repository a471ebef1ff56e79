"""Real git in temporary folders, for a user with a home of his own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MAP = """\
title: Lunch
phases:
  - name: Choose
    owner: Marketing
    actions:
      - action: Opens the app
        emotion: 1
      - action: Compares prices
  - name: Wait
    action: Looks at the clock
    emotion: -1
    pain_point: Nobody says how long
"""

Done = subprocess.CompletedProcess[str]


class User:
    """Somebody with a home folder and no configuration of git beyond a name."""

    def __init__(self, home: Path) -> None:
        self.home = home
        home.mkdir(parents=True, exist_ok=True)

    @property
    def environment(self) -> dict[str, str]:
        env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        who = ("AUTHOR", "COMMITTER")
        return env | {
            **{f"GIT_{one}_NAME": "Kim" for one in who},
            **{f"GIT_{one}_EMAIL": "kim@example.org" for one in who},
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": "",
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_CEILING_DIRECTORIES": str(self.home.parent),
            "GIT_EDITOR": "true",
            "LC_ALL": "C.UTF-8",
        }

    def run(self, folder: Path, *command: str, given: str | None = None, **env: str) -> Done:
        """Run a command in a folder; what it writes is text."""
        return subprocess.run(
            command,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
            input=given,
            env={**self.environment, **env},
        )

    def cjmap(
        self, folder: Path, *arguments: str, python: str = sys.executable, **env: str
    ) -> Done:
        done = self.run(folder, python, "-m", "cjmap", *arguments, **env)
        assert "Traceback" not in done.stdout + done.stderr
        assert "went wrong inside" not in done.stderr
        return done


class Repository:
    """A folder with git in it, of a user."""

    def __init__(self, user: User, folder: Path) -> None:
        self.user, self.folder = user, folder

    @classmethod
    def new(cls, user: User, folder: Path) -> Repository:
        folder.mkdir(parents=True, exist_ok=True)
        repo = cls(user, folder)
        repo.git("init", "-q", "-b", "main")
        return repo

    def tried(self, *arguments: str, **env: str) -> Done:
        """A command of git, however it ends."""
        return self.user.run(self.folder, "git", "--no-pager", *arguments, **env)

    def git(self, *arguments: str, **env: str) -> str:
        """What a command of git says, which ends well."""
        done = self.tried(*arguments, **env)
        assert not done.returncode, (arguments, done.stdout, done.stderr)
        return done.stdout

    def cjmap(self, *arguments: str, **env: str) -> Done:
        return self.user.cjmap(self.folder, *arguments, **env)

    def install(self, *arguments: str) -> str:
        done = self.cjmap("git", "install", *arguments)
        assert not done.returncode, done.stderr
        return done.stdout

    def write(self, name: str, text: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def commit(self, name: str = "", text: str | bytes = "", message: str = "work") -> None:
        """Commit everything, after writing a file where one is named."""
        if name:
            self.write(name, text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)


def state(*tops: Path) -> dict[str, bytes | None]:
    """Every file below some folders with its bytes, and every folder, but for git's objects."""
    return {
        str(one): one.read_bytes() if one.is_file() else None
        for top in tops
        for one in [top, *sorted(top.rglob("*"))]
        if "objects" not in one.parts
    }
