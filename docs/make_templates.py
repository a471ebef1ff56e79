"""Writes the lists of docs/templates.md: what the templates of a report are and may use.

`python docs/make_templates.py` prints the page; a test holds docs/templates.md against it.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

import cjmap
from cjmap.board.assemble import assemble
from cjmap.board.view import View
from cjmap.export.html.facts import facts
from cjmap.export.page import Page
from cjmap.layout.theme import load_theme
from cjmap.model.index import build_index
from cjmap.templates import parts

TARGET = Path(__file__).with_name("templates.md")
MEANINGS = Path(__file__).with_name("templates.yaml")
_BEGIN = "<!-- made by docs/make_templates.py -->"


def page() -> str:
    """The page: what is written by hand, and below it the lists."""
    head = TARGET.read_text(encoding="utf-8").partition(_BEGIN)[0]
    told: dict[str, dict[str, str]] = yaml.safe_load(MEANINGS.read_text(encoding="utf-8"))
    names = provided()
    values = [name for name, value in names.items() if not callable(value)]
    functions = {_call(name, one): name for name, one in names.items() if callable(one)}
    lists = (
        ("Parts", "file", {name: name for name in parts()}, told["parts"]),
        ("Values", "value", {name: name for name in values}, told["values"]),
        ("Functions", "function", functions, told["functions"]),
    )
    return "\n".join([f"{head}{_BEGIN}\n", *(_list(*one) for one in lists)])


def provided() -> dict[str, Any]:
    """Everything that templates may use, taken from a small map."""
    journey = cjmap.load("title: T\nphases: [P]\n").document.journey
    assert journey
    view = View()
    board = assemble(journey, build_index(journey), view)
    return facts(Page(board, load_theme("light"), view))


def _call(name: str, function: Any) -> str:
    """A function as it is called in a template."""
    taken = inspect.signature(function).parameters.values()
    words = [f"{one.name}…" if one.kind is one.VAR_KEYWORD else one.name for one in taken]
    return f"{name}({', '.join(words)})"


def _list(heading: str, first: str, shown: Mapping[str, str], told: Mapping[str, str]) -> str:
    untold = {*shown.values()} - {*told}
    if untold:
        raise LookupError(f"{MEANINGS} says nothing of: {', '.join(sorted(untold))}")
    rows = [f"| `{text}` | {told[name]} |" for text, name in shown.items()]
    return "\n".join([f"### {heading}\n", f"| {first} | is |", "|---|---|", *rows, ""])


if __name__ == "__main__":
    sys.stdout.write(page())
