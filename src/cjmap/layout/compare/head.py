"""The head: what is compared, and a card for each map with its colour and marker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.board.header import facts
from cjmap.compare import sentences
from cjmap.compare.comparison import Comparison
from cjmap.compare.track import Track, customers
from cjmap.language.direction import dotted
from cjmap.layout.grid import Context
from cjmap.layout.markers import marker
from cjmap.layout.paints import filled
from cjmap.layout.paragraph import BODY, NAME, SMALL, TITLE, Paragraph, paragraph
from cjmap.layout.scene import Box, Frame, Group, Node, Picture

_PAD = 16.0
_GAP = 16.0
_MARK = 13.0
_INDENT = 2 * _MARK + 14
_NARROWEST = 280.0


def draw(comparison: Comparison, context: Context, top: float) -> tuple[tuple[Node, ...], float]:
    """Title, summary and cards from `top` on, and where they end."""
    grid, ruler, language = context.grid, context.ruler, context.board.language
    logo = context.theme.logo
    room = grid.right - grid.left - (logo.width + 28.0 if logo else 0.0)
    title = paragraph(sentences.title(comparison), TITLE, "ink", room, ruler).hugged()
    told = dotted(sentences.summary(comparison, language), context.board.rtl)
    about = paragraph(told, BODY, "muted", room, ruler).hugged()
    nodes: list[Node] = [*title.draw(grid.left, top)]
    y = top + title.height + 4
    nodes += about.draw(grid.left, y)
    if logo:
        place = Frame(grid.right - logo.width, top, logo.width, logo.height)
        nodes.append(Picture(place, logo.src, logo.alt, logo.data))
    y = max(y + about.height, top + (logo.height if logo else 0.0)) + 16
    cards, y = _cards(comparison, context, y)
    return (*nodes, *cards), y


class _Card(NamedTuple):
    number: int
    track: Track
    parts: tuple[Paragraph, ...]

    @property
    def height(self) -> float:
        return sum(part.height + 3 for part in self.parts) - 3 + 2 * _PAD


def _cards(comparison: Comparison, context: Context, top: float) -> tuple[list[Node], float]:
    grid, tracks = context.grid, comparison.tracks
    width = grid.right - grid.left
    across = max(1, min(len(tracks), int((width + _GAP) // (_NARROWEST + _GAP))))
    across = -(-len(tracks) // -(-len(tracks) // across))
    each = (width - _GAP * (across - 1)) / across
    cards = [
        _Card(number, track, tuple(_parts(number, comparison, context, each)))
        for number, track in enumerate(tracks)
    ]
    nodes: list[Node] = []
    for start in range(0, len(cards), across):
        row = cards[start : start + across]
        tall = max(card.height for card in row)
        for i, card in enumerate(row):
            frame = Frame(grid.left + i * (each + _GAP), top, each, tall)
            nodes.append(_draw(card, frame, context))
        top += tall + _GAP
    return nodes, top


def _parts(
    number: int, comparison: Comparison, context: Context, width: float
) -> Iterator[Paragraph]:
    track, ruler = comparison.tracks[number], context.ruler
    language = context.board.language
    room, rtl = width - 2 * _PAD - _INDENT, context.board.rtl
    yield paragraph(track.name, NAME, "ink", room, ruler).hugged()
    journey = track.board.journey
    if journey.title not in (track.name, sentences.title(comparison)):
        yield paragraph(journey.title, BODY, "ink", room, ruler).hugged()
    for line in (dotted(_people(track), rtl), dotted(_facts(track), rtl)):
        if line and line != track.name:
            yield paragraph(line, BODY, "muted", room, ruler).hugged()
    people = max((one.people for one in comparison.curves[number]), default=1)
    if people > 1:
        mean = language.count("curve: mean of {n} customer", "curve: mean of {n} customers", people)
        yield paragraph(mean, SMALL, "muted", room, ruler).hugged()


def _people(track: Track) -> Sequence[str]:
    """Whose journey it is: a single customer with role, of several the names."""
    found = [actor.persona for actor in customers(track.board)]
    if len(found) == 1:
        name = () if track.name == found[0].name else (found[0].name,)
        return (*name, found[0].role) if found[0].role else name
    return [one.name for one in found]


def _facts(track: Track) -> Iterator[str]:
    """Type, state, date and file, but not again what the map is called here; of a persona of one
    map nothing, for they are the same."""
    if track.alone:
        return
    left_out = {"timeframe": None, "audience": None, "owner": None}
    journey = track.board.journey.model_copy(update=left_out)
    for fact in (*facts(journey, track.board.language), track.file):
        if fact and fact.casefold() != track.name.casefold():
            yield fact


def _draw(card: _Card, frame: Frame, context: Context) -> Group:
    role, radius = context.theme.persona(card.number), context.theme.rounded(12)
    nodes: list[Node] = [Box(frame, filled("panel"), radius)]
    middle = frame.y + _PAD + card.parts[0].height / 2
    nodes.append(marker(card.number, frame.x + _PAD + _MARK, middle, _MARK - 1, filled(role)))
    y = frame.y + _PAD
    for part in card.parts:
        nodes += part.draw(frame.x + _PAD + _INDENT, y)
        y += part.height + 3
    return Group(f"map-{card.number + 1}", "panel", tuple(nodes), card.track.name, frame=frame)
