"""A scene as PNG: texts as outlines, so that it needs no fonts and is the same everywhere."""

from __future__ import annotations

import struct
import zlib

from cjmap.errors import CjmapError
from cjmap.layout.scene import Scene
from cjmap.renderers.svg_outlines import outlined
from cjmap.renderers.typesetter import typeset

UNIT = 96.0
"""Units of a scene to an inch, as browsers and office programs have it."""
DPI = 192.0
"""Twice as fine as a picture in a browser: sharp on today's screens and when it is projected."""
MOST = 64_000_000
"""Pixels of one picture; it takes about 14 bytes of memory for each."""
_PROGRAM = """
#set page(width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt,
  margin: 0pt, fill: if sys.inputs.ground == "" { none } else { rgb(sys.inputs.ground) })
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%)
"""


def write(scene: Scene, *, width: int = 0, dpi: float = 0.0, transparent: bool = False) -> bytes:
    """The picture, `width` pixels wide or with so many `dpi`; else twice as fine as on a screen.

    `transparent` leaves the ground out.
    """
    scale = _scale(scene, width, dpi)
    across, down = round(scene.width * scale), round(scene.height * scale)
    if across * down > MOST:
        raise CjmapError(*_too_large(scene, across, down))
    inputs = {
        # a page of as many points as there are to be pixels has no edges between pixels
        "width": str(across),
        "height": str(down),
        "ground": "" if transparent else dict(scene.palette)[scene.background],
        "svg": outlined(scene),
    }
    data = typeset(_PROGRAM, inputs, "png", weight=across * down)
    return _described(data, scene, scale)


def refuse(width: int = 0, dpi: float = 0.0, transparent: bool = False) -> None:
    """A `CjmapError` where no picture can be as it is wanted."""
    if width and dpi:
        raise CjmapError("--width and --dpi cannot both be followed", "leave one of them out")
    if width < 0 or dpi < 0:
        raise CjmapError("a picture cannot be smaller than nothing", "give a number above 0")


def _scale(scene: Scene, width: int, dpi: float) -> float:
    """Pixels to a unit."""
    refuse(width, dpi)
    return width / scene.width if width else (dpi or DPI) / UNIT


def _too_large(scene: Scene, across: int, down: int) -> tuple[str, str]:
    most = (MOST / (scene.width * scene.height)) ** 0.5
    return (
        f"a picture of {across} × {down} pixels is too large",
        f"this map can be {int(scene.width * most)} pixels wide (--width), or have "
        f"{int(UNIT * most)} dpi; for large prints: -f pdf",
    )


def _described(data: bytes, scene: Scene, scale: float) -> bytes:
    """With its title and what it shows, and how large it is meant to be: office programs put it
    in at that size."""
    head, rest = data[:33], data[33:]
    per_metre = round(scale * UNIT / 0.0254)
    size = _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    texts = (("Title", scene.title), ("Description", scene.description), ("Software", "cjmap"))
    return head + size + b"".join(_text(key, value, scene.language) for key, value in texts) + rest


def _text(keyword: str, text: str, language: str) -> bytes:
    head = f"{keyword}\0\0\0{language}\0\0"  # not compressed; the keyword has no other language
    return _chunk(b"iTXt", (head + text).encode())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
