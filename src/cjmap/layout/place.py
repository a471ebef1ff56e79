"""Journey + theme + view → Scene: the picture from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cjmap.board.assemble import assemble
from cjmap.board.board import Board, Lane
from cjmap.board.view import View
from cjmap.layout import (
    blueprint,
    columns,
    connectors,
    connectors_draw,
    header,
    legend,
    panels,
    phases,
)
from cjmap.layout.connectors import Plan
from cjmap.layout.grid import MARGIN, Block, Context
from cjmap.layout.lanes import arrange
from cjmap.layout.measure import Ruler
from cjmap.layout.mirror import mirrored
from cjmap.layout.rails import (
    RULER,
    Rail,
    draw_bands,
    draw_columns,
    draw_label,
    draw_rules,
    draw_steps,
    foot_room,
    rails,
    wide,
)
from cjmap.layout.scene import Frame, Gradient, Group, Node, Scene
from cjmap.layout.theme import Theme
from cjmap.model.index import build_index
from cjmap.model.journey import Journey

if TYPE_CHECKING:
    from cjmap.layout.marks import Marks


def place(
    journey: Journey, theme: Theme, view: View | None = None, marks: Marks | None = None
) -> Scene:
    """Lay a map out, with marks at what has changed where there are any.

    Raises `CjmapError` when the view asks for a lane or persona that the map does not have.
    """
    view = view or View()
    return lay_out(assemble(journey, build_index(journey), view), theme, view, marks)


def lay_out(board: Board, theme: Theme, view: View, marks: Marks | None = None) -> Scene:
    """Lay a map in place out; only the lanes and phases where the view is not framed."""
    ruler = Ruler(board.code, board.rtl, theme.typeface)
    context = Context(board, columns.grid(board, ruler), ruler, theme, view, marks)
    blocks = [(lane, arrange(lane, context)) for lane in board.lanes]
    reach = max([_reach(context), *(block.reach for _, block in blocks)])
    grid = context.grid._replace(right=context.grid.end + reach)
    context = context._replace(grid=grid)

    plan = _connectors(blocks, context)
    nodes: list[Node] = []
    bottom = MARGIN
    if view.framed:
        top, bottom = header.draw(context, MARGIN)
        middle, bottom = panels.draw(context, bottom + 16)
        nodes += (*top, *middle)
    band = phases.arrange(context)
    nodes += phases.draw(band, context, bottom)
    bottom += band.height + (12 if band.height else 0)
    placed = rails(blocks, bottom, context, {"opportunities": plan.room})
    nodes += _lanes(placed, plan, context)
    bottom = placed[-1].bottom + foot_room(context) if placed else bottom
    if wide(context) and any(lane.drawn == "actions" for lane in board.lanes):
        nodes += draw_steps(bottom, context)
        bottom += RULER
    if marks:
        from cjmap.layout.marks_draw import marked  # few pictures show changes

        nodes = marked(nodes, placed, marks, context)
    if view.framed:
        foot, bottom = legend.draw(context, bottom)
        nodes += foot
    gradients = [paint for one in placed for paint in one.block.gradients(one.content)]
    scene = scene_of(board, theme, nodes, (grid.right + MARGIN, bottom + MARGIN), gradients)
    if marks and marks.head:
        scene = scene._replace(description=". ".join(marks.head))
    return mirrored(scene) if board.rtl else scene


def _frames(blocks: Sequence[tuple[Lane, Block]], drawn: str) -> dict[str, Frame]:
    """Frames of the items of all lanes drawn in one way, each relative to its lane."""
    every = [block.frames for lane, block in blocks if lane.drawn == drawn]
    return {key: frame for frames in every for key, frame in frames.items()}


def _connectors(blocks: Sequence[tuple[Lane, Block]], context: Context) -> Plan:
    pains, opportunities = _frames(blocks, "pain"), _frames(blocks, "opportunity")
    return connectors.plan(context.board, pains, opportunities)


def _reach(context: Context) -> float:
    """Room beyond the last column: for the tip of the last phase, for names said again."""
    if wide(context):
        return 96.0
    return 36.0 if context.board.stretches[-1].phase.flow == "ongoing" else 12.0


def _lanes(placed: Sequence[Rail], plan: Plan, context: Context) -> list[Node]:
    if not placed:
        return []
    grid = context.grid
    nodes = [*draw_bands(placed, context), *draw_columns(placed, context)]
    nodes += draw_rules(placed, context)
    for upper, lower in pairwise(placed):
        if blueprint.linked(upper.lane, lower.lane):
            frames = upper.frames() | lower.frames()
            nodes += blueprint.draw_links(upper.lane, lower.lane, frames, context)
    for one in placed:
        children = (*draw_label(one, context), *one.block.draw(one.content))
        frame = Frame(grid.left, one.top, grid.right - grid.left, one.height)
        nodes.append(Group(f"lane-{one.lane.key}", "lane", children, "", "", frame, one.lane.key))
    if plan.links or plan.badges:
        frames = {key: frame for one in placed for key, frame in one.frames().items()}
        nodes += connectors_draw.draw(plan, frames, frames, context)
    return nodes


def scene_of(
    board: Board,
    theme: Theme,
    nodes: Sequence[Node],
    size: tuple[float, float],
    gradients: Sequence[Gradient] = (),
) -> Scene:
    """What is drawn of a map, with what is known of the map itself; width and height in units."""
    return Scene(
        width=size[0],
        height=size[1],
        title=board.journey.title,
        description=describe(board),
        language=board.code,
        rtl=board.rtl,
        background="background",
        palette=tuple(theme.palette.items()),
        nodes=tuple(nodes),
        gradients=tuple(gradients),
        typeface=theme.typeface,
    )


def describe(board: Board) -> str:
    """What a screen reader hears: who, what, which phases."""
    language = board.language
    people = [actor.persona.name for actor in board.actors]
    about = language.count(
        "Customer journey map of {who} in {n} step.",
        "Customer journey map of {who} in {n} steps.",
        len(board.columns),
        who=language.list_of(people) if people else language.say("a customer"),
    )
    names = [stretch.phase.name for stretch in board.stretches if stretch.phase.name]
    if not names:
        return about
    told = language.series(names)
    return language.say("{about} Phases: {names}.", about=about, names=told)
