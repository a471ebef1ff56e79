"""Journey + theme + view → Scene: the picture from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cjmap.layout import columns, header, legend, panels, phases
from cjmap.layout.assemble import assemble
from cjmap.layout.board import Board
from cjmap.layout.grid import MARGIN, Context
from cjmap.layout.lanes import arrange
from cjmap.layout.measure import Ruler, is_rtl
from cjmap.layout.rails import (
    Rail,
    draw_bands,
    draw_columns,
    draw_label,
    draw_rules,
    rail,
    wide,
)
from cjmap.layout.scene import Frame, Gradient, Group, Node, Scene
from cjmap.layout.theme import Theme
from cjmap.layout.view import View
from cjmap.model.index import build_index
from cjmap.model.journey import Journey


def place(journey: Journey, theme: Theme, view: View | None = None) -> Scene:
    """Lay a map out.

    Raises `CjmapError` when the view asks for a lane or persona that the map does not have.
    """
    view = view or View()
    board = assemble(journey, build_index(journey), view)
    ruler = Ruler(journey.language or "en")
    context = Context(board, columns.grid(board, ruler, reach=0.0), ruler, theme, view)
    blocks = [(lane, arrange(lane, context)) for lane in board.lanes]
    reach = max([_reach(context), *(block.reach for _, block in blocks)])
    grid = replace(context.grid, right=context.grid.end + reach)
    context = replace(context, grid=grid)

    nodes: list[Node] = []
    top, bottom = header.draw(context, MARGIN)
    nodes += top
    middle, bottom = panels.draw(context, bottom + 16)
    nodes += middle
    band = phases.arrange(context)
    nodes += phases.draw(band, context, bottom)
    bottom += band.height + (12 if band.height else 0)
    rails: list[Rail] = []
    for lane, block in blocks:
        rails.append(rail(lane, block, bottom, context))
        bottom = rails[-1].bottom
    nodes += _lanes(rails, context)
    foot, bottom = legend.draw(context, bottom)
    nodes += foot
    return _scene(board, theme, nodes, rails, (grid.right + MARGIN, bottom + MARGIN))


def _reach(context: Context) -> float:
    """Room beyond the last column: for the tip of the last phase, for names said again."""
    if wide(context):
        return 96.0
    return 36.0 if context.board.stretches[-1].phase.flow == "ongoing" else 12.0


def _lanes(rails: Sequence[Rail], context: Context) -> list[Node]:
    if not rails:
        return []
    nodes = [*draw_bands(rails, context), *draw_columns(rails, context)]
    nodes += draw_rules(rails, context)
    for one in rails:
        children = (*draw_label(one, context), *one.block.draw(one.top))
        frame = Frame(
            context.grid.left,
            one.top,
            context.grid.right - context.grid.left,
            one.height,
        )
        nodes.append(
            Group(f"lane-{one.lane.key}", "lane", children, "", "", frame, one.lane.key)
        )
    return nodes


def _scene(
    board: Board,
    theme: Theme,
    nodes: list[Node],
    rails: Sequence[Rail],
    size: tuple[float, float],
) -> Scene:
    gradients: list[Gradient] = []
    for one in rails:
        gradients += one.block.gradients(one.top)
    journey = board.journey
    language = journey.language or "en"
    return Scene(
        width=size[0],
        height=size[1],
        title=journey.title,
        description=describe(board),
        language=language,
        rtl=is_rtl(journey.title),
        background="background",
        palette=tuple(theme.palette.items()),
        nodes=tuple(nodes),
        gradients=tuple(gradients),
    )


def describe(board: Board) -> str:
    """What a screen reader hears: who, what, which phases."""
    who = " and ".join(actor.persona.name for actor in board.actors) or "a customer"
    names = [stretch.phase.name for stretch in board.stretches if stretch.phase.name]
    phases_text = f" Phases: {', '.join(names)}." if names else ""
    steps = len(board.columns)
    return f"Customer journey map of {who} in {steps} steps.{phases_text}"
