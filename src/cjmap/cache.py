"""Answers of earlier runs, in one file of the user's cache folder.

The file is lines of text: slot, key, checksum, answer. A slot is a thing that is asked about, such
as the path of a map; it has one answer, which counts only under the same key. Whatever is wrong
with the file, its folder or a line, the answer is not there, and is worked out again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

LARGEST = 16 * 1024 * 1024
"""In bytes. What was not asked for in the last run goes first."""
LARGEST_FOLDER = 4 * LARGEST
"""There is a file for every folder, day and set of options; the oldest go."""

_HEAD = "cjmap answers 1"
_BEGIN, _END = "answers-", ".txt"


class Answer(NamedTuple):
    """One answer: a text on one line, kept under a key."""

    slot: str
    key: str
    text: str


class Cache:
    """The answers of one file, which `about` tells from others: all that they have in common."""

    def __init__(self, folder: str, about: str) -> None:
        self._path = os.path.join(folder, f"{_BEGIN}{digest(about.encode())}{_END}")
        self._known = _lines(self._path)
        self._fresh: dict[str, str] = {}

    def get(self, slot: str, key: str) -> str | None:
        """The answer that is kept under a key, if there is one, and it is whole."""
        line = self._known.get(slot, "")
        found = line.split(" ", 3)
        if len(found) != 4 or found[1] != key or line != _line(Answer(slot, key, found[3])):
            return None
        return found[3]

    def put(self, answer: Answer) -> None:
        """Keep an answer; it is written by `save`."""
        self._fresh[answer.slot] = _line(answer)

    def save(self) -> None:
        """Write the file, with what another process has put there meanwhile.

        In one step, so nobody reads half of it. Where that cannot be, all is as before.
        """
        if not self._fresh:
            return
        with suppress(OSError):
            lines = _bounded((self._fresh, _lines(self._path)))
            folder = os.path.dirname(self._path)
            os.makedirs(folder, mode=0o700, exist_ok=True)
            _write(self._path, "\n".join((_HEAD, *lines, "")))
            _tidy(folder)


def digest(*parts: bytes) -> str:
    """A name for some bytes, which no others have."""
    found = blake2b(digest_size=16)
    for part in parts:
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.hexdigest()


def usual_folder() -> str:
    """The folder for such files: `CJMAP_CACHE_DIR`, else where the system keeps them."""
    if given := os.environ.get("CJMAP_CACHE_DIR"):
        return given
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        top = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        top = os.path.join(home, "Library", "Caches")
    else:
        top = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(top, "cjmap")


def _lines(path: str) -> dict[str, str]:
    """The lines of a file by their slots; none where it is not one of ours."""
    try:
        with open(path, encoding="utf-8", newline="\n") as file:
            text = file.read(2 * LARGEST)
    except (OSError, ValueError):
        return {}
    head, _, rest = text.partition("\n")
    return {line.partition(" ")[0]: line for line in rest.split("\n")} if head == _HEAD else {}


def _line(answer: Answer) -> str:
    slot, key, text = answer
    check = crc32(f"{slot} {key} {text}".encode("utf-8", "surrogatepass"))
    return f"{slot} {key} {check:08x} {text}"


def _bounded(tables: Iterable[Mapping[str, str]]) -> Iterator[str]:
    """One line for a slot, from the first table that has it, as long as there is room."""
    room, seen = LARGEST, set()
    for table in tables:
        for slot, line in table.items():
            if slot and slot not in seen:
                seen.add(slot)
                room -= len(line) + 1
                if room < 0:
                    return
                yield line


def _write(path: str, text: str) -> None:
    fresh = f"{path}.{os.getpid()}.tmp"
    try:
        with open(fresh, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(fresh, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(fresh)
        raise


def _tidy(folder: str) -> None:
    """Remove the oldest files, and what a run that was killed has left."""
    ours = [one for one in os.scandir(folder) if one.name.startswith(_BEGIN)]
    room = LARGEST_FOLDER
    for one in sorted(ours, key=lambda one: one.stat().st_mtime, reverse=True):
        room -= one.stat().st_size
        if room < 0:
            with suppress(OSError):
                os.unlink(one.path)
