"""The table of picture formats. A new one is a file in this folder and a row here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from cjmap.errors import CjmapError

if TYPE_CHECKING:
    from cjmap.layout.scene import Scene


class Format(NamedTuple):
    """One row. `writer` is `module:function`, imported when it is used.

    `extra` is the part of `cjmap[…]` that must be installed for it; empty where none is.
    """

    name: str
    extension: str
    about: str
    writer: str
    extra: str = ""


FORMATS = (Format("svg", ".svg", "vector picture for browsers, wikis and slides", "svg:write"),)


def find(name: str) -> Format:
    """The format of a name or extension (`svg`, `.svg`); an unknown one lists what there is."""
    for row in FORMATS:
        if name.casefold() in (row.name, row.extension):
            return row
    known = ", ".join(row.name for row in FORMATS)
    raise CjmapError(f"there is no format `{name}`", f"formats: {known}")


def writer(name: str) -> Callable[[Scene], bytes]:
    """The function that writes a format."""
    row = find(name)
    module, function = row.writer.split(":")
    try:
        home = import_module(f"cjmap.renderers.{module}")
    except ImportError as error:
        if not row.extra:
            raise
        raise CjmapError(
            f"the format `{row.name}` needs a part that is not installed",
            f'pip install "cjmap[{row.extra}]"',
        ) from error
    found: Callable[[Scene], bytes] = getattr(home, function)
    return found
