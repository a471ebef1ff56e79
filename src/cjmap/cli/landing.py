"""Where the maps of a foreign file go."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.files import MAP_ENDINGS
from cjmap.importers.foreign import Draft
from cjmap.pipeline import STDIN

ENDING = ".journey.yaml"


class Landing(NamedTuple):
    """The foreign file, what -o says, and whether there are other files besides."""

    path: str
    output: str
    several: bool


def landings(asked: Landing, maps: Sequence[Draft]) -> list[str]:
    """The file of each map: as -o says, or beside the foreign file; `-` is standard output.

    Several maps of one file are told apart by their names, or by numbers where they have none.
    """
    path, output = asked.path, asked.output
    if not output and path == STDIN:
        output = STDIN
    if output == STDIN:
        if len(maps) > 1 or asked.several:
            raise CjmapError(
                "standard output can take one map only", "give a folder for the maps: -o maps/"
            )
        return [STDIN]
    stem = "journey" if path == STDIN else _stem(path)
    if output.endswith(("/", os.sep)) or os.path.isdir(output):
        return [os.path.join(output, f"{one}{ENDING}") for one in _names(stem, maps)]
    if output:
        if asked.several:
            raise CjmapError(f"{output} can hold one map only", f"for a folder: -o {output}/")
        ending = next((one for one in (ENDING, *MAP_ENDINGS) if output.endswith(one)), "")
        stem, folder = output.removesuffix(ending), ""
        if not ending:
            raise CjmapError(f"{output} is no name for a map", "a map ends in .yaml")
    else:
        folder, ending = os.path.dirname(path), ENDING
    return [os.path.join(folder, f"{one}{ending}") for one in _names(stem, maps)]


def _names(stem: str, maps: Sequence[Draft]) -> list[str]:
    if len(maps) == 1:
        return [stem]
    found: list[str] = []
    for number, one in enumerate(maps, 1):
        slug = re.sub(r"[\W_]+", "-", one.name.casefold()).strip("-")[:60].strip("-")
        name = f"{stem}-{slug}" if slug else f"{stem}-{number}"
        found.append(f"{name}-{number}" if name in found else name)
    return found


def _stem(path: str) -> str:
    name = os.path.basename(path)
    return (
        name.split(".", 1)[0]
        if name.casefold().endswith(MAP_ENDINGS)
        else os.path.splitext(name)[0]
    )
