"""Maps that are loaded → side by side → a picture, a page, Markdown or JSON."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cjmap.board.assemble import assemble
from cjmap.board.view import View
from cjmap.compare.comparison import Comparison, compare
from cjmap.compare.track import Plan, customers, tracks
from cjmap.errors import CjmapError
from cjmap.language.choice import speak
from cjmap.model.index import build_index
from cjmap.model.journey import Journey
from cjmap.model.load import Document
from cjmap.pipeline import Drawing, images, open_theme
from cjmap.selection import lanes, match, personas, plain
from cjmap.selection import language as known_language


class Format(NamedTuple):
    """What a comparison can be made into. `shown`: without a file it goes to standard output."""

    name: str
    extension: str
    shown: bool = False


FORMATS = (
    Format("svg", ".svg"),
    Format("html", ".html"),
    Format("md", ".md", shown=True),
    Format("json", ".json", shown=True),
)


def find(name: str) -> Format:
    """The format of a name or extension; an unknown one lists what there is."""
    wanted = {"markdown": "md"}.get(name.casefold(), name.casefold())
    for row in FORMATS:
        if wanted in (row.name, row.extension):
            return row
    known = ", ".join(row.name for row in FORMATS)
    raise CjmapError(f"maps cannot be compared as `{name}`", f"formats: {known}")


def write(documents: Sequence[Document], drawing: Drawing) -> bytes:
    """Maps without errors side by side, in the bytes of the format."""
    row, theme = find(drawing.format), drawing.theme
    found = side_by_side(documents, drawing)
    if isinstance(theme, str):
        theme = open_theme(theme)
    if row.name == "svg":
        from cjmap.layout.compare.place import lay_out
        from cjmap.renderers.svg import write as written

        return written(lay_out(found, theme, View()))
    from importlib import import_module

    from cjmap.export.compare.sheet import Sheet

    module = {"html": "html", "md": "markdown", "json": "json"}[row.name]
    made: bytes = import_module(f"cjmap.export.compare.{module}").write(Sheet(found, theme, View()))
    return made


def side_by_side(documents: Sequence[Document], drawing: Drawing) -> Comparison:
    """The maps, or the customers of a single map, as far as the view shows them."""
    journeys = [one.journey for one in documents if one.journey]
    spoken = known_language(drawing.language) if drawing.language else ""
    spoken = spoken or journeys[0].language or ""
    shown = _lanes(journeys, drawing.lanes, spoken)
    if len(documents) == 1:
        view = View(shown[0], personas(journeys[0], drawing.personas), language=spoken)
        plans = _people(documents[0], journeys[0], view)
    else:
        chosen = _chosen(journeys, drawing.personas)
        plans = [
            _plan(document, journey, View(lanes, who, language=spoken))
            for document, journey, lanes, who in zip(
                documents, journeys, shown, chosen, strict=True
            )
        ]
    if drawing.lanes:
        plans = [_narrowed(plan, lanes) for plan, lanes in zip(plans, shown, strict=False)]
        if not any(plan.board.lanes for plan in plans):
            raise CjmapError("none of the maps has anything in these lanes")
    return compare(tracks(plans, speak(spoken)))


def _narrowed(plan: Plan, lanes: tuple[str, ...]) -> Plan:
    """A map without any of the lanes that are asked for shows none."""
    return plan if lanes else plan._replace(board=replace(plan.board, lanes=()))


def _people(document: Document, journey: Journey, view: View) -> list[Plan]:
    """Each customer of a map as if it were a map of its own."""
    whole = assemble(journey, build_index(journey), view)
    found = whole.actors if view.personas else customers(whole)
    if len(found) < 2:
        name = document.source.name
        raise CjmapError(
            f"there is nothing to compare {name} with: it has "
            + ("a single persona" if found else "no personas"),
            f"name a second map: cjmap compare {name} other.yaml",
        )
    names = (actor.persona.id or actor.persona.name for actor in found)
    return [_plan(document, journey, replace(view, personas=(name,)), alone=True) for name in names]


def _plan(document: Document, journey: Journey, view: View, *, alone: bool = False) -> Plan:
    board = assemble(journey, build_index(journey), view)
    file = os.path.basename(document.source.name.strip("<>"))
    return Plan(board, file, alone, images(document))


def _chosen(journeys: Sequence[Journey], wanted: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The personas that each map shows: those of its own that are asked for, or all."""
    people = [persona for journey in journeys for persona in journey.personas]
    known = {plain(one.name): one.name for one in people}
    known |= {plain(one.id): one.id for one in people if one.id}
    asked = {plain(name) for name in match(wanted, known, "persona", " in these maps")}
    for journey in journeys:
        yield tuple(
            persona.id or persona.name
            for persona in journey.personas
            if plain(persona.name) in asked or plain(persona.id or "") in asked
        )


def _lanes(
    journeys: Sequence[Journey], wanted: Sequence[str], spoken: str
) -> list[tuple[str, ...]]:
    """The lanes that are meant, of each map those that it can have; one must know each name."""
    found: list[list[str]] = [[] for _ in journeys]
    for name in wanted:
        known = False
        for mine, journey in zip(found, journeys, strict=True):
            try:
                mine += lanes(journey, (name,), spoken)
                known = True
            except CjmapError as error:
                unknown = error
        if not known:
            raise unknown
    return [tuple(dict.fromkeys(mine)) for mine in found]
