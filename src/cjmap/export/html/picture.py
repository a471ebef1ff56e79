"""The picture inside the report: the lanes alone, in colours that follow the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from cjmap.export.page import Page
from cjmap.layout.grid import GUTTER, MARGIN
from cjmap.layout.place import lay_out
from cjmap.layout.scene import Group, Node, Paint, Scene, Text
from cjmap.layout.strokes import line
from cjmap.layout.theme import Theme
from cjmap.renderers.svg import inline

PREFIX = "pic"
"""Before the ids of the picture's parts; what follows is the id of the item."""
_NARROWEST, _SCALE = 1280.0, 0.68
"""The picture fits the page, but is never narrower than this, nor smaller than this scale."""


class Picture(NamedTuple):
    """The picture as an element, the names of its lanes as another, and the rules for both."""

    svg: Markup
    gutter: Markup
    css: str


def variable(role: str) -> str:
    """The name of a colour role as a custom property: `pain.fill` is `--pain-fill`."""
    return f"--{role.replace('.', '-')}"


def variables(theme: Theme) -> str:
    """All colours of a theme as declarations."""
    return "".join(f"{variable(role)}:{colour};" for role, colour in theme.palette.items())


def picture(page: Page) -> Picture:
    """The picture of a page."""
    return embedded(lay_out(page.board, page.theme, replace(page.view, framed=False)))


def embedded(scene: Scene) -> Picture:
    """A scene as a part of a page, in the page's colours."""
    palette = tuple((role, f"var({variable(role)})") for role, _ in scene.palette)
    scene = scene._replace(palette=palette)
    drawn = inline(scene, PREFIX, MARGIN)
    names = inline(_names(scene), f"{PREFIX}-names", MARGIN)
    width = scene.width - 2 * MARGIN
    least = min(width, max(_NARROWEST, _SCALE * width))
    return Picture(
        Markup(drawn.svg),
        Markup(names.svg),
        f"{drawn.css}{names.css}@media screen{{.scroll>svg{{min-width:{round(least)}px}}}}\n",
    )


def _names(scene: Scene) -> Scene:
    """What stands in the gutter, to be kept in sight while the picture is moved."""
    wide = MARGIN + GUTTER
    start, end = (scene.width - wide, scene.width) if scene.rtl else (0.0, wide)
    lanes = [node for node in scene.nodes if isinstance(node, Group) and node.kind == "lane"]
    texts = (text for lane in lanes for text in _texts(lane.children))
    shift = MARGIN - start if scene.rtl else 0.0
    inside = [
        text._replace(x=text.x + shift)
        for text, (left, right) in ((text, _extent(text)) for text in texts)
        if start <= left and right <= end
    ]
    rules = [line(((MARGIN, y), (wide, y)), Paint(stroke="rule")) for y in _tops(lanes)]
    return scene._replace(width=wide + MARGIN, nodes=(*rules, *inside), gradients=())


def _tops(lanes: Iterable[Group]) -> Iterator[float]:
    for lane in lanes:
        if lane.frame:
            yield lane.frame.y


def _extent(text: Text) -> tuple[float, float]:
    """Where a text begins and ends, from the left."""
    if text.anchor == "middle":
        return text.x - text.width / 2, text.x + text.width / 2
    to_the_left = (text.anchor == "end") != text.rtl
    return (text.x - text.width, text.x) if to_the_left else (text.x, text.x + text.width)


def _texts(nodes: Iterable[Node]) -> Iterator[Text]:
    for node in nodes:
        if isinstance(node, Text):
            yield node
        elif isinstance(node, Group):
            yield from _texts(node.children)
