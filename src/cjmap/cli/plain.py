"""The options of every day, read without typer, which takes longer than a map.

Whatever else is asked, and whatever is not quite right, is for `app.py`, which has all options and
the words for what is wrong with them. A test holds both to the same answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

MAX_PIXELS = 100_000
MAX_DPI = 10_000
MAX_JOBS = 64
NUMBERS = {"width": MAX_PIXELS, "dpi": MAX_DPI, "jobs": MAX_JOBS}
"""Options that take a whole number from 1 to this."""


class Plain(NamedTuple):
    """What is read of a command: options as they are written, and what they are called inside.

    A flag says what it says; a word follows its option, and of `several` each adds one. `parted`:
    all behind `--` are paths, and none need be named.
    """

    flags: Mapping[str, tuple[str, bool]] = {}
    words: Mapping[str, str] = {}
    several: Mapping[str, str] = {}
    parted: bool = False


COMMANDS = {
    "validate": Plain(),
    "lint": Plain(
        flags={"--exit-zero": ("exit_zero", True), "--no-cache": ("cache", False)},
        words={
            "--fail-on": "fail_on",
            "--format": "format",
            "-f": "format",
            "--profile": "profile",
            "--today": "today",
        },
    ),
    "fmt": Plain(flags={"--check": ("check", True), "--diff": ("diff", True)}),
    "diff": Plain(
        flags={
            "--stat": ("stat", True),
            "--staged": ("staged", True),
            "--cached": ("staged", True),
            "--exit-code": ("exit_code", True),
        },
        words={
            "--format": "format",
            "-f": "format",
            "--output": "output",
            "-o": "output",
        },
        several={"--only": "only"},
        parted=True,
    ),
    "render": Plain(
        flags={"--transparent": ("transparent", True)},
        words={
            "--output": "output",
            "-o": "output",
            "--format": "format",
            "-f": "format",
            "--width": "width",
            "--dpi": "dpi",
            "--jobs": "jobs",
        },
    ),
    "import": Plain(
        flags={"--force": ("force", True)},
        words={"--output": "output", "-o": "output", "--as": "kind", "--words": "words"},
    ),
}


def read(command: str, arguments: Sequence[str]) -> tuple[list[str], dict[str, Any]] | None:
    """The maps, and what is asked of the command by its name inside; None where it is for typer."""
    plain = COMMANDS.get(command)
    if plain is None:
        return None
    maps: list[str] = []
    asked: dict[str, Any] = {}
    rest = iter(arguments)
    for one in rest:
        if one in plain.flags:
            name, value = plain.flags[one]
            asked[name] = value
        elif one in plain.words or one in plain.several:
            word = next(rest, None)
            if word is None or _is_option(word):
                return None
            if one in plain.words:
                asked[plain.words[one]] = word
            else:
                asked.setdefault(plain.several[one], []).append(word)
        elif one == "--" and plain.parted:
            maps += [one, *rest]
        elif _is_option(one):
            return None
        else:
            maps.append(one)
    return (maps, asked) if (maps or plain.parted) and _counted(asked) else None


def _counted(asked: dict[str, Any]) -> bool:
    """Whether what has to be a number is one; it becomes one."""
    for name in NUMBERS.keys() & asked:
        text = asked[name]
        if not (text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= NUMBERS[name]):
            return False
        asked[name] = int(text)
    return True


def _is_option(argument: str) -> bool:
    """`-` alone is standard input or output."""
    return argument[:1] == "-" and argument != "-"
