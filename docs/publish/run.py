"""Commands of cjmap, run in this process: quick, and without a browser."""

from __future__ import annotations

import io
import shlex
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from cjmap.cli.start import start


class ExampleError(Exception):
    """An example of a page does not work."""


class Ran(NamedTuple):
    """A command that ended: its exit code, and what it wrote to the terminal."""

    code: int
    out: str


def run(command: str, folder: Path) -> Ran:
    """Run a command line of cjmap in a folder."""
    name, *arguments = shlex.split(command)
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
