"""What stands around the lanes on a page of its own: title, people, how to read it, sources."""

from __future__ import annotations

from cjmap.board.board import Board
from cjmap.board.view import View
from cjmap.layout import header, legend, panels
from cjmap.layout.grid import GUTTER, MARGIN, Context, Grid
from cjmap.layout.measure import Ruler
from cjmap.layout.mirror import mirrored
from cjmap.layout.place import scene_of
from cjmap.layout.scene import Scene
from cjmap.layout.theme import Theme


def cover(board: Board, theme: Theme, view: View, width: float) -> Scene:
    """The frame of a map without its middle, for a page of that width in units."""
    ruler = Ruler(board.code, board.rtl, theme.typeface)
    grid = Grid(MARGIN, (MARGIN + GUTTER, width - MARGIN), width - MARGIN)
    context = Context(board, grid, ruler, theme, view)
    top, bottom = header.draw(context, MARGIN)
    middle, bottom = panels.draw(context, bottom + 16)
    foot, bottom = legend.draw(context, bottom + 12)
    nodes = (*top, *middle, *foot)
    scene = scene_of(board, theme, nodes, (width, bottom + MARGIN))
    return mirrored(scene) if board.rtl else scene
