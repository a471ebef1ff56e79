"""Linting again what was linted before: where nothing has changed, the findings are the same.

What findings follow from is all in the key: the bytes of the map, its configuration and what the
command line asks, the day, cjmap itself, and where relative links may lead. Images, and maps that
it was compared with, are looked at again, and what was found then has to be found now.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from cjmap import __version__
from cjmap.cache import Answer, Cache, digest
from cjmap.config.layers import Layer
from cjmap.errors import CjmapError
from cjmap.files import read
from cjmap.lint.stored import dump, load
from cjmap.linting import Linter, is_theme
from cjmap.pipeline import STDIN, map_of
from cjmap.report.result import Result
from cjmap.text.diagnostic import CRASHED
from cjmap.text.source import read_bytes

if TYPE_CHECKING:
    from cjmap.model.load import Document
    from cjmap.related import Related


class Remembering:
    """A linter that looks first whether it knows the answer."""

    def __init__(self, linter: Linter, folder: str) -> None:
        self._linter = linter
        self._cache = Cache(folder, _about(linter.asked, linter.today))

    def lint(self, path: str) -> Result:
        """What is found in a map; `aside` of the result is what is to be kept."""
        if is_theme(path):
            return self._linter.lint(path)  # it rests on other files, and there are few
        try:
            data, size = read(path) if path != STDIN else (b"", 0)
        except CjmapError:
            data, size = b"", 0
        if not data:
            return self._linter.lint(path)
        folder = os.path.dirname(path) or "."
        slot, key = digest(path.encode("utf-8", "surrogateescape")), self._key(path, data, size)
        kept = self._cache.get(slot, key)
        related = self._linter.related(path)
        problems = _problems(kept, folder, related) if kept else None
        if problems is not None:
            return Result(read_bytes(path, data, size)[0], problems)
        document = map_of(data, path, folder, size)
        result = self._linter.checked(path, document, related)
        if any(one.code == CRASHED for one in result.problems):
            return result
        told = json.dumps(
            [dump(result.problems), _images(document, folder), related.asked],
            separators=(",", ":"),
        )
        return result._replace(aside=(Answer(slot, key, told),))

    def keep(self, aside: Any) -> None:
        """Take what a result has brought, perhaps from another process."""
        if isinstance(aside, Answer):
            self._cache.put(aside)

    def save(self) -> None:
        """Write what is new, for the next run."""
        self._cache.save()

    def _key(self, path: str, data: bytes, size: int) -> str:
        around = [*self._linter.around(path), str(size)]
        if b"../" in data:
            from cjmap.links import home_and_root

            around += map(str, home_and_root(os.path.dirname(path) or "."))
        return digest(data, *(one.encode("utf-8", "surrogateescape") for one in around))


def _problems(kept: str, folder: str, related: Related) -> Any:
    """The findings that were kept; None where they are no good, or a file that was looked into,
    an image or a map, is another one."""
    try:
        found, images, asked = json.loads(kept)
        if images and any(_outcome(src, folder) != told for src, told in images):
            return None
        if asked and any(related.outcome(name) != told for name, told in asked):
            return None
        return load(found)
    except (ValueError, TypeError, KeyError, IndexError):
        return None


def _images(document: Document, folder: str) -> list[tuple[str, str]]:
    if "image" not in document.source.text or document.journey is None:
        return []
    from cjmap.images import names

    return [(src, _outcome(src, folder)) for src in names(document.journey)]


def _outcome(src: str, folder: str) -> str:
    """What is found where an image is looked at."""
    from cjmap.images import look

    try:
        return " ".join(map(str, look(src, folder)))
    except CjmapError as error:
        return error.message


def _about(asked: Layer, today: date) -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    return "\n".join((__version__, python, _stamp(), os.getcwd(), str(today), repr(asked)))


def _stamp() -> str:
    """Names, times and sizes of our own files: who changes a rule sees what it does at once."""
    found = []
    folders = [os.path.dirname(__file__)]
    while folders:
        with os.scandir(folders.pop()) as inside:
            for one in inside:
                if one.is_dir() and one.name != "__pycache__":
                    folders.append(one.path)
                elif one.name.endswith((".py", ".json", ".txt", ".toml")):
                    status = one.stat()
                    found.append((one.path, status.st_mtime_ns, status.st_size))
    return digest(repr(sorted(found)).encode("utf-8", "surrogateescape"))
