"""A slide for every phase: what people do there, think, feel, what hurts, what could be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjmap.board.board import Lane
from cjmap.export.pptx import speech
from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.flow import Block, Piece, column_width, draw, pages
from cjmap.export.pptx.items import Items
from cjmap.export.pptx.pieces import Shop, Text
from cjmap.export.pptx.strip import HEIGHT as STRIP
from cjmap.export.pptx.strip import strip
from cjmap.language.direction import dotted
from cjmap.layout.scene import Frame
from cjmap.query.entries import Entry
from cjmap.query.story import Chapter

_COLUMNS = 3
_PLACES = {
    "actions": 0,
    "channels": 0,
    "thoughts": 1,
    "quotes": 1,
    "emotions": 1,
    "pain_points": 2,
    "opportunities": 2,
}
"""The column that a lane has on every slide; the others go where there is room, but those
of metrics, which have slides of their own."""
_FACTS = 14.0


def write(canvas: Canvas) -> None:
    """The slides."""
    for chapter in canvas.found.story.chapters:
        _Phase(canvas, chapter).write()


class _Phase:
    """The slides of one phase."""

    def __init__(self, canvas: Canvas, chapter: Chapter) -> None:
        self._canvas, self._chapter, self._board = canvas, chapter, canvas.board
        self._phase = chapter.stretch.phase
        self._facts = self._told()
        top = (STRIP + 8 if len(canvas.board.stretches) > 1 else 0) + self._height_of_facts() + 14
        area = canvas.area
        self._area = Frame(area.x, area.y + top, area.width, area.height - top)
        width = column_width(area, _COLUMNS)
        self._shop = Shop(canvas, width, self._area.height - 30)
        self._items = Items(canvas, self._shop)

    def write(self) -> None:
        """One slide, or as many as it takes."""
        blocks = list(self._blocks())
        if len({one.column for one in blocks} - {None}) == 1:  # it may have all of the slide
            blocks = [one._replace(column=None) for one in blocks]
        found = pages(blocks, _COLUMNS, self._area.height) or [()]
        title = self._phase.name or self._board.journey.title
        draw(self._canvas, title, found, _COLUMNS, self._area, self._before)

    def _before(self, leaf: Leaf) -> None:
        """Where in the journey it is, and what the phase is about; the evidence for the speaker."""
        area = self._canvas.area
        strip(self._canvas, leaf, self._chapter.stretch)
        y = area.y + (STRIP + 8 if len(self._board.stretches) > 1 else 0)
        frame = Frame(area.x, y, area.width, self._height_of_facts())
        if self._facts:
            leaf.sheet.text(frame, [self._shop.para(one) for one in self._facts])
        columns = (step.column for step in self._chapter.steps)
        if leaf.number == 1:
            leaf.notes.extend(speech.evidence(self._board, columns, self._entries()))

    def _told(self) -> list[Text]:
        phase = self._phase
        facts = [one for one in (phase.time, phase.owner) if one]
        told = [Text(dotted(facts, self._board.rtl), _FACTS, "muted")] if facts else []
        if phase.description:
            told.append(Text(phase.description, _FACTS, "ink", before=2))
        return told

    def _height_of_facts(self) -> float:
        shop = Shop(self._canvas, self._canvas.area.width, 1000)
        return shop.height(self._facts, self._canvas.area.width) if self._facts else 0.0

    def _entries(self) -> Iterator[Entry]:
        yield from self._chapter.entries
        for step in self._chapter.steps:
            yield from step.entries

    def _blocks(self) -> Iterator[Block]:
        """Lane by lane, in the order of the map; the lanes that people ask for first."""
        by_lane: dict[str, list[Entry]] = {}
        for entry in self._entries():
            by_lane.setdefault(entry.lane.key, []).append(entry)
        lanes = {lane.key: lane for lane in self._board.lanes}
        places = _columns(lanes)
        order = [key for key in _PLACES if key in lanes]
        order += [
            key for key, lane in lanes.items() if key not in _PLACES and lane.drawn != "metric"
        ]
        for key in order:
            pieces = tuple(self._pieces(lanes[key], by_lane.get(key, [])))
            if pieces:
                yield Block(self._shop.heading(lanes[key].label), pieces, places.get(key))

    def _pieces(self, lane: Lane, found: Iterable[Entry]) -> Iterator[Piece]:
        if lane.key == "actions":
            for step in self._chapter.steps:
                yield from self._items.step(step)
        elif lane.key == "channels":
            stretch = self._chapter.stretch
            names = self._canvas.found.places.channels_of(stretch.first, stretch.last)
            for name in names:
                yield from self._items.channel(name)
        else:
            for entry in _different(found) if lane.drawn == "chips" else found:
                yield from self._items.item(entry)


def _columns(lanes: Iterable[str]) -> dict[str, int]:
    """The columns of the lanes that a map has, without gaps between them."""
    used = sorted({_PLACES[key] for key in lanes if key in _PLACES})
    return {key: used.index(column) for key, column in _PLACES.items() if column in used}


def _different(found: Iterable[Entry]) -> Iterable[Entry]:
    """Of labels that stand at several steps, each once."""
    return {getattr(entry.slot.item, "text", entry.slot.id): entry for entry in found}.values()
