"""Answers of earlier runs, in one file of the user's cache folder.

The file is lines of text: slot, key, checksum, answer. A slot is a thing that is asked about, such
as the path of a map; it has one answer, which counts only under the same key. Whatever is wrong
with the file, its folder or a line, the answer is not there, and is worked out again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

LARGEST = 16 * 1024 * 1024
"""In bytes. What was not asked for in the last run goes first."""
MOST_FILES = 40
"""There is one for every folder, day and set of options; the oldest go."""

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
        self._known = {one.slot: one for one in _read(self._path)}
        self._fresh: dict[str, Answer] = {}

    def get(self, slot: str, key: str) -> str | None:
        """The answer that is kept under a key, if there is one."""
        found = self._known.get(slot)
        return found.text if found and found.key == key else None

    def put(self, answer: Answer) -> None:
        """Keep an answer; it is written by `save`."""
        self._fresh[answer.slot] = answer

    def save(self) -> None:
        """Write the file, with what another process has put there meanwhile.

        In one step, so nobody reads half of it. Where that cannot be, all is as before.
        """
        if not self._fresh:
            return
        with suppress(OSError):
            merged = {one.slot: one for one in _read(self._path)} | self._fresh
            lines = _bounded(merged.values(), self._fresh)
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


def _read(path: str) -> Iterator[Answer]:
    try:
        with open(path, encoding="utf-8", newline="\n") as file:
            text = file.read(2 * LARGEST)
    except (OSError, ValueError):
        return
    head, _, rest = text.partition("\n")
    if head != _HEAD:
        return
    for line in rest.split("\n"):
        parts = line.split(" ", 3)
        if len(parts) == 4 and parts[2] == _check(*parts[:2], parts[3]):
            yield Answer(parts[0], parts[1], parts[3])


def _check(slot: str, key: str, text: str) -> str:
    return f"{crc32(f'{slot} {key} {text}'.encode('utf-8', 'surrogatepass')):08x}"


def _bounded(answers: Iterable[Answer], first: Iterable[str]) -> Iterator[str]:
    """Lines of answers as long as there is room, the `first` ones first."""
    room, wanted = LARGEST, frozenset(first)
    for one in sorted(answers, key=lambda one: one.slot not in wanted):
        room -= len(one.text) + 100
        if room < 0:
            return
        yield f"{one.slot} {one.key} {_check(*one)} {one.text}"


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
    old = sorted(ours, key=lambda one: one.stat().st_mtime, reverse=True)[MOST_FILES:]
    for one in old:
        with suppress(OSError):
            os.unlink(one.path)
