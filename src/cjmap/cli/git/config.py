"""git's configuration, read and changed by git itself."""

from __future__ import annotations

import os

from cjmap import git
from cjmap.cli.git.settings import SECTIONS
from cjmap.errors import CjmapError

NOTES = "cjmap"
"""The section of what has to be known to take everything out again."""
_OURS = "|".join(one.replace(".", r"\.") for one in (*SECTIONS, NOTES))


def read(flag: str) -> dict[str, list[str]]:
    """What is set for maps, by keys in small letters; `flag` says in which configuration."""
    done = git.run("config", flag, "-z", "--get-regexp", rf"^({_OURS})\.[a-z]+$")
    if done.returncode > 1:
        raise CjmapError(f"git says: {git.said(done)}")
    found: dict[str, list[str]] = {}
    for one in os.fsdecode(done.stdout).split("\0")[:-1]:
        key, _, value = one.partition("\n")
        found.setdefault(key, []).append(value)
    return found


def put(flag: str, key: str, value: str) -> None:
    """Set one value."""
    _change(flag, key, value)


def take(flag: str, key: str) -> None:
    """Unset a key."""
    _change(flag, "--unset-all", key)


def take_section(flag: str, section: str) -> None:
    """Take out a section with all that is in it."""
    _change(flag, "--remove-section", section)


def _change(*command: str) -> None:
    done = git.run("config", *command)
    if done.returncode:
        raise CjmapError(
            f"git's configuration cannot be changed: {git.said(done)}",
            "nothing was installed or taken out by halves; see who may write that file",
        )
