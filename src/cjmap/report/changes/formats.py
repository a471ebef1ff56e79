"""The table of what changes can be told as. A new format is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from cjmap.report.changes.result import Compared
from cjmap.report.look import Look
from cjmap.report.table import Row, row_for


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
DRAWN = (
    Row("svg", "a picture with the changes marked in it", "cjmap.export.changes.svg"),
    Row("html", "a page: the picture, and what changed beside it", "cjmap.export.changes.html"),
)
"""Formats that show the maps themselves. They are written as bytes, with a look of their own."""


def find(name: str, output: str = "") -> Row:
    """The format of a name, else of a file's ending; of an unknown one, what there is is told."""
    return row_for((*FORMATS, *DRAWN), name, output, "changes have no format")


def writer(row: Row) -> Write:
    """How a format is written: its module has a function `write`."""
    found: Write = row.imported().write
    return found
