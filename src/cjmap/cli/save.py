"""Files are written whole or not at all, and only when they change."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from cjmap.errors import CjmapError, reason
from cjmap.files import MAP_ENDINGS

STDOUT = ("", "-")
"""What `--output` says where no file is to be written."""


def save(path: str, data: bytes) -> bool:
    """Write a file, and say whether it changed. What would not change is left untouched.

    The new content is written beside the file and takes its place in one step, so nobody ever
    sees half a file. A link stays a link, permissions stay as they are, missing folders are made.
    Whatever goes wrong is a CjmapError, and the old file is still there.
    """
    try:
        if path.endswith(("/", os.sep)):
            raise IsADirectoryError(None, "it ends in / as a folder does")
        return _save(os.path.realpath(path), data)
    except (OSError, ValueError) as error:
        raise cannot_write(path, error) from error


def refuse_map(output: str) -> None:
    """What tells of maps never takes the place of one."""
    if output.casefold().endswith(MAP_ENDINGS):
        raise CjmapError(f"{output} is named as a map, and could replace one", "end it otherwise")


def cannot_write(path: str, error: OSError | ValueError) -> CjmapError:
    """What is said where a file could not be written."""
    return CjmapError(f"cannot write {path}: {reason(error)}")


def _save(path: str, data: bytes) -> bool:
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(None, "it is a folder")
        with open(path, "wb") as device:  # a pipe or device cannot be replaced
            device.write(data)
        return True
    if mode is not None:
        with open(path, "r+b") as old:  # a read-only file is meant to stay as it is
            if old.read(len(data) + 1) == data:
                return False
    os.makedirs(os.path.dirname(path), exist_ok=True)
    _replace(path, data, mode)
    return True


def _replace(path: str, data: bytes, mode: int | None) -> None:
    folder, name = os.path.split(path)
    fresh = os.path.join(folder, f".{name[:40]}.{os.getpid()}.tmp")
    try:
        with open(fresh, "xb") as file:
            file.write(data)
        if mode is not None:
            os.chmod(fresh, stat.S_IMODE(mode))
        os.replace(fresh, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(fresh)
        raise


def _mode(path: str) -> int | None:
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None
