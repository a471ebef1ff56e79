"""Files that a map or a theme names: they lie in its folder or below, and are not too large.

Both may be somebody else's. What they name must not lead out of their folder, links followed.
"""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from cjmap.errors import CjmapError, reason


class Wanted(NamedTuple):
    """What is looked for, in words: `what` (image, font), `of` what it is a part (map, theme), the
    largest size in bytes, and how to get below it."""

    what: str
    of: str
    most: int
    smaller: str


def look(src: str, folder: str, wanted: Wanted) -> tuple[str, int]:
    """The path and size of a file that can be read; a `CjmapError` says what is wrong with it."""
    what, of, most, smaller = wanted
    home = os.path.realpath(folder)
    try:
        path = os.path.realpath(os.path.join(home, src))
        if os.path.commonpath((home, path)) != home:
            raise CjmapError(
                f"The {what} `{src}` is outside the {of}'s folder.",
                f"Copy it into the {of}'s folder and give the path from there.",
            )
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise CjmapError(f"The {what} `{src}` is no file.")
        with open(path, "rb"):
            pass
    except (OSError, ValueError) as error:
        raise CjmapError(
            f"The {what} `{src}` cannot be read: {reason(error)}.",
            f"The path is relative to the folder of the {of}.",
        ) from error
    if status.st_size > most:
        raise CjmapError(f"The {what} `{src}` is larger than {most >> 20} MiB.", smaller)
    return path, status.st_size
