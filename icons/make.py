"""Makes the icons of the package out of Lucide's outlines (24 units, stroke 2).

Run by hand when icons are added or updated, never by the build:

    npm pack lucide-static && tar xzf lucide-static-*.tgz
    python icons/make.py package/icons

Arcs, circles and rectangles become straight and cubic segments, because a picture of cjmap has no
others. The result is the same, byte for byte, on every run. Needs fonttools.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import SVGPath

TARGET = Path(__file__).parents[1] / "src" / "cjmap" / "layout" / "pictograms.json"

NAMES = """
    globe search monitor laptop tablet smartphone app-window qr-code bot
    phone headset mail message-circle messages-square bell video
    mailbox file-text newspaper printer package truck clipboard-list book-open receipt
    store shopping-cart building house hospital landmark map-pin car bus train-front plane bike
    user users handshake graduation-cap stethoscope wrench
    share-2 thumbs-up heart megaphone tv radio
    credit-card calendar ticket star
    target footprints mouse-pointer-click quote smile frown eye cog server chart-line lightbulb
    trending-up
"""
"""Channels first, then what lanes may want."""


def main() -> None:
    """Write the outlines of all `NAMES` as one JSON file, a line each."""
    folder = Path(sys.argv[1])
    lines = [
        f"{json.dumps(name)}: {json.dumps(outline(folder / f'{name}.svg'))}"
        for name in sorted(NAMES.split())
    ]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def outline(path: Path) -> str:
    """All shapes of an icon as one path: M, L, C with absolute numbers, and Z."""
    pen = RecordingPen()
    SVGPath(str(path)).draw(Qu2CuPen(pen, max_err=0.01, all_cubic=True))
    return "".join(_commands(pen))


def _commands(pen: RecordingPen) -> Iterator[str]:
    letters = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z", "endPath": ""}
    for command, points in pen.value:
        numbers = (f"{round(number, 2):g}" for point in points for number in point)
        yield letters[command] + " ".join(numbers)


if __name__ == "__main__":
    main()
