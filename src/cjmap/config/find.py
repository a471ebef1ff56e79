"""The configuration that is closest to a map: in its folder, else in the nearest one above."""

from __future__ import annotations

import os
from typing import NamedTuple

from cjmap.config.layers import Config
from cjmap.text.source import Source
from cjmap.text.span import Route

NAME = "cjmap.toml"
PROJECT = "pyproject.toml"
IN_PROJECT: Route = ("tool", "cjmap")
_LARGEST = 1024 * 1024
"""Many tools write into a `pyproject.toml`."""


class File(NamedTuple):
    """A file that holds a configuration, and where in it that begins."""

    source: Source
    top: Route = ()


class Configs:
    """The configurations of a run; every file is read once."""

    def __init__(self) -> None:
        self._files: dict[str, File | None] = {}
        self._read: dict[str, Config] = {}

    def file(self, folder: str) -> File | None:
        """The file that holds for the maps of a folder."""
        folder = os.path.abspath(folder)
        if folder not in self._files:
            above = os.path.dirname(folder)
            self._files[folder] = _here(folder) or (self.file(above) if above != folder else None)
        return self._files[folder]

    def of(self, folder: str) -> Config:
        """What holds for the maps of a folder. A file with mistakes in it is a `CjmapError`."""
        file = self.file(folder)
        if file is None:
            return Config()
        name = file.source.name
        if name not in self._read:
            from cjmap.config.read import read, refuse  # many maps have no configuration

            config, problems = read(file.source, file.top)
            if problems:
                refuse(file.source, problems)
            self._read[name] = config
        return self._read[name]


def _here(folder: str) -> File | None:
    """The configuration in a folder; `cjmap.toml` before `pyproject.toml`."""
    path = os.path.join(folder, NAME)
    if os.path.lexists(path):
        return File(_source(path))
    path = os.path.join(folder, PROJECT)
    if os.path.isfile(path) and _may_speak(path):
        source = _source(path)
        if _in_project(source):
            return File(source, IN_PROJECT)
    return None


def _may_speak(path: str) -> bool:
    """Whether a `pyproject.toml` may speak to us; what is wrong with others is not our concern."""
    try:
        with open(path, "rb") as file:
            return b"cjmap" in file.read()
    except OSError:
        return True  # it will be said why it cannot be read


def _in_project(source: Source) -> bool:
    """Whether a `pyproject.toml` speaks to us. One that is no TOML may: that is told."""
    import tomllib

    try:
        tool = tomllib.loads(source.text).get("tool")
    except tomllib.TOMLDecodeError:
        from cjmap.config.read import refuse
        from cjmap.text import toml

        refuse(source, toml.read(source).problems)
    return isinstance(tool, dict) and "cjmap" in tool


def _source(path: str) -> Source:
    from cjmap.toml_file import text_of

    shown = _shown(path)
    return Source(shown, text_of(shown, "configuration", most=_LARGEST))


def _shown(path: str) -> str:
    """A path as people type it, from the folder they are in."""
    try:
        return os.path.relpath(path)
    except ValueError:  # on another drive
        return path
