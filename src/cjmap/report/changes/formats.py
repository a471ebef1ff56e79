"""The table of what changes can be told as. A new format is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.report.changes.result import Compared
from cjmap.report.look import Look


class Setting(NamedTuple):
    """How changes are told. `stat`: only how many there are of which kind; `some`: only changes of
    some kinds were asked for."""

    look: Look = Look()
    stat: bool = False
    some: bool = False


Write = Callable[[Sequence[Compared], Setting], str]


class Format(NamedTuple):
    """One row; `module` has the function `write`, and is imported when it is used."""

    name: str
    about: str
    module: str


FORMATS = (
    Format("text", "for people", "cjmap.report.changes.text"),
    Format("json", "for scripts", "cjmap.report.changes.json"),
    Format("markdown", "for a comment on a pull request", "cjmap.report.changes.markdown"),
)


def find(name: str) -> Format:
    """The format of a name; an unknown one is a `CjmapError` that lists what there is."""
    for row in FORMATS:
        if row.name == name:
            return row
    known = ", ".join(row.name for row in FORMATS)
    raise CjmapError(f"changes have no format `{name}`", f"formats: {known}")


def writer(row: Format) -> Write:
    """How a format is written."""
    found: Write = import_module(row.module).write
    return found
