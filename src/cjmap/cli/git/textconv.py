"""`cjmap git textconv FILE`: a map as the lines that git compares in `git log -p` and the like."""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.cli import console
from cjmap.cli.git.whole import whole
from cjmap.errors import CjmapError


def textconv(arguments: Sequence[str]) -> int:
    """Write the outline of a file; of what is no map, or fails, the file as it is."""
    if len(arguments) != 1:
        raise CjmapError("cjmap git textconv is called by git, with one file")
    console.binary(_converted(whole(arguments[0])))
    return 0


def _converted(data: bytes) -> bytes:
    from cjmap.outline.convert import convert

    try:
        return convert(data)
    except Exception:  # git would show nothing at all
        return data
