"""A user's folder of templates, with which parts of a report are said or drawn otherwise."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path

from cjmap.errors import CjmapError, reason

MAX_BYTES = 1024 * 1024
"""Of all templates of a folder."""
_OURS = Path(__file__).parent / "export" / "html" / "templates"


def read(folder: str) -> dict[str, str]:
    """Name → text of every template in a folder.

    A template has the name of one of ours, which it replaces, or one that begins with `_`: then
    it is for the others to include. Whatever else ends as a template does is a `CjmapError`, and
    so is a folder without any.
    """
    found: dict[str, str] = {}
    known = parts()
    for name in _listed(folder):
        if name[:1] == "." or not name.endswith((".html", ".css", ".js")):
            continue
        if name not in known and name[:1] != "_":
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"parts: {', '.join(known)}"
            raise CjmapError(f"{os.path.join(folder, name)} is no part of a report", hint)
        found[name] = _text(os.path.join(folder, name))
        if sum(map(len, found.values())) > MAX_BYTES:
            raise CjmapError(f"the templates in {folder} are larger than {MAX_BYTES >> 20} MiB")
    if not found:
        raise CjmapError(f"there is no template in {folder}", f"parts: {', '.join(known)}")
    return found


def parts() -> tuple[str, ...]:
    """The names of our own templates."""
    return tuple(sorted(path.name for path in _OURS.iterdir()))


def _listed(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError as error:
        raise CjmapError(
            f"the folder of templates {folder} cannot be read: {reason(error)}",
            "name a folder that holds templates, such as header.html",
        ) from error


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read(MAX_BYTES + 1)
    except UnicodeDecodeError as error:
        raise CjmapError(f"the template {path} cannot be read: it is no text in UTF-8") from error
    except OSError as error:
        raise CjmapError(f"the template {path} cannot be read: {reason(error)}") from error
