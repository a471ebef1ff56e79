"""A scene as SVG for programs that have no fonts: every text is drawn as an outline."""

from __future__ import annotations

from collections.abc import Callable

from cjmap.layout.bounds import extent
from cjmap.layout.outlines import outlines
from cjmap.layout.scene import Frame, Group, Scene, Text
from cjmap.renderers.svg import document
from cjmap.renderers.svg_shapes import SHAPES, Pen


def outlined(
    scene: Scene,
    frame: Frame | None = None,
    drawn: Callable[[Text], bool] = lambda text: True,
    cubic: bool = False,
) -> str:
    """What is in a frame, without a ground; texts are outlines, or nothing where not `drawn`.

    `cubic`: their curves are cubic ones only. A PDF knows no others, and would have them written
    with many digits; in pixels the fonts' own are drawn sooner.
    """
    whole = Frame(0, 0, scene.width, scene.height)
    return document(scene, OutlinePen("m", scene, drawn, cubic), frame or whole)


class OutlinePen(Pen):
    """Draws texts as paths, from where they begin to where they end as they were measured, and
    nothing that is not seen."""

    def __init__(self, name: str, scene: Scene, drawn: Callable[[Text], bool], cubic: bool) -> None:
        super().__init__(name, dict(scene.palette))
        self._shapes = {
            **SHAPES,
            Text: lambda _, text: self.text(text),
            Group: lambda _, group: self.group(group),
        }
        self._language = scene.language
        self._typeface = scene.typeface
        self._drawn = drawn
        self._cubic = cubic

    def group(self, group: Group) -> str:
        return "".join([self._shapes[type(child)](self, child) for child in group.children])

    def text(self, text: Text) -> str:
        if not self._drawn(text):
            return ""
        pieces = outlines(
            text.text, text.style, self._language, text.rtl, self._typeface, self._cubic
        )
        size, colour, at = text.style.size, self.colour(text.fill), self._numbers
        x, _ = extent(text)
        paths = []
        for data, per_em, width in pieces:
            if data:
                scale = f"{size / per_em:.6g}"
                place = f"matrix({scale} 0 0-{scale} {at[x]} {at[text.y]})"
                paths.append(f'<path transform="{place}" fill="{colour}" d="{data}"/>\n')
            x += width * size
        return "".join(paths)
