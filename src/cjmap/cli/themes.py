"""`cjmap themes`: the looks that pictures can have."""

from __future__ import annotations

import sys

from cjmap.brand.read import read_theme
from cjmap.cli import console
from cjmap.layout.contrast import MARK, TEXT
from cjmap.layout.legibility import weakest
from cjmap.layout.theme import DEFAULT, Theme, names
from cjmap.pipeline import is_theme_file, open_theme
from cjmap.report import text
from cjmap.report.result import Result, count

_LISTS = ("phase", "persona", "emotion")
_PAGE = ("background", "ink", "muted", "pain.fill", "opportunity.fill")


def themes(wanted: str | None = None) -> int:
    """List the themes that ship, or look at one; returns the exit code."""
    if wanted and is_theme_file(wanted):
        return _check(wanted)
    for name in (wanted,) if wanted else names():
        _show(name, open_theme(name))
    console.out("To use one: cjmap render lunch.yaml --theme dark")
    console.out("One of your own, in the colours of your brand: cjmap themes --help")
    return 0


def _check(path: str) -> int:
    """Say whether a theme file can be used, and how well its colours can be told apart."""
    found = read_theme(path)
    if found.theme is None:
        result = Result(found.source, found.problems)
        console.out(text.write(result, console.look(sys.stdout)))
        console.out(f"{path} cannot be used: {count(len(found.problems), 'error')}")
        return 1
    _show(path, found.theme)
    for what, least in (("text", TEXT), ("line, dot or icon", MARK)):
        pair, contrast = weakest(found.theme.palette, least)
        upper, *under = (f"`{role}`" for role in pair.roles)
        console.out(
            f"Lowest contrast of a {what}: {contrast:.1f}:1, {upper} on {' over '.join(under)} "
            f"({least:g}:1 is needed)."
        )
    console.out(f"It can be used: cjmap render lunch.yaml --theme {console.quoted(path)}")
    return 0


def _show(name: str, theme: Theme) -> None:
    told = f"{theme.description} (default)" if name == DEFAULT else theme.description
    console.out(f"{console.look(sys.stdout).paint(name, 'place')}: {told}")
    console.swatches(_rows(theme), theme.palette["background"])


def _rows(theme: Theme) -> list[tuple[str, list[str]]]:
    """Rows of colours under one word each: what a reader sees most of."""
    page = [theme.palette[role] for role in _PAGE]
    return [("page", page), *((head, theme.colours(head)) for head in _LISTS)]
