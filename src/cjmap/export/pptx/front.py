"""The first slides: what the map is called, whose it is, what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.header import facts
from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.flow import Block, Piece, column_width, draw, pages
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


def write(canvas: Canvas) -> None:
    """The title, and what is to be known of the map: below it, or, where a template has its own
    design there, on a slide of its own."""
    board = canvas.board
    told = dotted(facts(board.journey, board.language), board.rtl, " · ")
    room = Frame(_MARGIN, _TOP, 960 - 2 * _MARGIN, canvas.deck.height - _TOP - 36)
    blocks = list(_blocks(canvas, column_width(room, _COLUMNS), room.height))
    found = pages(blocks, _COLUMNS, room.height)
    fits = canvas.own and len(found) == 1
    with canvas.title(board.journey.title, told) as leaf:
        _colour(canvas, leaf)
        if fits:
            _put(canvas, leaf, found[0], room)
        leaf.notes.extend(_notes(canvas))
    if not fits and blocks:
        area = canvas.area
        again = list(_blocks(canvas, column_width(area, _COLUMNS), area.height))
        title = board.language.say("About this map")
        draw(canvas, title, pages(again, _COLUMNS, area.height), _COLUMNS, area)


def _put(canvas: Canvas, leaf: Leaf, placed: tuple, room: Frame) -> None:  # type: ignore[type-arg]
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


def _blocks(canvas: Canvas, width: float, height: float) -> Iterator[Block]:
    board = canvas.board
    shop = Shop(canvas, width, height - 30)
    story = scenario_facts(board.journey, board.language)
    if board.journey.objectives:
        name = board.language.say("Objectives")
        story = [one for one in story if one[0] != name]
        story.append((name, list(board.journey.objectives)))
    for name, texts in (*story, *header_facts(board.journey, board.language)):
        yield Block(shop.heading(name), tuple(_lines(shop, texts)))


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
