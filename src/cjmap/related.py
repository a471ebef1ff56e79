"""The maps that a map names under `related`, of those that are checked together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from cjmap.errors import CjmapError
from cjmap.files import read
from cjmap.pipeline import STDIN, map_of


class Together:
    """The maps that are checked together, by their paths."""

    def __init__(self, paths: Sequence[str] = ()) -> None:
        self._paths = paths

    @cached_property
    def files(self) -> frozenset[str]:
        """Their files; only asked for by maps that name others."""
        return frozenset(os.path.realpath(path) for path in self._paths if path != STDIN)


class Related:
    """What the map at `path` may know of those checked with it.

    `asked` are the names that were looked up, each with a name for what the file held: what is
    found in the map depends on them too.
    """

    def __init__(self, path: str, together: Together) -> None:
        self._folder = "." if path == STDIN else os.path.dirname(path) or "."
        self._together = together
        self.asked: list[tuple[str, str]] = []

    def __call__(self, name: str) -> dict[str, Any] | None:
        """The data of the map of that name; None where it is not among them or has errors."""
        file, data = self._bytes(name)
        self.asked.append((name, _digest(data)))
        if not data:
            return None
        document = map_of(data, file, os.path.dirname(file), len(data))
        return document.data if document.ok and isinstance(document.data, dict) else None

    def outcome(self, name: str) -> str:
        """A name for what the file holds now."""
        return _digest(self._bytes(name)[1])

    def _bytes(self, name: str) -> tuple[str, bytes]:
        """Its path and what it holds: nothing where it is not among them, or cannot be read."""
        file = os.path.realpath(os.path.join(self._folder, name.partition("#")[0]))
        if file not in self._together.files:
            return file, b""
        try:
            return file, read(file)[0]
        except CjmapError:
            return file, b""


def _digest(data: bytes) -> str:
    from cjmap.cache import digest  # most maps name no others

    return digest(data)
