"""A map as tables: the one flattening, that workbooks and CSV files are made of.

A table per kind of thing, a row per thing. Behind what the file says stands what follows from it,
such as who answers for a pain point or which rank an opportunity has. `columns.py` says what the
tables are, `cells.py` what a cell holds; `importers/tables.py` makes the map of them again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from cjmap.board.order import own_lanes
from cjmap.model.grammar import ITEM_LANES, MAP_LANES
from cjmap.model.index import Index
from cjmap.model.journey import Journey
from cjmap.model.names import fold
from cjmap.model.plain import plain
from cjmap.query import columns as forms
from cjmap.query.cells import Cell, show
from cjmap.query.columns import Column, Form
from cjmap.query.told import Told
from cjmap.text.span import Route

Long = Mapping[str, Any]


class Table(NamedTuple):
    """A table: its name, its columns and its rows, each as long as the columns."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Hung(NamedTuple):
    """An item of the long form, and where it hangs."""

    route: Route
    table: str
    lane: str
    item: Long


def tables(journey: Journey, index: Index) -> tuple[Table, ...]:
    """All tables, empty ones too; the first is `about`, what is said of the map as a whole."""
    long, told = plain(journey), Told(journey, index)
    steps = list(_steps(long))
    made = [
        Table("about", forms.ABOUT, tuple(_head(long))),
        *(_table(form, ((one, {}) for one in long.get(form.name, ()))) for form in forms.REGISTERS),
        _table(forms.LANES, _lanes(long, journey, told)),
        _table(forms.PHASES, ((one, told.phase(p)) for p, one in enumerate(long["phases"]))),
        _table(forms.STEPS, ((one, told.step(route)) for route, one in steps)),
        _table(forms.WAYS, _ways(long, steps, told)),
    ]
    hung = list(items(long))
    for form in forms.ITEMS:
        rows = (
            (one.item, told.item(one.route, one.lane)) for one in hung if one.table == form.name
        )
        made.append(_table(form, rows))
    return tuple(made)


def items(long: Long) -> Iterator[Hung]:
    """Everything that hangs on the map, then phase by phase on the phase and its steps."""
    yield from _standard((), long, MAP_LANES)
    for p, phase in enumerate(long["phases"]):
        places = (
            (("phases", p, "actions", a), one) for a, one in enumerate(phase.get("actions", ()))
        )
        for route, place in chain([(("phases", p), phase)], places):
            yield from _standard(route, place, ITEM_LANES)
            yield from _own(route, place)


def _standard(route: Route, place: Long, lanes: Sequence[str]) -> Iterator[Hung]:
    for lane in lanes:
        for i, item in enumerate(place.get(lane, ())):
            yield Hung((*route, lane, i), forms.OF_LANE.get(lane, "items"), lane, item)


def _own(route: Route, place: Long) -> Iterator[Hung]:
    for f, lane in enumerate(place.get("fields", ())):
        table = forms.OF_KIND.get(lane["kind"], "items")
        for i, item in enumerate(lane["items"]):
            yield Hung((*route, "fields", f, "items", i), table, lane["name"], item)


def _steps(long: Long) -> Iterator[tuple[Route, Long]]:
    for p, phase in enumerate(long["phases"]):
        for a, action in enumerate(phase.get("actions", ())):
            yield ("phases", p, "actions", a), action


def _ways(
    long: Long, steps: Sequence[tuple[Route, Long]], told: Told
) -> Iterator[tuple[Long, Mapping[str, Cell]]]:
    places = [((("phases", p), one)) for p, one in enumerate(long["phases"])]
    for route, place in sorted([*places, *steps], key=lambda one: one[0][1::2]):
        for way in place.get("next", ()):
            yield way, told.place(route)


def _lanes(long: Long, journey: Journey, told: Told) -> Iterator[tuple[Long, Mapping[str, Cell]]]:
    """Lanes of which the map says something, then all others of the author's own."""
    own = {fold(lane.name): lane.name for lane in reversed(list(own_lanes(journey)))}
    turns = list(dict.fromkeys(fold(lane.name) for lane in own_lanes(journey)))
    said = list(long.get("lanes", ()))
    names = {fold(one["lane"]) for one in said}
    said += [{"lane": own[name]} for name in turns if name not in names]
    for one in said:
        name = fold(one["lane"])
        turn = turns.index(name) + 1 if name in turns else None
        yield one, {"entries": told.entries(one["lane"]), "turn": turn}


def _head(long: Long) -> Iterator[tuple[Cell, ...]]:
    for column in forms.HEAD:
        cell = _cell(column, long, {})
        if cell is not None:
            yield column.key, cell


def _table(form: Form, rows: Iterator[tuple[Long, Mapping[str, Cell]]]) -> Table:
    made = (tuple(_cell(one, long, told) for one in form.columns) for long, told in rows)
    return Table(form.name, form.columns, tuple(made))


def _cell(column: Column, long: Long, told: Mapping[str, Cell]) -> Cell:
    if column.told:
        return told.get(column.key)
    value: Any = long
    for step in column.path:
        value = value.get(step) if value else None
    return show(column.kind, value)
