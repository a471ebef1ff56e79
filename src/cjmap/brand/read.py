"""A theme file of the reader's own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from cjmap.brand.check import check
from cjmap.errors import CjmapError
from cjmap.files import near
from cjmap.layout.theme import Theme, names
from cjmap.text import toml
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source
from cjmap.toml_file import text_of

if TYPE_CHECKING:
    from typing import Never


class ThemeFile(NamedTuple):
    """What a theme file says: the theme, or None and the problems that keep it from being used."""

    source: Source
    theme: Theme | None
    problems: tuple[Diagnostic, ...]


def read_theme(path: str) -> ThemeFile:
    """Read and check a theme file; one that cannot be read at all is a `CjmapError`."""
    source = Source(path, text_of(path, "theme file", lambda: _missing(path)))
    read = toml.read(source)
    if read.data is None:
        return ThemeFile(source, None, read.problems)
    theme, problems = check(os.path.basename(path), read, os.path.dirname(path) or ".")
    return ThemeFile(source, theme, problems)


def _missing(path: str) -> str:
    return near(path, (".toml",)) or f"themes that ship: {', '.join(names())}"


def refuse(found: ThemeFile) -> Never:
    """Raises a `CjmapError` with all that is wrong with a theme file."""
    from cjmap.report import text
    from cjmap.report.look import Look
    from cjmap.report.result import Result

    report = text.write(Result(found.source, found.problems), Look())
    raise CjmapError(f"{found.source.name} cannot be used as a theme:\n{report}")
