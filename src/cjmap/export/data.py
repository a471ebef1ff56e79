"""What data for other programs is made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cjmap.board.board import Board
from cjmap.model.journey import Journey
from cjmap.model.load import Document


@dataclass(frozen=True)
class Data:
    """A map without errors, in the forms that writers ask for: each made when it is needed."""

    document: Document

    @cached_property
    def plain(self) -> dict[str, Any]:
        """The long form: mappings, lists, texts, numbers; what is not said is not there."""
        assert self.document.plain is not None
        return self.document.plain

    @cached_property
    def journey(self) -> Journey:
        """The map."""
        assert self.document.journey is not None
        return self.document.journey

    @cached_property
    def board(self) -> Board:
        """The map in place: all of it, whatever lanes are hidden."""
        from cjmap.board.assemble import assemble
        from cjmap.board.view import View

        return assemble(self.journey, self.document.index, View())
