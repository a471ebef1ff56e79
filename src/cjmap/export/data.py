"""What data for other programs is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cjmap.board.board import Board
from cjmap.export.options import Options
from cjmap.model.journey import Journey
from cjmap.model.load import Document

if TYPE_CHECKING:
    from cjmap.query.digest import Digest
    from cjmap.query.tables import Table


@dataclass(frozen=True)
class Data:
    """A map without errors, in the forms that writers ask for: each made when it is needed."""

    document: Document
    options: Options = field(default_factory=Options)

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
        """The map in place, hidden lanes too."""
        from cjmap.query.told import whole

        return whole(self.journey, self.document.index)

    @cached_property
    def digest(self) -> Digest:
        """The map as lists: what happens, what hurts, what to do, what is known."""
        from cjmap.query.digest import digest

        return digest(self.board)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The map as tables, empty ones too."""
        from cjmap.query.tables import tables

        return tables(self.journey, self.document.index)
