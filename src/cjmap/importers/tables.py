"""The tables of a map → its long form: the way back from `query/tables.py`.

A row finds its place by the ids of its phase and step, else by their names; so rows may be added,
sorted and taken out by hand. What the tables only tell (`Column.told`) is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cjmap.errors import CjmapError
from cjmap.importers.long import NOTE
from cjmap.model.grammar import ITEM_LANES
from cjmap.model.names import fold
from cjmap.query import columns as forms
from cjmap.query.cells import Cell, read
from cjmap.query.columns import Column, Form

Long = dict[str, Any]


class Row(NamedTuple):
    """A row as it was read: cell by column, and where it stands, for people."""

    cells: Mapping[str, Cell]
    where: str

    def text(self, key: str) -> str:
        """A cell as text; nothing is empty."""
        return str(read("text", self.cells.get(key)) or "")


Rows = Mapping[str, Sequence[Row]]
"""The rows of each table, by its name."""


def long_form(found: Rows) -> Long:
    """The map that tables hold. What does not fit in a map is left to the door to tell."""
    long = _head(found.get("about", ()))
    for form in forms.REGISTERS:
        long[form.name] = [_entry(form.columns, row) for row in found.get(form.name, ())]
    long["lanes"] = list(_lanes(found.get("lanes", ())))
    places = _Places(found)
    turns = _turns(found.get("lanes", ()))
    for row in found.get("ways", ()):
        places.of(row, long).setdefault("next", []).append(_entry(forms.WAYS.columns, row))
    for form in forms.ITEMS:
        for row in found.get(form.name, ()):
            _hang(places.of(row, long), form, row, turns)
    for place in places.all:
        place.get("fields", []).sort(key=lambda lane: turns.get(fold(lane["name"]), _LAST).number)
    long["phases"] = places.phases
    return long


class _Turn(NamedTuple):
    """Which lane of the author's own comes first, second … in the map, and its kind."""

    number: int
    kind: str


_LAST = _Turn(1_000_000, "text")


class _Places:
    """The phases and steps of a map, found by id and by name."""

    def __init__(self, found: Rows) -> None:
        self.phases: list[Long] = []
        self._by: dict[tuple[str, str, str], Long] = {}
        for row in found.get("phases", ()):
            made = _with_id(forms.PHASES, row, "phase_id")
            self.phases.append(made)
            self._know(row, made, "phase_id", "phase", "")
        for row in found.get("steps", ()):
            made = _with_id(forms.STEPS, row, "step_id")
            phase = self._phase(row)
            phase = self._new(row) if phase is None else phase
            phase.setdefault("actions", []).append(made)
            self._know(row, made, "step_id", "text", "step")
        self.all = [
            *self.phases,
            *(one for phase in self.phases for one in phase.get("actions", ())),
        ]

    def of(self, row: Row, whole: Long) -> Long:
        """What a row hangs on; a row without a phase and a step hangs on the whole map."""
        step = self._find("step", row, "step_id", "step")
        if step is not None:
            return step
        phase = self._phase(row)
        if phase is not None and not row.text("step"):
            return phase
        named = row.text("step") or row.text("phase") or row.text("step_id") or row.text("phase_id")
        if named:
            what = "step" if row.text("step") or phase is not None else "phase"
            raise CjmapError(
                f"{row.where}: there is no {what} `{named}`",
                "its name has to be that of a row of the tables `phases` and `steps`",
            )
        return whole

    def _phase(self, row: Row) -> Long | None:
        return self._find("", row, "phase_id", "phase")

    def _know(self, row: Row, made: Long, id_: str, name: str, kind: str) -> None:
        for key in (id_, name):
            if row.text(key):
                column = {"text": "step"}.get(key, key)
                self._by.setdefault((kind, column, fold(row.text(key))), made)

    def _find(self, kind: str, row: Row, *keys: str) -> Long | None:
        for key in keys:
            found = self._by.get((kind, key, fold(row.text(key))))
            if found is not None:
                return found
        return None

    def _new(self, row: Row) -> Long:
        """A phase that only its steps name."""
        made: Long = {"name": row.text("phase")} if row.text("phase") else {}
        self.phases.append(made)
        self._know(row, made, "phase_id", "phase", "")
        return made


def _hang(place: Long, form: Form, row: Row, turns: Mapping[str, _Turn]) -> None:
    lane = row.text("lane") or _usual(form)
    made = _with_id(form, row, "id")
    if lane in ITEM_LANES:
        place.setdefault(lane, []).append(made)
        return
    lanes = place.setdefault("fields", [])
    for one in lanes:
        if one["name"] == lane:
            one["items"].append(made)
            return
    lanes.append({"name": lane, "kind": turns.get(fold(lane), _LAST).kind, "items": [made]})


def _usual(form: Form) -> str:
    """The lane of a row that names none."""
    return next((lane for lane, table in forms.OF_LANE.items() if table == form.name), "insights")


def _head(rows: Sequence[Row]) -> Long:
    said = {fold(row.text("key")): row.cells.get("value") for row in rows}
    return _entry(forms.HEAD, Row(said, ""))


def _lanes(rows: Sequence[Row]) -> Iterator[Long]:
    """What the map says of lanes; a lane of which it says nothing is there for its turn."""
    for row in rows:
        made = _entry(forms.LANES.columns, row)
        if made.keys() - {"lane", NOTE}:
            yield made


def _turns(rows: Sequence[Row]) -> dict[str, _Turn]:
    """The turn and the kind of each lane of the author's own."""
    return {
        fold(row.text("lane")): _Turn(_whole(row.text("turn")), row.text("kind") or "text")
        for row in rows
    }


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and text.isascii() else _LAST.number


def _with_id(form: Form, row: Row, key: str) -> Long:
    """An entry with the id that the file gave it."""
    made = _entry(form.columns, row)
    return {"id": row.text(key), **made} if row.text("own_id") and row.text(key) else made


def _entry(columns: Sequence[Column], row: Row) -> Long:
    """The mapping of a row."""
    made: Long = {}
    for column in columns:
        if column.told:
            continue
        value = read(column.kind, row.cells.get(column.key))
        if value is None:
            continue
        holder = made
        for step in column.path[:-1]:
            holder = holder.setdefault(step, {})
        holder[column.path[-1]] = value
    if row.where and made:
        made[NOTE] = row.where
    return made
