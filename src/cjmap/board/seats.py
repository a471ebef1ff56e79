"""The columns: one per action, one per phase without actions, as far as the view shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cjmap.board.board import Actor, Column, Stretch
from cjmap.board.cast import PERSONAL, Cast, known
from cjmap.model.journey import Action, Phase
from cjmap.text.span import Route

Seats = list[tuple[Stretch, list[Column]]]


def seats(cast: Cast) -> Seats:
    """Every phase with its columns; all columns, where the view would leave none."""
    return _seats(cast, lambda column: _kept(column, cast)) or _seats(cast, lambda column: True)


def _seats(cast: Cast, kept: Callable[[Column], bool]) -> Seats:
    result: Seats = []
    count = number = 0
    for p, phase in enumerate(cast.index.journey.phases):
        route: Route = ("phases", p)
        columns: list[Column] = []
        for where, content in _contents(route, phase):
            chain = (content,) if content is phase else (content, phase)
            number += 1
            place = (count + len(columns), len(result), number)
            column = _column(place, where, chain, cast)
            if kept(column):
                columns.append(cast.narrow(column))
        if columns:
            first, count = count, count + len(columns)
            id_ = cast.index.ids[route]
            result.append((Stretch(len(result), phase, id_, route, first, count - 1), columns))
    return result


def _contents(route: Route, phase: Phase) -> Iterator[tuple[Route, Action | Phase]]:
    if not phase.actions:
        yield route, phase
    for a, action in enumerate(phase.actions):
        yield (*route, "actions", a), action


def _column(
    place: tuple[int, int, int], route: Route, chain: tuple[Action | Phase, ...], cast: Cast
) -> Column:
    """`place`: the column's among those drawn, its stretch's, and its own in the whole map."""
    index, phase, number = place
    actors, sources = cast.inherited(chain)
    id_ = cast.index.ids[route]
    return Column(index, phase, chain[0], id_, route, actors, sources, known(sources), number)


def _kept(column: Column, cast: Cast) -> bool:
    """Whether the personas of the view act or feel something here, or no customer acts."""
    if cast.drawn(column.actors) or not _all_customers(column.actors):
        return True
    lanes = (getattr(column.content, lane) for lane in PERSONAL)
    named = (cast.actors((item,)) for items in lanes for item in items if item.by)
    return any(actor in cast.chosen for actors in named for actor in actors)


def _all_customers(actors: tuple[Actor, ...]) -> bool:
    return all(actor.persona.kind == "customer" for actor in actors)
