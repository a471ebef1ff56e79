"""The phases as arrows, with the bands of their groups above and their descriptions below."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from cjmap.board.board import Stretch
from cjmap.language.direction import dotted
from cjmap.language.language import Language
from cjmap.layout import loops
from cjmap.layout.grid import Context
from cjmap.layout.icons import icon
from cjmap.layout.paragraph import NAME, SMALL, SMALL_STRONG, Paragraph, paragraph
from cjmap.layout.scene import Command, Frame, Group, Node, Paint, Path
from cjmap.layout.tooltip import attributes
from cjmap.model.journey import Phase

TIP = 11.0
"""How far an arrow's tip reaches over its edge, in units."""
_GAP = 4.0
_PAD = 20.0
_ICON = 18.0


class _Over(NamedTuple):
    """A group of phases: its name, and from where to where it reaches."""

    name: Paragraph
    left: float
    right: float


class Band(NamedTuple):
    """The arrows laid out: groups, height of the arrows and of what is below."""

    groups: tuple[_Over, ...]
    arrows: float
    below: float
    texts: tuple[tuple[Paragraph, ...], ...]
    notes: tuple[Paragraph | None, ...]
    loops: float

    @property
    def height(self) -> float:
        return self.over + self.arrows + self.loops + self.below

    @property
    def over(self) -> float:
        """Height of the band of groups."""
        return max((group.name.height + 15 for group in self.groups), default=0.0)


def arrange(context: Context) -> Band:
    """Break names to their arrows. A map with one unnamed phase has no band at all."""
    stretches = context.board.stretches
    if all(stretch.phase.name is None for stretch in stretches):
        return Band((), 0, 0, (), (), 0)
    texts = tuple(tuple(_texts(stretch, context)) for stretch in stretches)
    notes = tuple(_note(stretch, context) for stretch in stretches)
    tall = max(sum(part.height for part in parts) + 2 * (len(parts) - 1) for parts in texts)
    below = max((note.height + 8 for note in notes if note), default=0.0)
    room = loops.ROOM if loops.loops(context) else 0.0
    return Band(tuple(_groups(context)), tall + 18, below, texts, notes, room)


def _room(stretch: Stretch, context: Context) -> float:
    left, right = context.grid.span(stretch.first, stretch.last)
    return right - left - _PAD - 6


def _texts(stretch: Stretch, context: Context) -> Iterator[Paragraph]:
    phase, ruler = stretch.phase, context.ruler
    room = _room(stretch, context) - _ICON * len(_icons(phase))
    yield paragraph(phase.name or "", NAME, "on-phase", room, ruler).at_start()
    facts = [fact for fact in (phase.time, phase.owner) if fact]
    if facts:
        yield paragraph(dotted(facts, context.board.rtl), SMALL, "on-phase", room, ruler).at_start()


def _note(stretch: Stretch, context: Context) -> Paragraph | None:
    """What the phase is about; its details where no card shows them."""
    phase = stretch.phase
    details = [f"– {text}" for text in phase.details] if phase.actions else []
    text = "\n".join(filter(None, (phase.description, *details)))
    room = _room(stretch, context)
    if not text:
        return None
    return paragraph(text, SMALL, "muted", room, context.ruler).at_start()


