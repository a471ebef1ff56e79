"""The whole of a file that git has named, however large it is and whatever it holds."""

from __future__ import annotations

from cjmap.errors import CjmapError, reason


def whole(path: str) -> bytes:
    """The bytes of a file."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise CjmapError(f"{path} cannot be read: {reason(error)}") from error
