"""Channels as a line map: a row per channel, a dot per step, a line that moves between them."""

from __future__ import annotations

from itertools import pairwise

from cjmap.board.board import Actor, Column, Lane
from cjmap.layout.channel_icons import icon_of
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import axis as scales
from cjmap.layout.lanes import ends
from cjmap.layout.lanes.axis import AIR, DOTTED, level
from cjmap.layout.lanes.lettering import SMALL, leading, stacked
from cjmap.layout.lanes.routes import Link, Route, Station, network
from cjmap.layout.markers import marker
from cjmap.layout.measure import Line
from cjmap.layout.monotone import Segment
from cjmap.layout.paints import edged
from cjmap.layout.pictograms import pictogram
from cjmap.layout.scene import Box, Frame, Group, Node, Paint, Path
from cjmap.model.journey import Action

_TOP = 28.0
_FOOT = 16.0
_ROW = 24.0
_MAIN, _SIDE = 6.5, 4.0
_ICON, _BEFORE = 14.0, 6.0
"""A channel's icon stands between its name and its line."""
_BEND = 132.0
"""A move between rows takes no more than this width; the line runs level before and after."""


def arrange(lane: Lane, context: Context) -> Block:
    """The lane; a name that does not fit its room is broken, and its row grows."""
    found = network(lane, context)
    icons = [icon_of(channel) for channel in found.channels]
    beside = _ICON + _BEFORE if any(icons) else 0.0
    names = scales.broken(
        [channel.name for channel in found.channels],
        scales.room(lane, context) - beside,
        context.ruler,
    )
    rows = _rows(names)
    lines_end = _names(found.routes, rows, context)
    lowest = [y + leading(SMALL) * len(words) / 2 for y, words in zip(rows, names, strict=True)]
    bottom = max([_TOP, *lowest, *(name.middle + name.half for name in lines_end)])

    def draw(top: float) -> tuple[Node, ...]:
        shifted = [row + top for row in rows]
        edge = context.grid.start - AIR
        lines = [node for y in shifted for node in level(y, *_width(context), DOTTED)]
        labels = (
            text
            for words, y in zip(names, shifted, strict=True)
            for text in stacked(words, edge - beside, y, SMALL, "muted", "right")
        )
        signs = (
            pictogram(icon, edge - _ICON, y - _ICON / 2, _ICON, "muted")
            for icon, y in zip(icons, shifted, strict=True)
            if icon
        )
        routes = (_route(route, shifted, context) for route in found.routes)
        links = (_link(one, shifted, context) for one in found.links)
        stations = (
            _station(one, found.channels[one.row].name, shifted[one.row], context, lane.key)
            for one in found.stations
        )
        return (*lines, *labels, *signs, *routes, *links, *ends.drawn(lines_end, top), *stations)

    height = -(-(bottom + _FOOT) // 4) * 4
    return Block(height, draw, reach=ends.reach(lines_end))


def _width(context: Context) -> tuple[float, float]:
    return context.grid.start, context.grid.end


def _rows(names: tuple[tuple[Line, ...], ...]) -> tuple[float, ...]:
    """The height of each channel's line below the top of the lane."""
    rows: list[float] = []
    y = _TOP - _ROW / 2
    for lines in names:
        tall = max(_ROW, leading(SMALL) * len(lines) + 8)
        rows.append(y + tall / 2)
        y += tall
    return tuple(rows)


def _names(
    routes: tuple[Route, ...], rows: tuple[float, ...], context: Context
) -> tuple[ends.Name, ...]:
    """Whose line it is, where personas go different ways and the line reaches the last column."""
    grid, last = context.grid, len(context.grid.edges) - 2
    found = [
        ends.End(
            route.actor.persona.name,
            grid.centre(last) + 12,
            rows[route.way[-1][1]] + route.offset,
            context.theme.persona(route.actor.index),
            strong=False,
        )
        for route in routes
        if route.actor and route.way[-1][0] == last
    ]
    return ends.names(found, grid.end, context.ruler)


def _route(route: Route, rows: list[float], context: Context) -> Path:
    """The line through the main channels: level, then a smooth S to the next row."""
    points = [(context.grid.centre(column), rows[row] + route.offset) for column, row in route.way]
    segments: list[Segment] = [("M", points[0])] if points else []
    for (x0, y0), (x1, y1) in pairwise(points):
        if y0 == y1:
            segments.append(("L", (x1, y1)))
            continue
        level_run = max(x1 - x0 - _BEND, 0.0) / 2
        start, end = x0 + level_run, x1 - level_run
        middle = (start + end) / 2
        segments += [("L", (start, y0)), ("C", (middle, y0, middle, y1, end, y1)), ("L", (x1, y1))]
    role = context.theme.persona(route.actor.index) if route.actor else "line"
    return Path(tuple(segments), Paint(stroke=role, width=2.25))


def _link(link: Link, rows: list[float], context: Context) -> Path:
    x = context.grid.centre(link.column)
    way: tuple[Segment, ...] = (("M", (x, rows[link.top])), ("L", (x, rows[link.bottom])))
    return Path(way, Paint(stroke=_role(link.actor, link.column, context), width=1.25))


def _role(actor: Actor | None, column: int, context: Context) -> str:
    if actor:
        return context.theme.persona(actor.index)
    return context.theme.phase(context.board.columns[column].phase)


def _station(one: Station, name: str, y: float, context: Context, lane: str) -> Group:
    """A dot, or a bar over the columns of a phase."""
    grid, column = context.grid, context.board.columns[one.first]
    radius = _MAIN if one.main else _SIDE
    role = _role(one.actor, one.first, context)
    paint = edged("background", role, 3.0 if one.main else 1.5)
    left, right = grid.centre(one.first), grid.centre(one.last)
    shape: Node
    if one.first == one.last:
        shape = marker(one.actor.index if one.actor else 0, left, y, radius, paint)
    else:
        bar = Frame(left - radius, y - radius, right - left + 2 * radius, 2 * radius)
        shape = Box(bar, paint, radius)
    reach = radius * 1.2 + 1
    frame = Frame(left - reach, y - reach, right - left + 2 * reach, 2 * reach)
    title, say = name, context.board.language.say
    if one.first == one.last:
        title = say("{name}: {text}", name=name, text=_step(column))
    if one.actor:
        title = say("{step} ({persona})", step=title, persona=one.actor.persona.name)
    return Group(f"{lane}.{column.id}.{one.row}", "item", (shape,), title, "", frame, lane)


def _step(column: Column) -> str:
    content = column.content
    return content.text if isinstance(content, Action) else content.name or ""
