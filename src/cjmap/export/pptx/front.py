"""The first slides: what the map is called, whose it is, what it is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cjmap.board.board import Board
from cjmap.board.header import facts
from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.flow import Block, Piece, Placed, column_width, draw, pages
from cjmap.export.pptx.pieces import Shop, Text
from cjmap.export.pptx.sheet import Told
from cjmap.export.statements import header_facts, scenario_facts
from cjmap.language.direction import dotted
from cjmap.layout.scene import Frame
from cjmap.layout.theme import Logo

_COLUMNS = 3
_TOP = 222.0
"""Where on our own title slide the facts begin."""
_MARGIN = 60.0
_FEW = 2
"""So many facts, if they are short, are no slide of their own."""
_FIRST = ("Scenario", "Objectives", "Scope", "Observed", "Owner", "Status", "Reviewed")
"""What stands below the title, in this order."""


def write(canvas: Canvas) -> None:
    """The title, and what is to be known of the map: below it, or, where a template has its own
    design there, on a slide of its own."""
    board = canvas.board
    told = _about(board)
    if not canvas.own and len(told) <= _FEW and {one.name for one in told} <= _heads(board):
        told = []  # the line below the title has room for them
    room = Frame(_MARGIN, _TOP, 960 - 2 * _MARGIN, canvas.deck.height - _TOP - 40)
    first = [one for one in told if one.first] if canvas.own else []
    found = pages(_blocks(canvas, first, room), _COLUMNS, room.height)
    if len(found) > 1:
        first, found = [], []
    with canvas.title(board.journey.title, _below(board, short=bool(told))) as leaf:
        _colour(canvas, leaf)
        for placed in found:
            _put(canvas, leaf, placed, room)
        leaf.notes.extend(_notes(canvas))
    rest = [one for one in told if one not in first]
    if rest:
        area = canvas.area
        title = board.language.say("About this map")
        again = pages(_blocks(canvas, rest, area), _COLUMNS, area.height)
        draw(canvas, title, again, _COLUMNS, area)


def _heads(board: Board) -> set[str]:
    """The names of what a line can say."""
    return {name for name, _ in header_facts(board.journey, board.language)}


class _Fact(NamedTuple):
    """A heading and its texts; those that come `first` stand below the title."""

    name: str
    texts: list[str]
    first: bool


def _about(board: Board) -> list[_Fact]:
    """What is to be known of the map, what matters most first."""
    say, journey = board.language.say, board.journey
    names = [say(one) for one in _FIRST]
    below = say("Journey")
    told = dict(scenario_facts(journey, board.language))
    if journey.objectives:
        told[say("Objectives")] = list(journey.objectives)
    told |= dict(header_facts(journey, board.language))
    order = [name for name in names if name in told]
    order += [name for name in told if name not in names and name != below]
    return [_Fact(name, told[name], name in names) for name in order]


def _below(board: Board, *, short: bool) -> str:
    """The line below the title: what kind of map it is; all facts where no other slide has them."""
    if not short:
        return dotted(facts(board.journey, board.language), board.rtl, " · ")
    kind = dict(header_facts(board.journey, board.language)).get(board.language.say("Journey"), [])
    return board.language.series(kind)


def _put(canvas: Canvas, leaf: Leaf, placed: Sequence[Placed], room: Frame) -> None:
    width = column_width(room, _COLUMNS)
    for one in placed:
        x = one.column * (width + 26)
        x = room.width - x - width if canvas.board.rtl else x
        one.piece.draw(leaf, Frame(room.x + x, room.y + one.top, width, one.piece.height))


def _colour(canvas: Canvas, leaf: Leaf) -> None:
    """A band in the colours of the phases, on our own slides."""
    if not canvas.own:
        return
    stretches = canvas.board.stretches
    width = 960 / max(1, len(stretches))
    for one in stretches:
        place = len(stretches) - 1 - one.index if canvas.board.rtl else one.index
        role = canvas.writing.colours.theme.phase(one.index)
        frame = Frame(place * width, 0, width, 12)
        leaf.sheet.box(frame, canvas.fill(role), told=Told(one.phase.name or "Phase"))
    logo = canvas.page.theme.logo
    if logo:
        _logo(canvas, leaf, logo)


def _logo(canvas: Canvas, leaf: Leaf, logo: Logo) -> None:
    share = min(1.0, 160 / logo.width, 40 / logo.height)
    width, height = logo.width * share, logo.height * share
    x = _MARGIN if canvas.board.rtl else 960 - _MARGIN - width
    leaf.photos.put(leaf.sheet, Frame(x, 32, width, height), logo.data, logo.alt)


def _blocks(canvas: Canvas, told: Iterable[_Fact], room: Frame) -> list[Block]:
    shop = Shop(canvas, column_width(room, _COLUMNS), room.height - 30)
    return [Block(shop.heading(one.name), tuple(_lines(shop, one.texts))) for one in told]


def _lines(shop: Shop, texts: list[str]) -> Iterator[Piece]:
    for text in texts:
        yield from shop.text([Text(text, 14)])


def _notes(canvas: Canvas) -> Iterator[str]:
    """Who made the map, and how much of it is known."""
    board = canvas.board
    language, journey = board.language, board.journey
    if journey.team:
        yield language.say("made by {team}", team=language.list_of(journey.team))
    known = sum(one.known for one in canvas.found.support)
    every = sum(len(one.ways) for one in canvas.found.support)
    if board.evidenced and every:
        yield language.say(
            "{known} of {all} entries on this map rest on evidence",
            known=language.number(known),
            all=language.number(every),
        )
    elif not board.letters:
        yield language.say("No source is named: everything here is assumed.")
