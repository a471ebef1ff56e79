"""What a page is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cjmap.board.board import Board
from cjmap.board.view import View
from cjmap.layout.theme import Theme


@dataclass(frozen=True, slots=True)
class Page:
    """The map in place, and how it is to look. `sections` are the parts asked for, none for all."""

    board: Board
    theme: Theme
    view: View
    sections: tuple[str, ...] = ()
    templates: Mapping[str, str] = field(default_factory=dict)
    """Templates of the user's that override those of the report: name → text."""
