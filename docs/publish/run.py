"""Commands of cjmap, run in this process: quick, and without a browser; and those of git."""

from __future__ import annotations

import io
import os
import shlex
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from cjmap.cli.start import start


class ExampleError(Exception):
    """An example of a page does not work."""


ALONE = {
    **os.environ,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Kim",
    "GIT_AUTHOR_EMAIL": "kim@example.org",
    "GIT_COMMITTER_NAME": "Kim",
    "GIT_COMMITTER_EMAIL": "kim@example.org",
    "GIT_AUTHOR_DATE": "2026-10-05T09:00:00+02:00",
    "GIT_COMMITTER_DATE": "2026-10-05T09:00:00+02:00",
    "LC_ALL": "C.UTF-8",
}
"""git without the settings of whoever builds the pages, and always on the same day."""


class Ran(NamedTuple):
    """A command that ended: its exit code, and what it wrote to the terminal."""

    code: int
    out: str


def run(command: str, folder: Path) -> Ran:
    """Run a command line of cjmap or of git in a folder."""
    name, *arguments = shlex.split(command)
    if name == "git":
        done = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env=ALONE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode())
    assert name == "cjmap", command
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with chdir(folder), redirect_stdout(stream), redirect_stderr(stream):
        code = start([one for one in arguments if one != "--open"])
    stream.seek(0)
    return Ran(code, stream.read())


def must_run(command: str, folder: Path) -> str:
    """What a command prints that has to work."""
    ran = run(command, folder)
    if ran.code:
        raise ExampleError(f"`{command}` ended with {ran.code}:\n{ran.out}")
    return ran.out
