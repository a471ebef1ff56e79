"""Pictures in a real browser: texts are as wide as measured, and cards hold their texts."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from browser import in_chromium, needs_chromium
from laws import BESIDE, drawn, groups, journey_of, texts

from cjmap.language.direction import is_rtl
from cjmap.layout.scene import Scene, Text
from cjmap.renderers.svg import write

ROOT = Path(__file__).parents[2]
SAMPLE = ("ebike", "scripts", "home-adaptation", "arabic", "hebrew", "russian")
LOOK = """() => {
  const box = (e) => { const b = e.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height]; };
  const all = (e, name) => [...e.querySelectorAll(name)];
  return {
    widths: all(document, "svg text").map((t) => t.getComputedTextLength()),
    cards: all(document, "g.cj-item").map((group) => all(group, "text").map(box)),
  };
}"""
EXACT = 0.05
"""Units by which a text in one direction may be wider or narrower than measured."""
KERNED = 0.1
"""The same where lines end between any two letters, as a share of the size: a line keeps the
kerning to a letter that went to the next one."""
MIXED = 0.25
"""The same for a text in two directions: where runs meet, a browser does not kern."""
TURNED = 0.1
"""The same for a line from the right: signs of another font meet there, and are not kerned."""
FOREIGN = re.compile("[\u10a0-\u10ff]")
"""Georgian stands for the scripts that no shipped font has."""
INK = 2.0
"""Units by which a letter's box may reach over its advance, above and below all the more."""


@cache
def picture(name: str) -> Scene:
    """The picture of a sample."""
    folders = (ROOT / "examples", ROOT / "tests/maps/pictures")
    path = next(path for folder in folders for path in folder.glob(f"{name}.*yaml"))
    return drawn(journey_of(path.read_text(encoding="utf-8")))


def agrees(text: Text, width: float) -> bool:
    """Whether a browser's width is the measured one; where it has to take a font of the machine,
    no more than that."""
    if FOREIGN.search(text.text):
        return width <= text.width
    return text.width == pytest.approx(width, abs=slack(text))


def slack(text: Text) -> float:
    """How exact a width is: browsers shape texts of two directions in runs of their own."""
    if len({is_rtl(letter) for letter in text.text if letter.isalnum()}) > 1:
        return MIXED * text.style.size
    if text.rtl:
        return TURNED * text.style.size
    return KERNED * text.style.size if max(text.text) >= "\u2e80" else EXACT


@pytest.mark.slow
@needs_chromium
@pytest.mark.parametrize("name", SAMPLE)
def test_the_browser_agrees(name: str, tmp_path: Path) -> None:
    scene = picture(name)
    found = in_chromium(f"<body>{write(scene).decode()}", LOOK, tmp_path)
    lines = texts(scene.nodes)
    assert len(lines) == len(found["widths"])
    pairs = zip(lines, found["widths"], strict=True)
    assert not [(text.text, text.width, width) for text, width in pairs if not agrees(text, width)]
    for item, boxes in zip(groups(scene, "item"), found["cards"], strict=True):
        assert item.frame is not None
        for left, top, right, bottom in () if item.lane in BESIDE else boxes:
            assert left >= item.frame.x - INK, (item.id, left, item.frame)
            assert right <= item.frame.right + INK, (item.id, right, item.frame)
            assert top >= item.frame.y - 8 - INK, (item.id, top, item.frame)
            assert bottom <= item.frame.bottom + 8, (item.id, bottom, item.frame)
