"""The table of what maps can be made into. A new format is a file and a row here.

A *picture* is written from a scene alone (`renderers/`), a *page* from the map in place
(`export/`).
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Literal, NamedTuple

from cjmap.errors import CjmapError


class Format(NamedTuple):
    """One row. `writer` is `module:function`, imported when it is used.

    `made_from` says what the writer takes: a `Scene` or a `Page`. `extra` is the part of
    `cjmap[…]` that must be installed for it; empty where none is.
    """

    name: str
    extension: str
    about: str
    writer: str
    made_from: Literal["scene", "page"] = "scene"
    extra: str = ""
    text: bool = True
    """Whether it is text in UTF-8; else it is bytes."""


FORMATS = (
    Format(
        "svg", ".svg", "vector picture for browsers, wikis and slides", "cjmap.renderers.svg:write"
    ),
    Format(
        "html",
        ".html",
        "report in one file: the picture, tables, filters, evidence, owners",
        "cjmap.export.html:write",
        made_from="page",
    ),
    Format(
        "md",
        ".md",
        "Markdown summary for pull requests, wikis and code hosts",
        "cjmap.export.markdown:write",
        made_from="page",
    ),
)


def find(name: str) -> Format:
    """The format of a name or extension (`svg`, `.svg`); an unknown one lists what there is."""
    for row in FORMATS:
        if name.casefold() in (row.name, row.extension):
            return row
    known = ", ".join(row.name for row in FORMATS)
    raise CjmapError(f"there is no format `{name}`", f"formats: {known}")


def writer(row: Format) -> Callable[[Any], bytes]:
    """The function that writes a format."""
    module, function = row.writer.split(":")
    try:
        home = import_module(module)
    except ImportError as error:
        if not row.extra:
            raise
        raise CjmapError(
            f"the format `{row.name}` needs a part that is not installed",
            f'pip install "cjmap[{row.extra}]"',
        ) from error
    found: Callable[[Any], bytes] = getattr(home, function)
    return found
