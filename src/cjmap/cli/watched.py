"""Which folders are watched, and how it is seen that a file is another one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from cjmap.errors import CjmapError
from cjmap.pipeline import open_map

Mark = tuple[tuple[int, int, int] | None, ...]


def marks(paths: Iterable[str]) -> Mark:
    """What changes when one of the files does: its time, its size, or which file it is."""
    return tuple(map(_mark, paths))


def _mark(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def images(path: str) -> tuple[str, ...] | None:
    """The image files of a map; None where the map has errors."""
    from cjmap.images import names

    try:
        journey = open_map(path).journey
    except CjmapError:
        return None
    if journey is None:
        return None
    return tuple(os.path.join(os.path.dirname(path), src) for src in names(journey))


def files(folder: str) -> tuple[str, ...]:
    """What is in a folder."""
    try:
        return tuple(os.path.join(folder, name) for name in sorted(os.listdir(folder)))
    except OSError:
        return ()


def folders(arguments: Iterable[str], maps: Iterable[str], beside: Iterable[str]) -> list[str]:
    """The folders to watch: of all files, and those in which a new map would count.

    A file's folder is watched, not the file: editors put a new file in the place of the old one.
    """
    found = {os.path.dirname(path) or "." for path in (*maps, *beside)}
    for argument in arguments:
        found.update(_searched(argument))
    return sorted(path for path in found if os.path.isdir(path))


def _searched(argument: str) -> Iterator[str]:
    """The folders that are searched for maps because of one argument."""
    if not os.path.isdir(argument):
        yield _plain_part(argument) or "."
        return
    for folder, below, _ in os.walk(argument):
        below[:] = [one for one in below if one[:1] != "." and one != "node_modules"]
        yield folder


def _plain_part(argument: str) -> str:
    """The folder of a file, or of a pattern as far as it is no pattern itself."""
    folder = os.path.dirname(os.path.expanduser(argument))
    while any(char in folder for char in "*?["):
        folder = os.path.dirname(folder)
    return folder
