"""The table of what maps can be made from. A new kind of file is a reader and a row here."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.extras import function
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.others import refuse_others


class Kind(NamedTuple):
    """One row. `reader` is `module:function`, imported when it is used.

    `endings` are those that such files have, `sign` a pattern that is found in their bytes and in
    those of no other kind; without one only the ending tells. `extra` is the part of `cjmap[…]`
    that must be installed for it; empty where none is.
    """

    name: str
    endings: tuple[str, ...]
    about: str
    reader: str
    sign: bytes = b""
    extra: str = ""


KINDS = (
    Kind(
        "yaml",
        (".yaml", ".yml"),
        "what @arvinxu/journey-map and enablement-map keep in YAML",
        "cjmap.importers.yaml:read",
        rb"(?m)^(?:stages|kind)[ \t]*:",
    ),
    Kind(
        "markdown",
        (".md", ".markdown"),
        "journeys on pages: headings with lists, tables, Mermaid journeys",
        "cjmap.importers.markdown:read",
        rb"(?mi)^[ \t>]*(?:```|~~~)[ {.]*mermaid|^#{2,6}[ \t]+\S|^[ \t>|]*:?--+:?[ \t]*\|",
        extra="import",
    ),
    Kind(
        "html",
        (".html", ".htm"),
        "journeys on pages of the web: headings with lists, tables",
        "cjmap.importers.html:read",
        rb"(?i)<(?:!doctype html|html|table|h[1-6])\b",
    ),
    Kind(
        "mermaid",
        (".mmd", ".mermaid"),
        "Mermaid journey diagrams",
        "cjmap.importers.mermaid:read",
        rb"(?mi)^[ \t]*journey[ \t]*(?:\r?$|%%|#)",
    ),
    Kind(
        "json",
        (".json",),
        "what `cjmap export -f json` writes",
        "cjmap.importers.json:read",
    ),
    Kind(
        "csv",
        (".csv", ".tsv", ".tab"),
        "tables of journeys in any shape, and the folder that `cjmap export -f csv` writes",
        "cjmap.importers.csv:read",
    ),
    Kind(
        "xlsx",
        (".xlsx", ".xlsm", ".xls"),
        "sheets with journeys in any shape, and workbooks that `cjmap render -f xlsx` writes",
        "cjmap.importers.xlsx:read",
        rb"\A(?:PK\x03\x04|\xd0\xcf\x11\xe0)",
        extra="import",
    ),
)
"""Where several know an ending, the first whose sign is found has the file."""


def find(name: str) -> Kind:
    """The kind of a name; an unknown one lists what there is."""
    for row in KINDS:
        if name.casefold() == row.name:
            return row
    raise CjmapError(f"there is no kind of file `{name}` to import", f"kinds: {_names()}")


def kind_of(foreign: Foreign) -> Kind:
    """Whose file it is, by its ending and what is in it; a `CjmapError` where that is unclear."""
    if foreign.files:
        return find("csv")
    refuse_others(foreign)
    ending = foreign.name.casefold()
    fitting = [row for row in KINDS if ending.endswith(row.endings)]
    if sure := next((row for row in fitting if not row.sign or _has_sign(row, foreign)), None):
        return sure
    signed = [row for row in KINDS if row.sign and _has_sign(row, foreign)]
    # An ending that only one kind has is believed: its reader says best what is missing.
    binary = [row for row in signed if row.sign.startswith(rb"\A")]
    if found := binary or (fitting if len(fitting) == 1 else signed):
        return found[0]
    raise CjmapError(
        f"{foreign.name}: what kind of file it is cannot be told by its ending and content",
        "save it as .xlsx, .csv, .md or .mmd, or say what it is with --as NAME; "
        f"there are: {_names()}",
    )


def _has_sign(row: Kind, foreign: Foreign) -> bool:
    return re.search(row.sign, foreign.data) is not None


def reader(row: Kind) -> Callable[[Foreign], Imported]:
    """The function that reads files of a kind."""
    return function(row.reader, row.extra, f"files of the kind `{row.name}` need")


def _names() -> str:
    return ", ".join(row.name for row in KINDS)
