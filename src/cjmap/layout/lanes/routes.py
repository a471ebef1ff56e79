"""Which channels are used where and by whom, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cjmap.board.board import Actor, Lane, Stop
from cjmap.layout.grid import Context
from cjmap.model.registry import Channel

_OFFSET = 4.0
"""Between the lines of two personas that go the same way."""


class Station(NamedTuple):
    """A channel used in columns `first` to `last`. `row` is the channel's place in the lane.

    `main` where it is the first channel there of somebody; `actor` is whose it is alone, or None.
    """

    row: int
    first: int
    last: int
    main: bool
    actor: Actor | None


class Route(NamedTuple):
    """The way from main channel to main channel: (column, row); `actor` is None if all go it.

    `offset` sets lines apart that run side by side.
    """

    actor: Actor | None
    way: tuple[tuple[int, int], ...]
    offset: float


class Link(NamedTuple):
    """Several channels of one column belong together: rows `top` to `bottom`."""

    column: int
    top: int
    bottom: int
    actor: Actor | None


class Network(NamedTuple):
    channels: tuple[Channel, ...]
    stations: tuple[Station, ...]
    routes: tuple[Route, ...]
    links: tuple[Link, ...]


Rows = Mapping[int, Sequence[int]]
"""Column → the rows used in it, the main one first."""


def network(lane: Lane, context: Context) -> Network:
    """All stops of a lane as stations, routes and links."""
    channels = _channels(lane.stops, context)
    uses = _uses(lane.stops, channels)
    people = _people(uses, context)
    alone = people[0][1] if len(people) == 1 else _cells(uses, None)
    half = (len(people) - 1) / 2
    routes = tuple(
        Route(actor, tuple((column, rows[0]) for column, rows in sorted(cells.items())), offset)
        for offset, (actor, cells) in (((i - half) * _OFFSET, one) for i, one in enumerate(people))
    )
    stations = tuple(_stations(uses, people, alone))
    starts = {(one.first, one.row) for one in stations}
    # Bars that run on side by side are joined once, where they begin.
    links = tuple(
        Link(column, min(rows), max(rows), actor)
        for actor, cells in people
        for column, rows in sorted(cells.items())
        if len(rows) > 1 and any((column, row) in starts for row in rows)
    )
    return Network(channels, stations, routes, links)


def _channels(stops: Sequence[Stop], context: Context) -> tuple[Channel, ...]:
    """The channels in use, in the order of the map; undefined ones follow as they are used."""
    used = list(dict.fromkeys(stop.channel for stop in stops))
    defined = [channel for channel in context.board.journey.channels if channel in used]
    return (*defined, *(channel for channel in used if channel not in defined))


def _uses(stops: Sequence[Stop], channels: Sequence[Channel]) -> list[tuple[int, Stop]]:
    """Every stop after the row of its channel; what hangs on the step itself first."""
    row = {channel: i for i, channel in enumerate(channels)}
    ordered = sorted(stops, key=lambda stop: stop.last - stop.first)
    return [(row[stop.channel], stop) for stop in ordered]


def _people(
    uses: Sequence[tuple[int, Stop]], context: Context
) -> list[tuple[Actor | None, Rows]]:  # fmt: skip
    """Who goes which way; one way for all if nobody goes another."""
    single: list[tuple[Actor | None, Rows]] = [(None, _cells(uses, None))]
    if len({tuple(actor.index for actor in stop.actors) for _, stop in uses}) < 2:
        return single
    ways: list[tuple[Actor | None, Rows]] = [
        (actor, cells) for actor in context.board.actors if (cells := _cells(uses, actor))
    ]
    if len(ways) < 2 or all(cells == ways[0][1] for _, cells in ways):
        return single
    return ways


def _cells(uses: Iterable[tuple[int, Stop]], actor: Actor | None) -> Rows:
    """The rows used in each column, by one persona or all."""
    found: dict[int, list[int]] = {}
    for row, stop in uses:
        if actor is None or not stop.actors or actor.index in {a.index for a in stop.actors}:
            for column in range(stop.first, stop.last + 1):
                rows = found.setdefault(column, [])
                if row not in rows:
                    rows.append(row)
    return found


def _stations(
    uses: Sequence[tuple[int, Stop]], people: Sequence[tuple[Actor | None, Rows]], everyone: Rows
) -> Iterator[Station]:
    """One per channel and column; a phase's runs on over neighbouring columns where it can."""
    done: set[tuple[int, int]] = set()
    for here, stop in uses:
        run: Station | None = None
        for column in range(stop.first, stop.last + 1):
            if (here, column) in done:
                continue
            done.add((here, column))
            one = _station(here, column, people, everyone)
            if run and (run.last, run.main, run.actor) == (column - 1, one.main, one.actor):
                run = Station(here, run.first, column, one.main, one.actor)
                continue
            if run:
                yield run
            run = one
        if run:
            yield run


def _station(
    row: int, column: int, people: Sequence[tuple[Actor | None, Rows]], everyone: Rows
) -> Station:
    users = [(actor, cells[column]) for actor, cells in people if row in cells.get(column, ())]
    main = any(rows[0] == row for _, rows in users) or everyone[column][0] == row
    alone = users[0][0] if len(users) == 1 and len(people) > 1 else None
    return Station(row, column, column, main and bool(users), alone)
