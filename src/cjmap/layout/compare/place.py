"""Comparison + theme → Scene: maps side by side as one picture."""

from __future__ import annotations

from cjmap.board.view import View
from cjmap.compare import sentences
from cjmap.compare.comparison import Comparison
from cjmap.layout.compare import arrows, differing, foot, head, overlay, rows, rows_draw, tracks
from cjmap.layout.grid import MARGIN
from cjmap.layout.mirror import mirrored
from cjmap.layout.scene import Node, Scene
from cjmap.layout.theme import Theme


def lay_out(comparison: Comparison, theme: Theme, view: View) -> Scene:
    """The picture; without title, cards and foot where the view is not framed.

    More maps than can be told apart are a `CjmapError`.
    """
    tracks.refuse_many(len(comparison.tracks))
    theme = tracks.painted(theme, len(comparison.tracks))
    first = comparison.boards[0]
    measured = tracks.rulers(comparison, theme)
    grid = tracks.shared_grid(comparison, measured)
    curves = overlay.context(comparison, grid, measured[0], theme, view)
    placed = tracks.placed(comparison, grid, measured, theme, view)
    found = rows.rows(comparison, placed, curves)
    grid = grid._replace(right=grid.end + rows.reach(found))
    context = curves._replace(grid=grid)

    nodes: list[Node] = []
    bottom = MARGIN
    if view.framed:
        top, bottom = head.draw(comparison, context, MARGIN)
        panel, bottom = differing.draw(comparison, context, bottom)
        nodes += (*top, *panel)
    band, bottom = arrows.draw(comparison, placed, grid, bottom)
    drawn = rows_draw.draw(found, comparison, grid, bottom + 12)
    nodes += (*band, *drawn.nodes)
    bottom = drawn.bottom
    if view.framed:
        below, bottom = foot.draw(comparison, placed, context, bottom)
        nodes += below
    scene = Scene(
        width=grid.right + MARGIN,
        height=bottom + MARGIN,
        title=sentences.title(comparison),
        description=". ".join(sentences.summary(comparison, first.language)) + ".",
        language=first.code,
        rtl=first.rtl,
        background="background",
        palette=tuple(theme.palette.items()),
        nodes=tuple(nodes),
        gradients=drawn.gradients,
        typeface=theme.typeface,
    )
    return mirrored(scene) if first.rtl else scene
