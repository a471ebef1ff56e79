"""What the templates of the report may use: values of the map, and functions that say them.

The names are what a user's own templates rely on; `docs/templates.md` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from cjmap import __version__
from cjmap.board.board import Board, Column, Lane
from cjmap.board.feelings import terms
from cjmap.board.tally import tally
from cjmap.export import statements
from cjmap.export.html import charts, findings, flow, marks
from cjmap.export.html.filters import Filters
from cjmap.export.html.picture import PREFIX, picture
from cjmap.export.html.sections import people_title, sections, step_columns
from cjmap.export.page import Page
from cjmap.export.sentences import signed
from cjmap.language.language import Language, message
from cjmap.language.numbers import NARROW
from cjmap.language.speech import quoted
from cjmap.language.words import ACTORS, SEVERITIES, SOURCES, STATUSES, STEPS, WAYS, word
from cjmap.layout.channel_icons import icon_of
from cjmap.model.items import Figures
from cjmap.model.journey import Action
from cjmap.model.lanes import Scale
from cjmap.model.registry import Channel
from cjmap.query.digest import Digest, digest
from cjmap.query.entries import Entry
from cjmap.query.evidence import Support
from cjmap.renderers.svg_marks import slug

Values = dict[str, Any]
LARGE = 1000
"""From so many entries on, the page lays out what is out of sight only when it comes into it."""
RATINGS = {"high": message("high"), "medium": message("medium"), "low": message("low")}


def facts(page: Page) -> Values:
    """Everything by its name in the templates."""
    found = digest(page.board)
    return {
        "page": page,
        "board": page.board,
        "theme": page.theme,
        "journey": page.board.journey,
        "language": page.board.language,
        "digest": found,
        "images": page.view.images,
        "version": __version__,
        "narrow": NARROW,
        "large": len(found.entries) > LARGE,
        "dark": page.theme.name == "dark",
        **_sentences(page, found),
        **_parts(page, found),
        **_functions(page, found),
    }


def _sentences(page: Page, found: Digest) -> Values:
    """What the report says of the map in its own words."""
    board, language = page.board, page.board.language
    counted = tally(board)
    ways = statements.ways(counted)
    return {
        "header_facts": statements.header_facts(board.journey, language),
        "scenario": statements.scenario_facts(board.journey, language),
        "fall": statements.fall_sentence(found, board),
        "pains_sentence": statements.pains_sentence(found, language),
        "evidence_sentence": language.say(
            "{known} of {all} entries on this map rest on evidence",
            known=language.number(counted.total() - counted["assumed"]),
            all=language.number(counted.total()),
        ),
        "ways": ways,
        "known_ways": [way for way, amount in ways for _ in range(amount)],
        "made": language.say(
            "Made with cjmap {version} from {file}. This page needs no network.",
            version=__version__,
            file=page.view.footer,
        ),
    }


def _parts(page: Page, found: Digest) -> Values:
    """Pictures, filters, columns, and which parts there are."""
    board, language = page.board, page.board.language
    review = board.journey.review
    anchors = {entry.slot.id: marks.anchor(entry.slot.id) for entry in found.entries}
    return {
        "contents": tuple(sections(found, board, page.sections, page.checked)),
        "noted": findings.noted(page.checked, board) if page.checked else (),
        "cover": findings.cover(found, board, language) if page.checked else (),
        "filters": (filters := Filters(board, found)),
        "choices": tuple(_choices(filters, language)),
        "picture": picture(page),
        "score_lanes": " ".join(
            f"{PREFIX}-lane-{slug(lane.key)}"
            for lane in board.lanes
            if lane.drawn in ("curve", "dots")
        ),
        "legend": tuple(statements.legend(found, board)),
        "step_columns": step_columns(board),
        "readings": {one.entry.slot.id: one for one in found.readings},
        "charted": any(charts.bullet(one.figures, language) for one in found.readings),
        "coursed": any(one.figures.trend for one in found.readings),
        "matrix": charts.matrix(found.chances, language, anchors),
        "trusted": any(one.item.confidence for one in found.chances),
        "weighed": any(one.worth is not None for one in found.chances),
        "tended_to": any(one.item.status or one.item.due for one in found.chances),
        "people_title": people_title(board),
        "comma": language.comma,
        "aged": any(basis.age is not None for basis in found.bases),
        "looked": (review.last if review else None) or board.journey.updated,
        "stencils": marks.stencils(_scales(board), filter(None, _icons(board, found).values())),
        "emotions": next((lane for lane in board.lanes if lane.key == "emotions"), None),
    }


def _icons(board: Board, found: Digest) -> dict[str, str | None]:
    """The icon of every channel that is used, by its name."""
    channels = ((name, board.index.channel(name)) for name in found.places.channels)
    return {name: icon_of(known or Channel(name=name)) for name, known in channels}


def _scales(board: Board) -> dict[str, Scale]:
    """The scales of the lanes of scores, by the names of their stencils."""
    return {
        f"scale-{number}": lane.scale or board.journey.scale
        for number, lane in enumerate(board.lanes)
        if lane.drawn in ("curve", "dots")
    }


def _choices(filters: Filters, language: Language) -> Iterator[Values]:
    """The criteria that leave a choice."""
    say = language.say
    for key, title, words in (
        ("ph", say("Phase"), list(enumerate(filters.phases))),
        ("pe", say("Persona"), list(enumerate(filters.personas))),
        ("ch", say("Channel"), list(enumerate(filters.channels))),
        ("ow", say("Owner"), list(enumerate(filters.owners))),
        ("sv", say("Severity"), [(one, say(SEVERITIES[one])) for one in filters.severities]),
        (
            "st",
            say("Status"),
            [(i, word(STATUSES, one, language)) for i, one in enumerate(filters.statuses)],
        ),
    ):
        if len(words) > 1:
            yield {"key": key, "title": title, "words": words}


def _functions(page: Page, found: Digest) -> dict[str, Callable[..., Any]]:
    """What the templates may call."""
    language, icons = page.board.language, _icons(page.board, found)
    return {
        "say": language.say,
        "status": lambda text: word(STATUSES, text, language),
        "rating": lambda text: word(RATINGS, text, language),
        "source_kind": lambda text: word(SOURCES, text, language),
        "actor_kind": lambda text: word(ACTORS, text, language),
        "step_kind": lambda text: word(STEPS, text, language),
        "way_word": lambda text: word(WAYS, text, language),
        "count": language.count,
        "number": language.number,
        "figure": language.figure,
        "interval": language.interval,
        "series": language.series,
        "date": language.date,
        "anchor": marks.anchor,
        "source_anchor": marks.source_anchor,
        "persona_anchor": marks.persona_anchor,
        "safe": marks.safe,
        "symbol": marks.symbol,
        "age_line": marks.age_line,
        "sparkline": charts.sparkline,
        "cells": charts.cells,
        "by_lane": statements.by_lane,
        "initials": statements.initials,
        "step_text": flow.step_text,
        "is_action": lambda content: isinstance(content, Action),
        "persona_mark": lambda actor: marks.persona_mark(actor, page.theme.personas),
        "severity": lambda value, words=False: marks.severity(value, language, words),
        "gauge": lambda value, tone: marks.gauge(value, tone, language),
        "bullet": lambda figures: charts.bullet(figures, language),
        "gap": lambda figures: statements.gap(figures, language),
        "person": lambda persona: statements.person_facts(persona, language),
        "told": findings.told,
        "badness": lambda severity: language.say(findings.BADNESS[severity]),
        "channel_icon": lambda name: marks.icon(icons.get(name)),
        **_functions_of_board(page.board),
    }


def _functions_of_board(board: Board) -> dict[str, Callable[..., Any]]:
    """What has to look at the whole map."""
    index = board.index
    felt, ways = flow.felt(board), flow.ways(board)
    labels = {lane.key: lane.label for lane in board.lanes}
    return {
        **_figures(board),
        **_evidence(board),
        "quoted": lambda text: quoted(text, board.code),
        "lane_label": lambda key: labels[key],
        "text_of": lambda entry: statements.text_of(entry, board),
        "persona_sources": lambda persona: [s for s in map(index.source, persona.sources) if s],
        "strangers": lambda slot: flow.strangers(slot, board),
        "named": lambda entry: flow.named(entry.slot, board),
        "actors_told": lambda column: flow.actors_told(column, board),
        "felt_at": lambda column: felt.get(column, ()),
        "ways_from": lambda column: ways.get(column, ()),
    }


def _figures(board: Board) -> dict[str, Callable[..., Any]]:
    """Scores and metrics as they are said and drawn."""
    language = board.language
    numbers = {lane.key: number for number, lane in enumerate(board.lanes)}

    def scale(lane: Lane) -> Scale:
        return lane.scale or board.journey.scale

    def value(figures: Figures) -> str:
        if figures.value is None:
            return language.say("no figure yet")
        return language.figure(figures.value, figures.unit)

    def label(entry: Entry) -> str:
        """The scale's own word for a score that has none of its own; not the number again."""
        score = getattr(entry.slot.item, "score", None)
        if score is None:
            return ""
        found = terms(entry.lane, board).label(score)
        return "" if found == language.number(score) else found

    return {
        "value": value,
        "signed": lambda score, lane: signed(score, scale(lane), language),
        "feeling": lambda score, lane: marks.feeling(
            score, scale(lane), f"scale-{numbers[lane.key]}"
        ),
        "label": label,
    }


def _evidence(board: Board) -> dict[str, Callable[..., Any]]:
    """How much of a lane is known, and what is only assumed."""
    language = board.language

    def share_of(one: Support) -> str:
        known, every = language.number(one.known), language.number(len(one.ways))
        return language.say("{known} of {all}", known=known, all=every)

    def told(entry: Entry) -> str:
        """A score says more by its step than by its number."""
        scored = getattr(entry.slot.item, "score", None) is not None
        return (
            statements.place_of(entry.slot, board) if scored else statements.text_of(entry, board)
        )

    def assumed_of(one: Support) -> list[tuple[str, str]]:
        """Where each item that is only assumed stands in the page, and what it says."""
        return [
            (marks.anchor(item.id), flow.step_text(item))
            if isinstance(item, Column)
            else (marks.anchor(item.slot.id), told(item))
            for item in one.assumed
        ]

    return {"share_of": share_of, "assumed_of": assumed_of}
