"""Sheets as a PDF: what is drawn as one picture a window, and over it the texts as texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import category

from cjmap.export.dividing import Window
from cjmap.export.pdf.sheets import Sheet
from cjmap.layout.bounds import cut_to, extent
from cjmap.layout.fonts_embed import used_families
from cjmap.layout.measure import plain
from cjmap.layout.outlines import is_plain
from cjmap.layout.scene import Group, Node, Scene, Text
from cjmap.renderers.svg_marks import link
from cjmap.renderers.svg_outlines import outlined
from cjmap.renderers.typesetter import typeset

_WITHOUT_WIDTH = ("Cf",)
_MARKS = dict.fromkeys((0x200E, 0x200F, 0x061C))
"""What turns a line where it is seen, but would stand between letters that are searched for."""
_FULL = (
    "([\u2018-\u201d\u2026\u3001-\u3003\u3008-\u3011\u3014-\u301f"
    "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff5d])"
)
_BLANK = 0.5
"""How wide a sign of the font is that shows nothing, in em."""


def written(scene: Scene, sheets: Iterable[Sheet]) -> bytes:
    """The document. `scene` is the whole picture, which says what it is about."""
    pictures: dict[str, str] = {}
    pages = [
        {
            "width": sheet.width,
            "height": sheet.height,
            "windows": [_window(one, pictures) for one in sheet.windows],
        }
        for sheet in sheets
    ]
    language, region = _language(scene.language)
    palette = dict(scene.palette)
    about = {
        "title": plain(scene.title),
        "about": plain(scene.description),
        "language": language,
        "region": region,
        "fonts": list(used_families(_styled(scene.nodes))) or ["Inter"],
        "ground": palette[scene.background],
        "sheets": pages,
    }
    return typeset(_program(), {"map": json.dumps(about), **pictures}, "pdf")


@lru_cache(maxsize=1)
def _program() -> str:
    return Path(__file__).with_name("program.typ").read_text(encoding="utf-8")


def _language(code: str) -> tuple[str, str | None]:
    """Language and region of a BCP 47 tag."""
    first, *rest = code.split("-")
    regions = [part for part in rest if len(part) == 2 and part.isalpha()]
    return (first.lower() if 2 <= len(first) <= 3 else "en"), (regions[0] if regions else None)


def _window(window: Window, pictures: dict[str, str]) -> dict[str, Any]:
    """A window as data; its picture goes to the others."""
    scene = cut_to(window.scene, window.frame)
    typeface = scene.typeface
    name = f"picture{len(pictures)}"
    pictures[name] = outlined(
        scene, window.frame, lambda text: not is_plain(text, typeface), cubic=True
    )
    return {
        "x": window.x,
        "y": window.y,
        "width": window.frame.width * window.scale,
        "picture": name,
        "again": window.again,
        "parts": [_part(part, window) for part in _parts(scene, _labels(window.scene))],
    }


class _Part(NamedTuple):
    """Texts that belong together: a heading of a level, or 0 for none."""

    level: int
    name: str
    texts: list[tuple[Text, str]]
    marked: bool = False


def _parts(scene: Scene, labels: frozenset[Text]) -> Iterator[_Part]:
    """The texts in the order in which they are read; the title, phases and lanes are headings."""
    title = [one for one in scene.nodes if isinstance(one, Text) and one.style.size == _TITLE]
    if title:
        yield _Part(1, scene.title, [(one, "") for one in title], marked=True)
    for node in scene.nodes:
        texts = list(_texts((node,), "")) if node not in title else []
        if isinstance(node, Group) and node.kind == "phase":
            yield _Part(2, node.title.split("\n")[0], texts, marked=True)
            continue
        label = [one for one in texts if one[0] in labels]
        if label:
            yield _Part(2, " ".join(text.text for text, _ in label), label)
        rest = [one for one in texts if one not in label]
        if rest:
            yield _Part(0, "", rest)


def _labels(scene: Scene) -> frozenset[Text]:
    """The texts that are names of lanes: the first ones in them, on one or more lines."""
    found: list[Text] = []
    for lane in scene.nodes:
        if isinstance(lane, Group) and lane.kind == "lane":
            texts = [one for one in lane.children if isinstance(one, Text)]
            found += [one for one in texts if (one.x, one.style) == (texts[0].x, texts[0].style)]
    return frozenset(found)


_TITLE = 28


def _texts(nodes: Iterable[Node], to: str) -> Iterator[tuple[Text, str]]:
    """Texts, with the web address that each leads to."""
    for node in nodes:
        if isinstance(node, Group):
            yield from _texts(node.children, _address(node.link) or to)
        elif isinstance(node, Text) and node.text.strip():
            yield node, to


def _address(address: str) -> str:
    """What a page on paper or on another machine can still lead to."""
    return address.strip() if link(address) and ":" in address else ""


def _styled(nodes: Iterable[Node]) -> Iterator[tuple[Any, set[str]]]:
    for text, _ in _texts(nodes, ""):
        yield text.style, {plain(text.text)}


def _part(part: _Part, window: Window) -> dict[str, Any]:
    palette = dict(window.scene.palette)
    return {
        "level": part.level,
        "name": plain(part.name),
        "marked": part.marked and not window.again,
        "lines": [_line(text, to, window, palette) for text, to in part.texts],
    }


def _line(text: Text, to: str, window: Window, palette: dict[str, str]) -> list[Any]:
    """A text as the program takes it: as it is seen, or as it is read over its outline."""
    scale = window.scale
    left, _ = extent(text)
    x = window.x + (left - window.frame.x) * scale
    y = window.y + (text.y - window.frame.y) * scale
    size, words = text.style.size * scale, plain(text.text).replace("\n", " ")
    if is_plain(text, window.scene.typeface):
        slant = "italic" if text.style.italic else "normal"
        return [x, y, size, text.style.weight, slant, palette[text.fill], _apart(words), to]
    words = words.translate(_MARKS)
    signs = sum(category(one) not in _WITHOUT_WIDTH for one in words.strip()) or 1
    return [x, y, size, text.width * scale / (signs * size * _BLANK), text.rtl, _pieces(words), to]


def _apart(words: str) -> list[str]:
    """A text divided at the signs of Chinese and Japanese, which are pulled together otherwise."""
    return [words] if words.isascii() else re.split(_FULL, words)


def _pieces(words: str) -> list[str]:
    """A text with every mark for itself: what stands together is read out as one, in an order that
    differs from program to program."""
    pieces: list[str] = []
    for one in words:
        if pieces and category(one)[0] != "M" and category(pieces[-1][-1])[0] != "M":
            pieces[-1] += one
        else:
            pieces.append(one)
    return pieces
