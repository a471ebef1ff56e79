"""Our own workbooks, CSV tables and JSON → the map that they were made from, with what was changed.

The tables count: of the sheet that looks like the map and of what tables only tell nothing is
read. Where somebody changed it nevertheless, that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Draft, Foreign, Imported
from cjmap.importers.long import written
from cjmap.importers.map_sheet import taken_over
from cjmap.importers.tables import Row, Rows, long_form
from cjmap.importers.yaml_text import write
from cjmap.model.load import load
from cjmap.query import columns as forms
from cjmap.query.cells import Cell
from cjmap.query.columns import Column
from cjmap.report.result import count
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source

Sheets = Mapping[str, Sequence[Sequence[Cell]]]
"""The cells of tables, with their headings, by the names of the tables."""
FORMS: Mapping[str, tuple[Column, ...]] = {
    "about": forms.ABOUT,
    **{
        form.name: form.columns
        for form in (
            *forms.REGISTERS,
            *(forms.LANES, forms.PHASES, forms.STEPS, forms.WAYS),
            *forms.ITEMS,
        )
    },
}
"""The columns of each table."""
_ROW = re.compile(r"  # (\w+, row [0-9]+)$")
_MADE = ("map", "curve", "origin")
"""What is made from the tables, to be looked at."""


MAX_ROWS = 10_000
_SHOWN = 50
"""So many errors are told one by one."""


def read(sheets: Sheets, foreign: Foreign) -> Imported:
    """The map of our tables; a `CjmapError` where they say what no map may say."""
    _refuse_data(sheets, foreign)
    found = _tables(sheets)
    made = sheets.get("origin", ())
    found, taken, strange = taken_over(found, sheets.get("map", ()), made)
    long = {"title": foreign.stem, **long_form(found)}
    told = [f"{name}: {count(len(some), 'row')}" for name, some in found.items() if some]
    told += [f"changed in the sheet {one}" for one in taken]
    left = [f"the sheet or table `{name}`" for name in sheets if name not in {*FORMS, *_MADE}]
    draft = Draft(write(written(long)), "", tuple(told), tuple(left + strange))
    return Imported((checked(draft, foreign),))


def _refuse_data(sheets: Sheets, foreign: Foreign) -> None:
    for name, some in sheets.items():
        if name in FORMS and len(some) > MAX_ROWS:
            raise CjmapError(
                f"{foreign.name}: the table {name} has {len(some):,} rows, more than a map has",
                "take out the rows that belong to no map",
            )


def is_ours(sheets: Sheets) -> bool:
    """Whether these are tables of ours: one with phases or steps is there, with its keys."""
    return any(
        {"phase_id", *more} <= set(_keys(name, sheets[name]))
        for name, *more in (("phases", "own_id"), ("steps", "step_id"))
        if name in sheets
    )


def _tables(sheets: Sheets) -> Rows:
    """The rows of our tables; the first of each is its heading."""
    return {name: list(_rows(name, some)) for name, some in sheets.items() if name in FORMS}


def _rows(name: str, some: Sequence[Sequence[Cell]]) -> Iterator[Row]:
    keys = _keys(name, some)
    for number, row in enumerate(some[1:], 2):
        cells = dict(zip(keys, row, strict=False))
        if any(one is not None and one != "" for one in cells.values()):
            yield Row(cells, f"{name}, row {number}")


def _keys(name: str, some: Sequence[Sequence[Cell]]) -> list[str]:
    return [key_of(str(one or ""), name) for one in some[0]] if some else []


def key_of(heading: str, table: str = "") -> str:
    """The key of a heading or of a sheet's name: `Pain points` is `pain_points`."""
    if heading == forms.TEXTS.get(table):
        return "text"
    return heading.strip().casefold().replace(" ", "_")


def checked(draft: Draft, foreign: Foreign) -> Draft:
    """The draft; a `CjmapError` where the file says what no map may say, row by row."""
    source = Source(foreign.name, draft.text)
    document = load(source)
    if document.ok:
        return draft
    lines = draft.text.splitlines()
    errors = [one for one in document.problems if one.severity is Severity.ERROR]
    shown = [f"{_where(one, lines)}: {one.message}\n  {one.hint}\n" for one in errors[:_SHOWN]]
    if len(errors) > _SHOWN:
        shown.append(f"and {len(errors) - _SHOWN:,} more\n")
    raise CjmapError(
        f"{foreign.name} was not imported, it has {count(len(errors), 'error')}",
        report="".join(shown),
    )


def _where(problem: Diagnostic, lines: Sequence[str]) -> str:
    """The row that is wrong, as the last comment above it says; else the key."""
    above = lines[: problem.span.line] if problem.span else []
    noted = (found[1] for line in reversed(above) if (found := _ROW.search(line)))
    return next(noted, ".".join(map(str, problem.route)) or "the map")


def summary(long: Mapping[str, Any]) -> str:
    """What there was, counted."""
    from cjmap.query.tables import items  # it brings the models; sheets of others need none

    phases = long["phases"]
    steps = sum(len(one.get("actions", ())) for one in phases)
    held = sum(1 for _ in items(long))
    return ", ".join((count(len(phases), "phase"), count(steps, "step"), count(held, "item")))
