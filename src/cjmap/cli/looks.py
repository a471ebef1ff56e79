"""Themes for commands: what is wrong with a theme file is shown as what is wrong with a map."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from cjmap.cli import console
from cjmap.errors import CjmapError
from cjmap.pipeline import is_theme_file, open_theme

if TYPE_CHECKING:
    from cjmap.layout.theme import Theme


def theme(wanted: str | Theme) -> Theme:
    """The theme to draw with; where its file has problems, they are shown, and a `CjmapError`."""
    if not isinstance(wanted, str):
        return wanted
    if not is_theme_file(wanted):
        return open_theme(wanted)
    from cjmap.brand.read import read_theme
    from cjmap.report import text
    from cjmap.report.result import Result

    found = read_theme(wanted)
    if found.theme is None:
        console.err(text.write(Result(found.source, found.problems), console.look(sys.stderr)))
        raise CjmapError(f"{wanted} cannot be used as a theme", "nothing was drawn")
    return found.theme