def draw(band: Band, context: Context, top: float) -> Iterator[Node]:
    """The band from `top` on."""
    if not band.texts:
        return
    for group in band.groups:
        yield from _draw_group(group, top, band.over)
    y = top + band.over
    last = len(context.board.stretches) - 1
    for i, stretch in enumerate(context.board.stretches):
        left, right = context.grid.span(stretch.first, stretch.last)
        left += _GAP / 2 if i else 0.0
        right -= 0.0 if i == last else _GAP / 2
        role = context.theme.phase(i)
        frame = Frame(left, y, right - left, band.arrows)
        nodes: list[Node] = [arrow(frame, i > 0, context.theme.arrow(i))]
        if stretch.phase.flow == "ongoing":
            nodes += _ongoing(frame, role)
        nodes += _marks(stretch, frame)
        at = y + (band.arrows - sum(part.height for part in band.texts[i])) / 2
        for part in band.texts[i]:
            nodes += part.draw(left + _PAD - (0 if i else 4), at)
            at += part.height + 2
        note = band.notes[i]
        if note:
            nodes += note.draw(left + _PAD - (0 if i else 4), y + band.arrows + band.loops + 6)
        title = "\n".join(told(stretch.phase, context.board.language))
        link = stretch.phase.link or ""
        yield Group(stretch.id, "phase", tuple(nodes), title, link, frame)
        if stretch.phase.flow == "loop":
            yield loops.draw(stretch, y + band.arrows, context)


def told(phase: Phase, language: Language) -> Iterator[str]:
    """What a pointer over the arrow tells."""
    yield from filter(None, (phase.name, phase.description))
    yield from attributes(phase, language)


def arrow(frame: Frame, notched: bool, paint: Paint) -> Path:
    """A band with a tip at the right, and a notch at the left for the arrow before it."""
    x, y, right, bottom = frame.x, frame.y, frame.right, frame.bottom
    middle = frame.y + frame.height / 2
    points = [
        (x, y),
        (right - 2, y),
        (right + TIP - 2, middle),
        (right - 2, bottom),
        (x, bottom),
    ]
    if notched:
        points.append((x + TIP, middle))
    return _polygon(points, paint)


def _marks(stretch: Stretch, frame: Frame) -> Iterator[Node]:
    """A phase without actions is a step itself: what kind of step stands in its arrow."""
    for i, name in enumerate(_icons(stretch.phase)):
        yield from icon(name, frame.right - 14 - _ICON * i, frame.y + 13, "on-phase")


def _icons(phase: Phase) -> list[str]:
    kind = _ICONS.get(phase.kind)
    icons = [kind] if kind else []
    icons += ["star"] if phase.moment_of_truth else []
    return [] if phase.actions else icons


_ICONS = {"wait": "clock", "decision": "diamond", "milestone": "flag"}


def _ongoing(frame: Frame, role: str) -> Iterator[Node]:
    """Three fading chevrons behind the tip: it goes on."""
    y, bottom, middle = frame.y, frame.bottom, frame.y + frame.height / 2
    for i, opacity in enumerate((0.7, 0.45, 0.2)):
        x = frame.right + 4 + 7 * i
        points = [
            (x, y),
            (x + 3, y),
            (x + 3 + TIP, middle),
            (x + 3, bottom),
            (x, bottom),
        ]
        points.append((x + TIP, middle))
        yield _polygon(points, Paint(fill=role, opacity=opacity))


def _groups(context: Context) -> Iterator[_Over]:
    """The groups of consecutive phases."""
    for name, group in groupby(context.board.stretches, key=lambda stretch: stretch.phase.group):
        members = list(group)
        if name:
            left, right = context.grid.span(members[0].first, members[-1].last)
            text = paragraph(name, SMALL_STRONG, "ink", right - left - 8, context.ruler).at_start()
            yield _Over(text, left, right)


def _draw_group(group: _Over, top: float, height: float) -> Iterator[Node]:
    """The name, and a bracket under it over the phases."""
    y, left, right = top + height - 10, group.left, group.right
    yield from group.name.draw(left + 2, y - 3 - group.name.height)
    points = [(left + 1, y + 6), (left + 1, y), (right - 3, y), (right - 3, y + 6)]
    yield _line(points, Paint(stroke="line"))


def _polygon(points: list[tuple[float, float]], paint: Paint) -> Path:
    path = _line(points, paint)
    return Path((*path.segments, ("Z", ())), paint)


def _line(points: list[tuple[float, float]], paint: Paint) -> Path:
    rest: list[tuple[Command, tuple[float, ...]]] = [("L", point) for point in points[1:]]
    return Path((("M", points[0]), *rest), paint)
