"""Draws docs/icons.svg, all icons that ship with cjmap: python docs/make_icons.py"""

from __future__ import annotations

from pathlib import Path

from cjmap.layout.measure import Ruler
from cjmap.layout.paragraph import SMALL, label
from cjmap.layout.pictograms import names, pictogram
from cjmap.layout.scene import Node, Scene
from cjmap.layout.theme import DEFAULT, load_theme
from cjmap.renderers.svg import write

TARGET = Path(__file__).with_name("icons.svg")
ACROSS = 7
WIDTH, HEIGHT, MARGIN = 124.0, 72.0, 16.0


def sheet() -> bytes:
    """The icons in rows, each over its name."""
    ruler = Ruler()
    nodes: list[Node] = []
    for i, name in enumerate(names()):
        row, column = divmod(i, ACROSS)
        middle, top = MARGIN + (column + 0.5) * WIDTH, MARGIN + row * HEIGHT
        nodes.append(pictogram(name, middle - 12, top + 8, 24, "ink"))
        nodes.append(label(name, middle, top + 52, SMALL, "muted", ruler, "middle"))
    rows = -(-len(names()) // ACROSS)
    scene = Scene(
        width=2 * MARGIN + ACROSS * WIDTH,
        height=2 * MARGIN + rows * HEIGHT,
        title="Icons",
        description=f"The icons that ship with cjmap: {', '.join(names())}.",
        language="en",
        rtl=False,
        background="background",
        palette=tuple(load_theme(DEFAULT).palette.items()),
        nodes=tuple(nodes),
    )
    return write(scene, embed_fonts=False)


if __name__ == "__main__":
    TARGET.write_bytes(sheet())
