"""What the tables tell beside what the file says: names of places, people, ranks, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from cjmap.board.assemble import assemble
from cjmap.board.board import Actor, Board, Column
from cjmap.board.view import View
from cjmap.model.index import Index, build_index
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.names import fold
from cjmap.query.action import act
from cjmap.query.cells import Cell, show
from cjmap.query.entries import Places, entries
from cjmap.text.span import Route


def whole(journey: Journey, index: Index, language: str = "") -> Board:
    """The map in place with all of its lanes, hidden ones too."""
    if any(one.hidden for one in journey.lanes):
        shown = tuple(one.model_copy(update={"hidden": False}) for one in journey.lanes)
        journey = journey.model_copy(update={"lanes": shown})
        index = build_index(journey)  # the board asks the map of its index
    return assemble(journey, index, View(language=language))


class Told:
    """What can be told of the places and items of a map, by their routes in the long form."""

    def __init__(self, journey: Journey, index: Index) -> None:
        board = whole(journey, index)
        self._journey, self._ids = journey, index.ids
        self._places = Places(board)
        found = tuple(entries(board, self._places))
        chances, pains = act(board, found)
        self._entries = {one.slot.route: one for one in found}
        self._chances = {one.entry.slot.route: one for one in chances}
        self._pains = {one.entry.slot.route: one for one in pains}
        self._columns = {one.route: one for one in board.columns}
        self._by_lane = Counter(fold(one.lane.key) for one in found)
        self._by_phase = Counter(
            (one.slot.route[1], one.lane.key) for one in found if one.slot.level != "map"
        )

    def entries(self, lane: str) -> int:
        """How many items a lane has."""
        return self._by_lane[fold(lane)]

    def place(self, route: Route) -> dict[str, Cell]:
        """The phase and the step of a route, by name and id."""
        if route[:1] != ("phases",):
            return {}
        phase, action = route[:2], route[:4] if route[2:3] == ("actions",) else None
        told: dict[str, Cell] = {
            "phase": self._phase(phase).name,
            "phase_id": self._ids[phase],
        }
        if action:
            told |= {"step": self._step(action).text, "step_id": self._ids[action]}
        return told

    def phase(self, number: int) -> dict[str, Cell]:
        """Of a phase: what is in it, who is in it, whose it is."""
        route: Route = ("phases", number)
        phase = self._phase(route)
        columns = [one for one in self._columns.values() if one.phase == number]
        return {
            "phase_id": self._ids[route],
            "own_id": _own_id(phase),
            "steps": len(phase.actions) or None,
            **{
                lane: self._by_phase[number, lane] or None
                for lane in ("pain_points", "opportunities")
            },
            "personas": _people(actor for one in columns for actor in one.actors),
            "responsible": phase.owner,
        }

    def step(self, route: Route) -> dict[str, Cell]:
        """Of a step."""
        column = self._columns[route]
        return {
            **self.place(route),
            "number": column.number,
            "own_id": _own_id(column.content),
            "personas": _people(column.actors),
            "known": column.known,
            "responsible": self._places.owner(column) or None,
            "all_channels": show("refs", self._channels(column)),
        }

    def item(self, route: Route, lane: str) -> dict[str, Cell]:
        """Of an item."""
        told = {**self.place(route), "lane": lane, "id": self._ids[route]}
        entry = self._entries.get(route)
        if entry is None:
            return told
        told |= {
            "own_id": _own_id(entry.slot.item),
            "personas": _people(entry.slot.actors),
            "known": entry.slot.known,
            "responsible": entry.owner or None,
        }
        if chance := self._chances.get(route):
            worth = None if chance.worth is None else round(chance.worth, 2)
            pains = [_name(one.slot.item) for one in chance.pains]
            told |= {"rank": chance.rank, "worth": worth, "pain_points": show("texts", pains)}
        if pain := self._pains.get(route):
            told["answers"] = show("texts", [_name(one.item) for one in pain.answers])
        return told

    def _channels(self, column: Column) -> list[str]:
        return list(self._places.channels_of(column.index, column.index))

    def _phase(self, route: Route) -> Phase:
        return self._journey.phases[int(route[1])]

    def _step(self, route: Route) -> Action:
        return self._phase(route).actions[int(route[3])]


def _own_id(thing: object) -> Cell:
    """Whether an id stands in the file; else it is derived from the name or text."""
    return "yes" if getattr(thing, "id", None) else None


def _name(item: object) -> str:
    return str(getattr(item, "text", None) or "")


def _people(actors: Iterable[Actor]) -> Cell:
    names: Mapping[int, str] = {one.index: one.persona.name for one in actors}
    return show("refs", list(names.values()))
