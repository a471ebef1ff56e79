"""Names of files as other programs want them: from the top of a project, with slashes."""

from __future__ import annotations

import os


def path(name: str, root: str = "") -> str:
    """The way to a file from `root`, or from the folder where we are; a file elsewhere keeps its
    name, and so does what is no file."""
    if name[:1] == "<":
        return name
    top = os.path.abspath(root or ".")
    whole = os.path.abspath(name)
    inside = whole.startswith(os.path.join(top, ""))
    found = whole[len(os.path.join(top, "")) :] if inside else name
    return found.replace(os.sep, "/")


def uri(name: str, root: str = "") -> str:
    """The same as a reference in the form of a web address."""
    from urllib.parse import quote

    found = path(name, root)
    quoted = quote(os.fsencode(found), safe="/")
    return f"file://{quoted}" if found[:1] == "/" else quoted
