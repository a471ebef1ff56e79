"""`cjmap history` as a user runs it, and small repositories to run it in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from publish.run import ALONE
from publish.years import git

MAP = "title: Lunch\nphases:\n  - name: Wait\n    action: Looks\n    emotion: {}\n"


def ask(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run it in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "cjmap", "history", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**ALONE, **env},
    )
    assert "Traceback" not in done.stdout + done.stderr
    assert "went wrong inside" not in done.stderr
    return done


def told(folder: Path, *arguments: str) -> Any:
    """The history as JSON."""
    done = ask(folder, "-f", "json", *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def sentences(found: Any) -> list[list[str]]:
    """What every entry tells, the oldest first."""
    return [[one["sentence"] for one in entry["changes"]] for entry in found["entries"]]


def events(found: Any) -> list[str]:
    """What happened with every entry."""
    return [entry["event"] for entry in found["entries"]]


class Repository:
    """A folder with git in it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, **env: str) -> str:
        return git(self.folder, *arguments, **env)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))

    def commit(self, why: str = "work") -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", why)

    def scores(self, name: str, *scores: int) -> None:
        """A commit for each score."""
        for score in scores:
            self.write(name, MAP.format(score))
            self.commit(f"score {score}")
