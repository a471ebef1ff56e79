"""The table of what a history can be told as. A new format is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from cjmap.history.history import History
from cjmap.report.look import Look
from cjmap.report.table import Row, row_for

if TYPE_CHECKING:
    from cjmap.layout.theme import Theme


class Setting(NamedTuple):
    """How a history is told. `full`: with all that is quiet; `theme`: of what is drawn."""

    look: Look = Look()
    full: bool = False
    theme: Theme | None = None


Write = Callable[[History, Setting], str | bytes]

FORMATS = (
    Row("text", "for people", "cjmap.export.history.text"),
    Row("json", "for scripts", "cjmap.export.history.json"),
    Row("md", "for a wiki", "cjmap.export.history.markdown"),
    Row("svg", "the emotion curve over time", "cjmap.export.history.svg"),
    Row("html", "a page to look through", "cjmap.export.history.html"),
)
PICTURES = ("svg", "html")
"""Those that have colours."""
DRAWN = (*PICTURES, "json")
"""Those that show curves and figures."""


def find(name: str, output: str = "") -> Row:
    """The format of a name, else of a file's ending; of an unknown one, what there is is told."""
    return row_for(FORMATS, name, output, "a history has no format")


def writer(row: Row) -> Write:
    """How a format is written: its module has a function `write`."""
    found: Write = row.imported().write
    return found
