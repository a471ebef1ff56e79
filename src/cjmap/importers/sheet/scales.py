"""Which scale the scores of each lane of a table lie on."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.importers.sheet.feelings import Scale, feelings, scale_for, scale_of
from cjmap.importers.sheet.headings import LANES, PLACE, Words
from cjmap.importers.sheet.table import Table
from cjmap.model.names import fold


def scales(table: Table, words: Words) -> dict[str, Scale]:
    """The scale of the emotions, and of every own lane that holds scores only."""
    return dict(_scales(table, words))


def _scales(table: Table, words: Words) -> Iterator[tuple[str, Scale]]:
    for name, places in _lanes(table).items():
        heading = table.headings[places[0]]
        if heading.key and heading.key != "emotions":
            continue
        texts = [
            record.cells[place].text
            for record in table.records
            for place in places
            if place in record.cells
        ]
        known = words.feelings if heading.key else {}
        found = [one for text in texts for one in feelings(text, known)]
        if heading.key:
            yield "emotions", scale_for(heading.name, found)
        elif (
            found
            and all(one.score is not None and not one.usual for one in found)
            and (
                scale_of(heading.name)
                or any(one.of for one in found)
                or words.is_score(heading.name)
            )
        ):
            yield name, scale_for(heading.name, found)


def _lanes(table: Table) -> dict[str, list[int]]:
    """The places of each lane, by its key, or by its name where it is an own one."""
    found: dict[str, list[int]] = {}
    for place, heading in table.headings.items():
        if place != table.phase:
            found.setdefault(lane(heading.key, heading.name), []).append(place)
    return found


def lane(key: str, name: str) -> str:
    """How a lane is told from others."""
    return key if key in LANES or key in PLACE - {"phases"} else fold(name)
