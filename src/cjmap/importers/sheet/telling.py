"""What was understood of a table, and what was not, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from cjmap.importers.sheet.about import About
from cjmap.importers.sheet.feelings import Scale
from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import LANES, PLACE
from cjmap.importers.sheet.items import line
from cjmap.importers.sheet.journey import Journey
from cjmap.importers.sheet.table import LONGEST, Heading, Table
from cjmap.model.names import fold
from cjmap.report.result import count

_SHOWN = 12
_WIDE = 60
_LANGUAGES = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "nl": "Dutch",
    "ru": "Russian",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
}


def understood(
    table: Table, found: Journey, head: About, scales: Mapping[str, Scale], language: str
) -> Iterator[str]:
    """What was read, a line each."""
    yield from _facts(head)
    yield table.way
    if table.phase:
        corner = table.headings[table.phase]
        if corner.cell:
            yield f"`{_short(corner.cell.text)}` ({corner.cell.ref}) as the phases"
        yield f"{count(len(found.phases), 'phase')}, {_names(found)}"
    if steps := sum(len(phase.steps) for phase in found.phases):
        yield f"{count(steps, 'step')} as actions"
    lanes = {fold(one.name): one for one in reversed(_lanes(table))}
    some = lanes.values()
    known = [f"`{one.name}` as {one.key.replace('_', ' ')}" for one in some if _is_known(one)]
    own = [f"`{one.name}`" for one in some if not _is_known(one)]
    if known:
        yield ", ".join(reversed(known))
    if own:
        yield f"as lanes of their own: {', '.join(reversed(own))}"
    for lane, scale in scales.items():
        name = f"`{lanes[lane].name}`" if lane in lanes else "emotions"
        yield f"{name} on a scale from {scale.low:g} to {scale.high:g}"
    yield from head.told
    if language:
        yield f"written in {_LANGUAGES[language]}: the map is in this language"


def _facts(head: About) -> Iterator[str]:
    """What is said of the map, and by which cells."""
    others: dict[str, list[str]] = {}
    for fact in head.facts:
        if fact.key:
            named = fact.name and fold(fact.name) != fact.key
            place = f"`{_short(fact.name)}` ({fact.cell.ref})" if named else fact.cell.ref
            yield f"{place} as {fact.key}"
        else:
            others.setdefault(fact.name, []).append(fact.cell.ref)
    for name, places in others.items():
        yield f"{', '.join(places)} as `{_short(name)}`, a fact of the map"


def cells_left(cells: Sequence[Cell]) -> Iterator[str]:
    """Every cell that is not in the map; of many only the first with what they say."""
    for cell in cells[:_SHOWN]:
        yield f"{cell.ref}: {_short(cell.text)}"
    if more := cells[_SHOWN:]:
        yield f"{len(more)} more: {_places(more)}"


def _places(cells: Sequence[Cell]) -> str:
    """How some cells are called; lines that follow one another as one stretch."""
    stretches: list[list[int]] = []
    names: list[str] = []
    for cell in cells:
        if not cell.at:
            names.append(cell.ref)
            continue
        first, *_, last = map(int, (*re.findall(r"\d+", cell.at), *re.findall(r"\d+$", cell.at)))
        if stretches and first <= stretches[-1][1] + 1:
            stretches[-1][1] = max(last, stretches[-1][1])
        else:
            stretches.append([first, last])
    names += [f"{first}–{last}" if last > first else str(first) for first, last in stretches]
    return f"{'lines ' if stretches else ''}{', '.join(names)}"


def bare_headings(table: Table) -> Iterator[str]:
    """Headings with nothing under them, or that are no names."""
    held = {place for record in table.records for place in record.cells}
    for place, heading in table.headings.items():
        if not heading.cell or place == table.phase:
            continue
        where, text = heading.cell.ref, _short(heading.cell.text)
        if len(line(heading.cell.text)) > LONGEST:
            yield f"{where}: too long for the name of a lane, {text}"
        elif place not in held:
            yield f"{where}: nothing stands under `{text}`"


def _lanes(table: Table) -> list[Heading]:
    """The headings with something under them."""
    held = {place for record in table.records for place in record.cells} - {table.phase}
    return [one for place, one in table.headings.items() if place in held]


def _is_known(heading: Heading) -> bool:
    return heading.key in LANES or heading.key in PLACE - {"phases"}


def _names(found: Journey) -> str:
    names = [line(phase.cell.text) if phase.cell else "–" for phase in found.phases]
    shown = ", ".join(map(_short, names[:8]))
    return f"{shown} …" if len(names) > 8 else shown


def _short(text: str) -> str:
    text = line(text)
    return f"{text[:_WIDE]}…" if len(text) > _WIDE else text
