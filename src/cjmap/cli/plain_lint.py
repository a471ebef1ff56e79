"""The options of `cjmap lint` that jobs use, read without typer, which takes longer than a map.

Whatever else is asked, and whatever is not quite right, is for `app.py`, which has all options and
the words for what is wrong with them. A test holds both to the same answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_FLAGS = {"--exit-zero": ("exit_zero", True), "--no-cache": ("cache", False)}
_WORDS = {
    "--fail-on": "fail_on",
    "--format": "format",
    "-f": "format",
    "--profile": "profile",
    "--today": "today",
}


def read(arguments: Sequence[str]) -> tuple[list[str], dict[str, Any]] | None:
    """The maps, and what is asked by its name in `Order`; None where it is for typer."""
    maps: list[str] = []
    asked: dict[str, Any] = {}
    rest = iter(arguments)
    for one in rest:
        if one in _FLAGS:
            name, value = _FLAGS[one]
            asked[name] = value
        elif one in _WORDS:
            word = next(rest, "-")
            if word[:1] == "-":
                return None
            asked[_WORDS[one]] = word
        elif one == "-" or one[:1] != "-":
            maps.append(one)
        else:
            return None
    return (maps, asked) if maps else None
