"""Tables of formats: each row names one, and the module that writes it."""

from __future__ import annotations

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


def row_of(rows: Sequence[Row], name: str, unknown: str) -> Row:
    """The row of a name; where there is none, a `CjmapError` that lists what there is."""
    for one in rows:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in rows)
    raise CjmapError(f"{unknown} `{name}`", f"formats: {known}")
