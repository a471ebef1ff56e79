"""The line at the top of every page of a poster: of which map it is, and which part of it."""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.export.dividing import Window
from cjmap.export.pdf.sheets import POINT
from cjmap.layout.grid import MARGIN
from cjmap.layout.measure import Ruler
from cjmap.layout.mirror import mirrored
from cjmap.layout.scene import Box, Frame, Node, Paint, Scene, Style, Text

_STYLE = Style(11, 500)
_TILE = Frame(0, 0, 9, 7)
_TOP, _BASE = 16.0, 30.0


def running_head(
    scene: Scene,
    width: float,
    across: Sequence[object],
    down: Sequence[object],
    at: tuple[int, int],
) -> Window:
    """The title, and a small plan of all pages with this one filled; over a page `width` wide."""
    right = width / POINT
    ruler = Ruler(scene.language, scene.rtl, scene.typeface)
    room = right - 2 * MARGIN - 12 * len(across) - 24
    lines = ruler.break_lines(scene.title, _STYLE, room)
    nodes: list[Node] = []
    if lines:
        text, wide, turned = lines[0]
        shown = text if len(lines) == 1 else f"{text} …"
        nodes.append(Text(MARGIN, _BASE, shown, _STYLE, "muted", wide, room, "start", turned))
    left = right - MARGIN - 11 * len(across) + 2
    for column in range(len(across)):
        for row in range(len(down)):
            place = Frame(left + 11 * column, _TOP + 9 * row, _TILE.width, _TILE.height)
            paint = Paint(fill="muted" if (column, row) == at else "rule")
            nodes.append(Box(place, paint, 1.5))
    head = scene._replace(width=right, height=52, nodes=tuple(nodes), gradients=(), rtl=False)
    if scene.rtl:
        head = mirrored(head)
    return Window(head, Frame(0, 0, right, 52), 0, 0, POINT, again=True)
