"""Which maps are to be compared: two files, two folders, or two states that git knows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from cjmap.cli import inputs
from cjmap.comparing import Pair, Side
from cjmap.errors import CjmapError
from cjmap.pipeline import STDIN, bytes_of, called


def pairs(arguments: Sequence[str], staged: bool = False) -> Iterator[Pair]:
    """The maps that are meant, each with its two sides.

    Two paths are two files or folders; all else is asked of git. What is neither a revision nor a
    path, or cannot be read, is a `CjmapError`.
    """
    if len(arguments) == 2 and not staged and all(map(_is_path, arguments)):
        return _paths(*arguments)
    from cjmap.cli.revisions import pairs as known_to_git

    return known_to_git(arguments, staged)


def _is_path(argument: str) -> bool:
    return argument == STDIN or os.path.lexists(argument)


def _paths(old: str, new: str) -> Iterator[Pair]:
    folders = [os.path.isdir(one) for one in (old, new)]
    if all(folders):
        return _folders(old, new)
    if any(folders):
        folder, file = (old, new) if folders[0] else (new, old)
        raise CjmapError(
            f"{folder} is a folder and {file} is a file",
            f"two files or two folders can be compared; a revision: cjmap diff {old} -- {new}",
        )
    if old == new == STDIN:
        raise CjmapError(
            "standard input cannot be both sides", "for example: cjmap diff - new.yaml"
        )
    return iter([Pair(old if new == STDIN else new, _file(old), _file(new))])


def _file(path: str) -> Side:
    return Side(called(path), *bytes_of(path))


def one_of_many(name: str, read: Callable[[], tuple[bytes, int]]) -> Side:
    """A side that keeps nobody from the others where it cannot be read."""
    try:
        return Side(name, *read())
    except CjmapError as error:
        return Side(name, b"", wrong=error.message)


def _folders(old: str, new: str) -> Iterator[Pair]:
    """Maps that have the same path below the two folders are the same."""
    before, after = _maps(old), _maps(new)
    if not before and not after:
        raise CjmapError(f"there is no map in the folders {old} and {new}")
    for name in sorted({*before, *after}):
        yield Pair(name, *(_member(some.get(name)) for some in (before, after)))


def _member(path: str | None) -> Side | None:
    return None if path is None else one_of_many(path, lambda: bytes_of(path))


def _maps(top: str) -> dict[str, str]:
    return {os.path.relpath(one, top).replace(os.sep, "/"): one for one in inputs.folder(top)}
