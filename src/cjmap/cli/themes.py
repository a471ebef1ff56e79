"""`cjmap themes`: the looks that pictures can have."""

from __future__ import annotations

import sys

from cjmap.cli import console
from cjmap.layout.theme import DEFAULT, Theme, load_theme, names

_LISTS = ("phase", "persona", "emotion")
_PAGE = ("background", "ink", "muted", "pain.fill", "opportunity.fill")


def themes() -> int:
    """List the themes that ship, each with its colours; returns the exit code."""
    look = console.look(sys.stdout)
    for name in names():
        theme = load_theme(name)
        told = f"{theme.description} (default)" if name == DEFAULT else theme.description
        console.out(f"{look.paint(name, 'place')}: {told}")
        console.swatches(_rows(theme), theme.palette["background"])
    console.out("To use one: cjmap render lunch.yaml --theme dark")
    return 0


def _rows(theme: Theme) -> list[tuple[str, list[str]]]:
    """Rows of colours under one word each: what a reader sees most of."""
    page = [theme.palette[role] for role in _PAGE]
    return [("page", page), *((head, theme.colours(head)) for head in _LISTS)]
