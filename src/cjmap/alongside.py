"""Maps that are loaded → side by side → a picture, a page, Markdown or JSON."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cjmap.board.assemble import assemble
from cjmap.board.view import View
from cjmap.compare.comparison import Comparison, compare
from cjmap.compare.track import Track, customers, named
from cjmap.errors import CjmapError
from cjmap.export.compare.formats import find, writer
from cjmap.export.compare.sheet import Sheet
from cjmap.language.choice import speak
from cjmap.model.index import build_index
from cjmap.model.journey import Journey
from cjmap.model.load import Document
from cjmap.pipeline import Drawing, images, open_theme
from cjmap.selection import lanes, match, personas, plain
from cjmap.selection import language as known_language

Lanes = tuple[str, ...] | None
"""The lanes that a map shows: all where none is named, no lane at all where it is None."""


def write(documents: Sequence[Document], drawing: Drawing) -> bytes:
    """Maps without errors side by side, in the bytes of the format."""
    row, theme = find(drawing.format), drawing.theme
    found = side_by_side(documents, drawing)
    if isinstance(theme, str):
        theme = open_theme(theme)
    return writer(row)(Sheet(found, theme, View()))


def side_by_side(documents: Sequence[Document], drawing: Drawing) -> Comparison:
    """The maps, or the customers of a single map, as far as the view shows them."""
    journeys = [one.journey for one in documents if one.journey]
    spoken = known_language(drawing.language) if drawing.language else ""
    spoken = spoken or journeys[0].language or ""
    shown = _lanes(journeys, drawing.lanes, spoken)
    if len(documents) == 1:
        view = View(shown[0] or (), personas(journeys[0], drawing.personas), language=spoken)
        tracks = _people(documents[0], journeys[0], view)
    else:
        chosen = _chosen(journeys, drawing.personas)
        tracks = [
            _shown(_track(document, journey, View(found or (), who, language=spoken)), found)
            for document, journey, found, who in zip(
                documents, journeys, shown, chosen, strict=True
            )
        ]
    if drawing.lanes and not any(one.board.lanes for one in tracks):
        raise CjmapError("none of the maps has anything in these lanes")
    return compare(named(tracks, speak(spoken)))


def _shown(one: Track, found: Lanes) -> Track:
    return one if found is not None else one._replace(board=replace(one.board, lanes=()))


def _people(document: Document, journey: Journey, view: View) -> list[Track]:
    """Each customer of a map as if it were a map of its own."""
    whole = assemble(journey, build_index(journey), view)
    found = whole.actors if view.personas else customers(whole)
    if len(found) < 2:
        raise _alone(document.source.name, len(found), len(journey.personas))
    names = (actor.persona.id or actor.persona.name for actor in found)
    views = (replace(view, personas=(name,)) for name in names)
    return [_track(document, journey, one)._replace(alone=True) for one in views]


def _alone(name: str, customers: int, personas: int) -> CjmapError:
    """What is said where there is nobody to compare a map's persona with."""
    has = "no personas"
    if customers:
        has = "a single persona" if personas == 1 else "a single customer"
    hint = f"name a second map: cjmap compare {name} other.yaml"
    if personas > 1:
        hint += "; or two of its personas with --persona"
    return CjmapError(f"there is nothing to compare {name} with: it has {has}", hint)


def _track(document: Document, journey: Journey, view: View) -> Track:
    board = assemble(journey, build_index(journey), view)
    file = os.path.basename(document.source.name.strip("<>"))
    return Track(board, file, images=images(document))


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


def _lanes(journeys: Sequence[Journey], wanted: Sequence[str], spoken: str) -> list[Lanes]:
    """The lanes that are meant, of each map those that it can have; one must know each name."""
    found: list[list[str]] = [[] for _ in journeys]
    for name in wanted:
        unknown: list[CjmapError] = []
        for mine, journey in zip(found, journeys, strict=True):
            try:
                mine += lanes(journey, (name,), spoken)
            except CjmapError as error:
                unknown.append(error)
        if len(unknown) == len(journeys):
            raise unknown[0]
    return [tuple(dict.fromkeys(mine)) if mine or not wanted else None for mine in found]
