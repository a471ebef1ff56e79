"""What the check of the map found, where each finding stands in the page, and what is covered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup, escape

from cjmap.board.board import Board
from cjmap.board.tally import tally
from cjmap.export.html import marks
from cjmap.export.page import Checked
from cjmap.language.language import Language, message
from cjmap.query.digest import Digest
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Route

_Spot = tuple[str, int | None]

BADNESS = {
    Severity.ERROR: message("error"),
    Severity.WARNING: message("warning"),
    Severity.INFO: message("worth a look"),
}
"""The worst first."""


class Noted(NamedTuple):
    """A finding, the id in the page of what it is about (empty is the map), and its phase."""

    finding: Diagnostic
    anchor: str
    phase: int | None


class Cover(NamedTuple):
    """How much of something is there: `known` of `total`."""

    label: str
    known: int
    total: int


def noted(checked: Checked, board: Board) -> tuple[Noted, ...]:
    """The findings, the worst first, else in the order of the file."""
    spots = {checked.written(route): spot for route, spot in _spots(board)}
    order = list(BADNESS)
    ranked = sorted(checked.findings, key=lambda one: order.index(one.severity))
    return tuple(_noted(one, spots) for one in ranked)


def _noted(one: Diagnostic, spots: Mapping[Route, _Spot]) -> Noted:
    """With the spot of what it is about, or of the nearest that holds it."""
    around = (one.route[:length] for length in range(len(one.route), 0, -1))
    anchor, phase = next((spots[route] for route in around if route in spots), ("", None))
    return Noted(one, anchor, phase)


def _spots(board: Board) -> Iterator[tuple[Route, _Spot]]:
    """Routes of the long form, each with its id in the page and its phase."""
    for stretch in board.stretches:
        yield stretch.route, (f"phase-{stretch.index}", stretch.index)
    for column in board.columns:
        if column.content is not board.stretches[column.phase].phase:
            yield column.route, (marks.anchor(column.id), column.phase)
    for lane in board.lanes:
        for slot in lane.slots:
            phase = board.columns[slot.first].phase if slot.level != "map" else None
            yield slot.route, (marks.anchor(slot.id), phase)


def told(text: str) -> Markup:
    """A sentence in which what stands in backticks is code."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if at % 2 else escape(part)
        for at, part in enumerate(parts)
    )


def cover(found: Digest, board: Board, language: Language) -> tuple[Cover, ...]:
    """How much of the map is evidence, how many pain points are addressed, what has an owner."""
    counted, say = tally(board), language.say
    phases = [one.phase for one in board.stretches if one.phase.name]
    rows = (
        Cover(
            say("Entries that rest on evidence"),
            counted.total() - counted["assumed"],
            counted.total(),
        ),
        Cover(
            say("Pain points that are addressed"),
            sum(bool(pain.answers) for pain in found.pains),
            len(found.pains),
        ),
        Cover(
            say("Opportunities with an owner"),
            sum(bool(chance.entry.owner) for chance in found.chances),
            len(found.chances),
        ),
        Cover(say("Phases with an owner"), sum(bool(one.owner) for one in phases), len(phases)),
    )
    return tuple(row for row in rows if row.total)
