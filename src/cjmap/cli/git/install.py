"""The settings and the block of attributes → into a place, and out again without a trace."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import NamedTuple

from cjmap.cli.git import attributes, config
from cjmap.cli.git.attributes import Block
from cjmap.cli.git.place import Place
from cjmap.cli.git.settings import SECTIONS, TEXTCONV, is_ours, own
from cjmap.cli.save import save
from cjmap.errors import CjmapError, reason

_NEW_FILE, _NO_LINE_END = "cjmap.newfile", "cjmap.nolineend"
"""Notes: the file of the configuration is ours; or where its last line had no end."""


class State(NamedTuple):
    """What is there: the settings for maps, which of them are the user's own, and the block."""

    found: dict[str, list[str]]
    own: list[str]
    block: Block | None

    @property
    def ours(self) -> dict[str, str]:
        """What cjmap has set."""
        return {
            key: values[-1]
            for key, values in self.found.items()
            if key not in self.own and is_ours(key, values[-1])
        }


def state(place: Place) -> State:
    """What is installed in a place."""
    found = config.read(place.flag)
    return State(found, own(found), attributes.find(_read(place.attributes)))


def install(place: Place, wanted: dict[str, str], patterns: tuple[str, ...]) -> bool:
    """Set what is not yet as wanted, and say whether anything was; what is the user's stays."""
    before = state(place)
    to_do = {
        key: value
        for key, value in wanted.items()
        if key not in before.own and before.found.get(key) != [value]
    }
    try:
        _take(place, [TEXTCONV] if TEXTCONV in before.ours and TEXTCONV not in wanted else [])
        notes = {} if before.ours else _notes(place.config)
        for key, value in (to_do | notes).items():
            config.put(place.flag, key, value)
        return _put_block(place, patterns, before) or bool(to_do)
    except CjmapError:
        if not before.ours:
            with suppress(CjmapError):
                uninstall(place)
        raise


def uninstall(place: Place) -> bool:
    """Take out what was installed and nothing else; says whether there was anything."""
    there = state(place)
    notes = {key: there.found[key][-1] for key in (_NEW_FILE, _NO_LINE_END) if key in there.found}
    _take_block(place, there.block)
    for section in (*SECTIONS, config.NOTES):
        _take_section(place, section, there)
    _clear(place.config, notes)
    return bool(there.ours or there.block)


def _take_section(place: Place, section: str, there: State) -> None:
    """A section of ours goes as a whole, so that its head goes too."""
    keys = [key for key in there.found if key.rpartition(".")[0] == section]
    ours = [key for key in keys if key in there.ours or section == config.NOTES]
    if ours and ours == keys:
        config.take_section(place.flag, section)
    else:
        _take(place, ours)


def _take(place: Place, keys: list[str]) -> None:
    for key in keys:
        config.take(place.flag, key)


def _notes(path: str) -> dict[str, str]:
    """What has to be known of a file of configuration to leave it as it was."""
    if not os.path.exists(path):
        return {_NEW_FILE: "true"}
    data = _read(path)
    return {_NO_LINE_END: str(len(data))} if data and not data.endswith(b"\n") else {}


def _clear(path: str, notes: dict[str, str]) -> None:
    """Take away the file that was made, or the line end that git has added."""
    data = _read(path)
    if _NEW_FILE in notes and not data.strip():
        _delete(path, 1)
    elif data.endswith(b"\n") and notes.get(_NO_LINE_END) == str(len(data) - 1):
        save(path, data[:-1])


def _put_block(place: Place, patterns: tuple[str, ...], before: State) -> bool:
    made = before.block.made if before.block else _missing(place.attributes)
    data = attributes.put(_read(place.attributes), Block(patterns, made))
    return save(place.attributes, data)


def _take_block(place: Place, block: Block | None) -> None:
    if block is None:
        return
    data = attributes.take(_read(place.attributes))
    if block.made and not data:
        _delete(place.attributes, block.made)
    else:
        save(place.attributes, data)


def _missing(path: str) -> int:
    """How many there are not of a file and the folders above it."""
    count = 0
    path = os.path.abspath(path)
    while not os.path.lexists(path):
        path = os.path.dirname(path)
        count += 1
    return count


def _delete(path: str, levels: int) -> None:
    """Delete a file, and as many folders above it, where they are empty."""
    try:
        os.unlink(path)
    except OSError as error:
        raise CjmapError(f"{path} cannot be deleted: {reason(error)}") from error
    with suppress(OSError):
        for _ in range(levels - 1):
            path = os.path.dirname(os.path.abspath(path))
            os.rmdir(path)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise CjmapError(f"{path} cannot be read: {reason(error)}") from error
