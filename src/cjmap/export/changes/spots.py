"""Where a change is seen: which drawn thing bears its mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cjmap.board.board import Board
from cjmap.diff.tell import Sentence
from cjmap.diff.together import Together
from cjmap.text.span import Route


class Spot(NamedTuple):
    """The id of what bears a mark, and whether that is the changed thing itself."""

    id: str
    itself: bool


def spots(board: Board, framed: bool) -> Iterator[tuple[Route, str]]:
    """Routes of what is drawn, each with the id that it has in the picture."""
    alone = len(board.actors) == 1
    for actor in board.actors if framed else ():
        name = "persona" if alone else f"persona-{actor.index + 1}"
        yield ("personas", actor.index), f"panel {name}"
    for lane in board.lanes:
        for slot in lane.slots:
            yield slot.route, slot.id
    for column in board.columns:
        yield column.route, column.id
    for stretch in board.stretches:
        yield stretch.route, stretch.id


def _route(one: Sentence, joined: Together) -> Route:
    """Where a change is in both maps; of what is not put back, in what it hung on."""
    change = one.change
    if change.new is not None:
        return joined.new[change.new]
    assert change.old is not None
    return joined.gone.get(change.old) or (*joined.old[change.old[:-2]], "", 0)


def phase(one: Sentence, joined: Together) -> int | None:
    """The place of the phase that a change is about, None for the map as a whole."""
    route = _route(one, joined)
    return int(route[1]) if route[:1] == ("phases",) else None


def spot(one: Sentence, joined: Together, places: Mapping[Route, str]) -> Spot | None:
    """What is drawn of a change: the thing itself, or the nearest that it hangs on."""
    route, itself = _route(one, joined), True
    while route:
        if route in places:
            return Spot(places[route], itself)
        route, itself = route[:-2], False
    return None


def drawn(routes: Iterable[Route], places: Mapping[Route, str]) -> frozenset[str]:
    """The ids of those that are drawn."""
    return frozenset(places[route] for route in routes if route in places)


def sources(joined: Together) -> frozenset[str]:
    """The sources that are no more, as the foot of the picture counts them."""
    gone = (route for route in joined.gone.values() if route[0] == "sources")
    return frozenset(f"source {int(route[1]) + 1}" for route in gone)
