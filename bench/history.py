"""A map with a long past: one file, changed a little by every commit."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

NAME = "journey.yaml"


def repository(folder: Path, text: str, commits: int) -> Path:
    """A repository in which a map was committed so many times; every time a score is another."""
    folder.mkdir()
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=folder, check=True)
    stream = "".join(_commits(text, commits)).encode()
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=stream, check=True)
    subprocess.run(["git", "checkout", "-q", "main"], cwd=folder, check=True)
    return folder / NAME


def _commits(text: str, commits: int) -> Iterator[str]:
    """As `git fast-import` reads them."""
    lines = text.splitlines(keepends=True)
    scored = [at for at, line in enumerate(lines) if line.strip().startswith("emotion:")]
    for number in range(commits):
        at = scored[number % len(scored)]
        head = lines[at].partition("emotion:")[0]
        lines[at] = f"{head}emotion: {number % 5 - 2}\n"
        data = "".join(lines)
        day = 1_600_000_000 + 86_400 * number
        yield (
            f"commit refs/heads/main\nmark :{number + 1}\n"
            f"author Kim {number % 7} <kim@example.org> {day} +0100\n"
            f"committer Kim <kim@example.org> {day} +0100\n"
            f"data {len(str(number))}\n{number}\n"
            f"M 100644 inline {NAME}\ndata {len(data.encode())}\n{data}\n"
        )
