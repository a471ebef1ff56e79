"""Tables of formats: each row names one, and the module that writes it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

from cjmap.errors import CjmapError


class Row(NamedTuple):
    """A format, whom it is for, and its module, which is imported when it is used."""

    name: str
    about: str
    module: str

    def imported(self) -> Any:
        """The module."""
        return import_module(self.module)


_USUAL = {"md": "markdown", "htm": "html", "txt": "text"}
"""Other names that formats go by, as endings of files above all."""


def row_for(rows: Sequence[Row], name: str, output: str, unknown: str) -> Row:
    """The row that is asked for by name, else by the ending of the file, else the first."""
    ending = os.path.splitext(output)[1]
    row = row_of(rows, name or ending or rows[0].name, unknown)
    if _usual(ending) in {_usual(one.name) for one in rows if one != row}:
        raise CjmapError(f"{output} ends in {ending}, but the format is {row.name}")
    return row


def row_of(rows: Sequence[Row], name: str, unknown: str) -> Row:
    """The row of a name or ending; where there is none, a `CjmapError` that lists what there is."""
    for one in rows:
        if _usual(one.name) == _usual(name):
            return one
    name = name.removeprefix(".")
    known = ", ".join(one.name for one in rows)
    raise CjmapError(f"{unknown} `{name}`", f"formats: {known}")


def _usual(name: str) -> str:
    wanted = name.casefold().removeprefix(".")
    return _USUAL.get(wanted, wanted)
