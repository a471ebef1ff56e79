"""How long a deck takes, beside the bare library that puts as many shapes on as many slides."""

from __future__ import annotations

from pathlib import Path

from bench.measure import beside

_MEASURE = """
import io, sys, time
from pptx import Presentation
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Emu
from cjmap.pipeline import Drawing, draw, open_map
documents = [open_map(path) for path in sys.argv[1:]]
for one in documents:
    one.journey
def ours():
    return [draw(one, Drawing("pptx")) for one in documents]
def shapes(holder):
    for one in holder:
        if one.shape_type == 6:
            yield from shapes(one.shapes)
        else:
            yield one
def told(shape):
    kind = shape._element.tag.rpartition("}")[2]
    text = shape.text_frame.text if shape.has_text_frame else ""
    sides = (shape.left, shape.top, shape.width, shape.height)
    return kind, *(max(0, int(one or 0)) for one in sides), text
decks = [
    [[told(one) for one in shapes(slide.shapes)] for slide in Presentation(io.BytesIO(data)).slides]
    for data in ours()
]
def bare():
    for deck in decks:
        file = Presentation()
        for found in deck:
            here = file.slides.add_slide(file.slide_layouts[6]).shapes
            here.turbo_add_enabled = True
            for kind, x, y, wide, high, text in found:
                place = (Emu(x), Emu(y), Emu(wide), Emu(high))
                if kind == "cxnSp":
                    here.add_connector(MSO_CONNECTOR.STRAIGHT, x, y, x + wide, y + high)
                elif text:
                    here.add_textbox(*place).text_frame.text = text
                else:
                    shape = here.add_shape(MSO_SHAPE.RECTANGLE, *place)
                    shape.fill.background()
        file.save(io.BytesIO())
"""


def measured(files: list[Path]) -> tuple[float, float]:
    """Seconds of processor time a map that is loaded: the deck, and the bare shapes of it."""
    return beside(_MEASURE, files)
