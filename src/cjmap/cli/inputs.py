"""Which maps are meant: files, folders, patterns and standard input."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.files import MAP_ENDINGS, near
from cjmap.pipeline import STDIN
from cjmap.text.source import MAX_BYTES

_NAMED = (".journey.yaml", ".journey.yml")
# Compiled when first used: a map that is named needs neither.
_TITLE = rb"""(?m)^(?:\xef\xbb\xbf)?["']?title["']?[ \t]*:"""
_STEPS = rb"""(?m)^(?:\xef\xbb\xbf)?["']?(?:phases?|actions?)["']?[ \t]*:"""


class Input(NamedTuple):
    """A map's path, and the folder it was found in: its picture keeps the way from there."""

    path: str
    folder: str

    @property
    def stem(self) -> str:
        """The map's name without folder and endings: `maps/lunch.journey.yaml` is `lunch`."""
        name = os.path.basename(self.path)
        for ending in (*_NAMED, *MAP_ENDINGS):
            if name.casefold().endswith(ending) and len(name) > len(ending):
                return name[: -len(ending)]
        return name


def find(arguments: Iterable[str]) -> list[Input]:
    """All maps that the arguments name, each once, in the order given, folders sorted by name.

    A file is taken as it is. In a folder, and in those below, `*.journey.yaml` is a map, and so
    is every other `.yaml` or `.yml` with a line `title:` and one `phases:` or `actions:`; hidden
    folders and `node_modules` are passed over. What leads to no map is a `CjmapError`.
    """
    found: dict[str, Input] = {}
    for argument in arguments:
        for one in _expand(argument):
            key = one.path if one.path == STDIN else os.path.realpath(one.path)
            found.setdefault(key, one)
    return list(found.values())


def _expand(argument: str) -> list[Input]:
    if argument == STDIN:
        return [Input(STDIN, "")]
    if "\0" in argument:
        raise CjmapError("a file name cannot hold a zero byte")
    if os.path.lexists(argument):
        return _path(argument)
    if any(char in argument for char in "*?["):
        from glob import glob

        paths = sorted(glob(os.path.expanduser(argument), recursive=True))
        if paths:
            return [one for path in paths for one in _path(path, quiet=True)]
        raise CjmapError(f"nothing fits the pattern {argument}")
    hint = "look at its spelling and its folder; to begin a new map: cjmap new lunch.yaml"
    raise CjmapError(f"there is no file {argument}", near(argument) or hint)


def _path(path: str, quiet: bool = False) -> list[Input]:
    if not os.path.isdir(path):
        return [Input(path, os.path.dirname(path))]
    maps = [Input(one, path) for one in folder(path)]
    if not maps and not quiet:
        raise CjmapError(
            f"there is no map in the folder {path}",
            "a map ends in .journey.yaml, or in .yaml with title: and phases: at the left edge",
        )
    return maps


def folder(top: str) -> Iterator[str]:
    """The maps of a folder and of those below it."""
    closed: list[str] = []  # it will be said of them that they cannot be read
    for here, below, names in os.walk(top, onerror=lambda one: closed.append(one.filename)):
        below[:] = sorted(one for one in below if one[:1] != "." and one != "node_modules")
        for name in sorted(names):
            path = os.path.join(here, name)
            if is_named_as_map(name) or (
                name.casefold().endswith(MAP_ENDINGS) and name[:1] != "." and _is_map(path)
            ):
                yield path
    yield from closed


def _is_map(path: str) -> bool:
    """Whether a file looks like a map, without reading it as YAML."""
    try:
        if not os.path.isfile(path):
            return False
        with open(path, "rb") as file:
            return holds_map(file.read(MAX_BYTES))
    except OSError:
        return True  # it will be said why it cannot be read


def holds_map(data: bytes) -> bool:
    """Whether a file's content looks like that of a map."""
    text = data.replace(b"\r", b"\n")
    return bool(re.search(_TITLE, text) and re.search(_STEPS, text))


def is_named_as_map(name: str) -> bool:
    """Whether a file's name says that it is a map."""
    return name.casefold().endswith(_NAMED)
