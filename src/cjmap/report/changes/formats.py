"""The table of what changes can be told as. A new format is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cjmap.report.changes.result import Compared
from cjmap.report.look import Look
from cjmap.report.table import Row, row_of


class Setting(NamedTuple):
    """How changes are told. `stat`: only how many there are of which kind; `some`: only changes of
    some kinds were asked for."""

    look: Look = Look()
    stat: bool = False
    some: bool = False


Write = Callable[[Sequence[Compared], Setting], str]


FORMATS = (
    Row("text", "for people", "cjmap.report.changes.text"),
    Row("json", "for scripts", "cjmap.report.changes.json"),
    Row("markdown", "for a comment on a pull request", "cjmap.report.changes.markdown"),
)


def find(name: str) -> Row:
    """The format of a name; an unknown one is a `CjmapError` that lists what there is."""
    return row_of(FORMATS, name, "changes have no format")


def writer(row: Row) -> Write:
    """How a format is written: its module has a function `write`."""
    found: Write = row.imported().write
    return found
