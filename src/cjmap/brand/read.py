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

if TYPE_CHECKING:
    from typing import Never

MAX_BYTES = 64 * 1024
"""A theme has fewer than a hundred lines."""


class ThemeFile(NamedTuple):
    """What a theme file says: the theme, or None and the problems that keep it from being used."""

    source: Source
    theme: Theme | None
    problems: tuple[Diagnostic, ...]


def read_theme(path: str) -> ThemeFile:
    """Read and check a theme file; one that cannot be read at all is a `CjmapError`."""
    source = Source(path, _text(path))
    read = toml.read(source)
    if read.data is None:
        return ThemeFile(source, None, read.problems)
    theme, problems = check(os.path.basename(path), read, os.path.dirname(path) or ".")
    return ThemeFile(source, theme, problems)


def _text(path: str) -> str:
    if os.path.isdir(path):
        raise CjmapError(f"{path} is a folder", "name the theme file in it")
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise CjmapError(f"{path} is larger than {MAX_BYTES >> 10} KiB; it is no theme file")
        return data.decode("utf-8-sig")
    except FileNotFoundError as error:
        hint = near(path, (".toml",)) or f"themes that ship: {', '.join(names())}"
        raise CjmapError(f"there is no theme file {path}", hint) from error
    except UnicodeDecodeError as error:
        raise CjmapError(
            f"{path} is no text in UTF-8", "in your editor choose Save as… and the encoding UTF-8"
        ) from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise CjmapError(f"{path} cannot be read: {reason[:1].lower()}{reason[1:]}") from error


def refuse(found: ThemeFile) -> Never:
    """Raises a `CjmapError` with all that is wrong with a theme file."""
    from cjmap.report import text
    from cjmap.report.look import Look
    from cjmap.report.result import Result

    report = text.write(Result(found.source, found.problems), Look())
    raise CjmapError(f"{found.source.name} cannot be used as a theme:\n{report}")
