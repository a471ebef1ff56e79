"""What a page is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cjmap.board.board import Board
from cjmap.board.view import View
from cjmap.layout.theme import Theme
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.span import Route


class Checked(NamedTuple):
    """What was found in a map. `written` leads from a route of the long form to the author's."""

    findings: tuple[Diagnostic, ...]
    written: Callable[[Route], Route]


@dataclass(frozen=True, slots=True)
class Page:
    """The map in place, and how it is to look. `sections` are the parts asked for, none for all."""

    board: Board
    theme: Theme
    view: View
    sections: tuple[str, ...] = ()
    templates: Mapping[str, str] = field(default_factory=dict)
    """Templates of the user's that override those of the report: name → text."""
    presentation: bytes = b""
    """A presentation of the user's that slides are to look like."""
    checked: Checked | None = None
    """What a check of the map found, where that is to be told."""
