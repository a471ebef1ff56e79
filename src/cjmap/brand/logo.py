"""The logo of a theme file: an image beside it, as images of maps are."""

from __future__ import annotations

import base64
import io
import os
from collections.abc import Mapping
from typing import Any

from cjmap.errors import CjmapError
from cjmap.images import look
from cjmap.layout.theme import Logo
from cjmap.toml_file import Report

KEYS = ("file", "alt")
WIDEST, HIGHEST = 176.0, 44.0
"""The room at the top right of a picture, in units."""


def logo(value: Any, report: Report) -> Logo | None:
    """The logo that is named: `"logo.png"`, or a table with `file` and `alt`."""
    if value is None:
        return None
    table: Mapping[str, Any] = value if isinstance(value, Mapping) else {"file": value}
    for key in table:
        if key not in KEYS:
            report.unknown(("logo", key), KEYS, "`logo`")
    route = ("logo", "file") if isinstance(value, Mapping) else ("logo",)
    src = report.text(table.get("file"), route)
    alt = report.text(table.get("alt"), ("logo", "alt")) or "Logo"
    if not src:
        if "file" not in table:
            report.add(
                "missing-key", ("logo",), "`logo` has no `file`.", 'Write file = "logo.png".'
            )
        return None
    try:
        return _read(src, alt, report.folder)
    except CjmapError as error:
        report.failed("unusable-logo", route, error)
        return None


def _read(src: str, alt: str, folder: str) -> Logo:
    import imagesize

    kind, _ = look(src, folder, "theme")
    with open(os.path.join(folder, src), "rb") as file:
        data = file.read()
    width, height = imagesize.get(io.BytesIO(data))
    if width < 1 or height < 1:
        raise CjmapError(f"The image `{src}` does not say how large it is.", "Save it anew as PNG.")
    scale = min(1.0, WIDEST / width, HIGHEST / height)
    content = base64.b64encode(data).decode("ascii")
    return Logo(src, alt, f"data:image/{kind};base64,{content}", width * scale, height * scale)
