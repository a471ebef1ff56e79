"""The fonts of a theme file: files beside it, one for each weight or one for all."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from cjmap import beside
from cjmap.beside import Wanted
from cjmap.errors import CjmapError
from cjmap.layout.fonts_index import index
from cjmap.layout.fonts_own import Facts, facts
from cjmap.layout.scene import FontFile, Typeface
from cjmap.text.span import Route
from cjmap.toml_file import Report

WEIGHTS: Mapping[str, int] = {
    "regular": 400,
    "medium": 500,
    "semibold": 600,
    "bold": 700,
    "italic": 400,
}
MOST = 8 * 1024 * 1024
"""The bytes of one font file, also when it is unpacked four times as many."""
_SMALLER = "Fonts for the web are far smaller; ask for the WOFF2 files of your website."
_WEB = (b"wOFF", b"wOF2")


def typeface(value: Any, report: Report) -> Typeface | None:
    """The fonts that are named: `"Brand.ttf"`, or a table of files by weight."""
    if value is None:
        return None
    table: Mapping[str, Any] = value if isinstance(value, Mapping) else {"regular": value}
    named, files = "", []
    for key, file in table.items():
        route: Route = ("font", key) if isinstance(value, Mapping) else ("font",)
        if key not in WEIGHTS:
            report.unknown(route, WEIGHTS, "`font`")
            continue
        src = report.text(file, route)
        found = _file(src, key, route, report) if src else None
        if found:
            files.append(found[0])
            named = named or found[1].family
    if "regular" not in table:
        report.add("missing-key", ("font",), "`font` has no `regular`.", 'Write regular = "….ttf".')
    _refuse_two_ways(files, report)
    return Typeface(_name(named), tuple(files)) if files else None


def _file(src: str, key: str, route: Route, report: Report) -> tuple[FontFile, Facts] | None:
    try:
        data = _sfnt(src, report.folder)
        known = facts(data)
        if known is None:
            raise _no_font(src)
        if not known.letters:
            raise CjmapError(f"The font `{src}` has no letters from A to z.", "Is it an icon font?")
    except CjmapError as error:
        report.failed("unusable-font", route, error)
        return None
    lightest, heaviest = known.weights or (WEIGHTS[key], WEIGHTS[key])
    return FontFile(data, lightest, heaviest, key == "italic"), known


def _sfnt(src: str, folder: str) -> bytes:
    """The bytes of a font, unpacked where it is one for the web."""
    path, _ = beside.look(src, folder, Wanted("font", "theme", MOST, _SMALLER))
    with open(path, "rb") as file:
        data = file.read()
    if data[:4] not in _WEB:
        return data
    if int.from_bytes(data[16:20], "big") > 4 * MOST:
        raise CjmapError(f"The font `{src}` is too large when it is unpacked.", _SMALLER)
    from fontTools.ttLib import TTFont

    buffer = io.BytesIO()
    try:
        font = TTFont(io.BytesIO(data), recalcTimestamp=False)
        font.flavor = None
        font.save(buffer)
    except Exception as error:  # a broken file can fail in any of its tables
        raise _no_font(src) from error
    return buffer.getvalue()


def _no_font(src: str) -> CjmapError:
    return CjmapError(
        f"The font `{src}` cannot be read as a font.", "TTF, OTF, WOFF and WOFF2 files can be used."
    )


def _refuse_two_ways(files: list[FontFile], report: Report) -> None:
    upright = [file for file in files if not file.italic]
    if len(upright) > 1 and any(file.lightest != file.heaviest for file in upright):
        report.add(
            "two-ways",
            ("font",),
            "A variable font has all weights in one file; others stand beside it.",
            "Give either the variable font as `regular`, or one file for each weight.",
        )


def _name(family: str) -> str:
    """The family's name as CSS can hold it, and not the name of a font that ships."""
    name = " ".join(re.sub(r"[^\w -]", "", family).split()) or "Brand"
    ours = {faces[0].family for faces in index().families}
    return f"{name} Brand" if name in ours else name
