"""The table of what a comparison can be made into. A new format is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cjmap.report.table import Row, row_of

if TYPE_CHECKING:
    from cjmap.export.compare.sheet import Sheet

FORMATS = (
    Row("svg", "a picture", "cjmap.export.compare.svg"),
    Row("html", "a report", "cjmap.export.compare.html"),
    Row("md", "for pull requests and wikis", "cjmap.export.compare.markdown"),
    Row("json", "for scripts", "cjmap.export.compare.json"),
)
READ = ("md", "json")
"""Those that are read in a terminal: without a file they go to standard output."""


def find(name: str) -> Row:
    """The format of a name or ending (`svg`, `.svg`); of an unknown one, what there is is told."""
    return row_of(FORMATS, name, "maps cannot be compared as")


def writer(row: Row) -> Callable[[Sheet], bytes]:
    """How a format is written: its module has a function `write`."""
    found: Callable[[Sheet], bytes] = row.imported().write
    return found
