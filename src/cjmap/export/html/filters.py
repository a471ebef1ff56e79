"""What a reader can filter a report by, and how its rows say what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from cjmap.board.board import Board, Column
from cjmap.model.items import Opportunity, PainPoint
from cjmap.model.names import fold
from cjmap.query.digest import Digest
from cjmap.query.entries import Entry


class Choice(NamedTuple):
    """A criterion: its key in the page, and the words to choose from; a row names their places."""

    key: str
    words: tuple[str, ...]


class Filters:
    """The criteria of one map, and the attributes of its rows.

    A row that lacks a criterion is not touched by it; one whose attribute is empty never fits.
    """

    def __init__(self, board: Board, found: Digest) -> None:
        self.phases = tuple(one.phase.name or "" for one in board.stretches)
        self.personas = tuple(one.persona.name for one in board.actors)
        self.channels = found.places.channels
        self.owners = tuple(duty.owner for duty in found.duties)
        items = [entry.slot.item for entry in found.entries]
        severities = {one.severity for one in items if isinstance(one, PainPoint) and one.severity}
        self.severities = tuple(sorted(severities, reverse=True))
        states = (one.status for one in items if isinstance(one, Opportunity) and one.status)
        self.statuses = tuple(dict.fromkeys(states))
        self._channels = {fold(name): str(i) for i, name in enumerate(self.channels)}
        self._owners = {fold(name): str(i) for i, name in enumerate(self.owners)}
        self._people = {actor.index: str(i) for i, actor in enumerate(board.actors)}
        self._places = found.places

    def of_step(self, column: Column) -> Markup:
        """The attributes of a step's row."""
        place = (column.index, column.index)
        return self._attributes(
            phases=(column.phase,),
            people=(actor.index for actor in column.actors),
            channels=self._places.channels_of(*place),
            owner=self._places.owner(column),
        )

    def of_phase(self, index: int) -> Markup:
        """The attributes of what hangs on a whole phase."""
        return Markup(f' data-ph="{index}"')

    def of_entry(self, entry: Entry) -> Markup:
        """The attributes of an item's row."""
        item = entry.slot.item
        more = ""
        if isinstance(item, PainPoint):
            more = f' data-sv="{item.severity or ""}"'
        if isinstance(item, Opportunity):
            at = self.statuses.index(item.status) if item.status else ""
            more = f' data-st="{at}"'
        people = entry.slot.actors
        return Markup(more) + self._attributes(
            phases=entry.phases,
            people=[actor.index for actor in people] if people else None,
            channels=entry.channels,
            owner=entry.owner,
        )

    def _attributes(
        self,
        *,
        phases: Iterable[int],
        people: Iterable[int] | None,
        channels: Iterable[str],
        owner: str,
    ) -> Markup:
        ph = " ".join(map(str, phases))
        ch = " ".join(self._channels[fold(name)] for name in channels)
        parts = [f' data-ph="{ph}" data-ch="{ch}" data-ow="{self._owners.get(fold(owner), "")}"']
        if people is not None:
            shown = (self._people[one] for one in people if one in self._people)
            parts.append(f' data-pe="{" ".join(shown)}"')
        return Markup("".join(parts))
