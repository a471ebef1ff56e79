"""A scene as SVG for programs that have no fonts: every text is drawn as an outline."""

from __future__ import annotations

from collections.abc import Callable

from cjmap.layout.outlines import outlines
from cjmap.layout.scene import Scene, Text
from cjmap.renderers.svg import document
from cjmap.renderers.svg_shapes import SHAPES, Pen, number

_TURNED = {"start": "end", "end": "start"}


def outlined(scene: Scene, drawn: Callable[[Text], bool] = lambda text: True) -> str:
    """The picture without a ground; texts are outlines, or nothing where they are not `drawn`."""
    return document(scene, OutlinePen("m", scene, drawn))


class OutlinePen(Pen):
    """Draws texts as paths, from where they begin to where they end as they were measured."""

    def __init__(self, name: str, scene: Scene, drawn: Callable[[Text], bool]) -> None:
        super().__init__(name, dict(scene.palette))
        self._shapes = {**SHAPES, Text: lambda pen, text: self.text(text)}
        self._language = scene.language
        self._typeface = scene.typeface
        self._drawn = drawn

    def text(self, text: Text) -> str:
        if not self._drawn(text):
            return ""
        pieces = outlines(text.text, text.style, self._language, text.rtl, self._typeface)
        size, colour = text.style.size, self.colour(text.fill)
        x = text.x - _before(text, size * sum(piece.width for piece in pieces))
        paths = []
        for piece in pieces:
            if piece.data:
                scale = size / piece.per_em
                place = f"matrix({scale:.6g} 0 0 {-scale:.6g} {number(x)} {number(text.y)})"
                paths.append(f'<path transform="{place}" fill="{colour}" d="{piece.data}"/>\n')
            x += piece.width * size
        return "".join(paths)


def _before(text: Text, width: float) -> float:
    """How far to the left of its anchor a text begins."""
    anchor = _TURNED.get(text.anchor, text.anchor) if text.rtl else text.anchor
    return {"start": 0.0, "middle": width / 2, "end": width}[anchor]
