"""What goes into a reader, and what comes out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple


class Foreign(NamedTuple):
    """A file of another program: what messages call it, and its bytes.

    `files`: of a folder that is one thing, the files in it by name; it has no bytes of its own.
    `words`: headings of tables that the reader of the map has named, by what they mean.
    """

    name: str
    data: bytes
    files: Mapping[str, bytes] = {}
    words: Mapping[str, tuple[str, ...]] = {}

    @property
    def stem(self) -> str:
        """The name without folder and ending, for a title where the file has none."""
        name = os.path.basename(self.name.strip("<>"))
        return os.path.splitext(name)[0] or "journey"


class Draft(NamedTuple):
    """One map, as a reader has written it.

    `text` is YAML that loads without errors. `name` tells several maps of one file apart: a sheet,
    a heading, a title. `understood` says what was read and what it has become, `left_out` what is
    in the file and not in the map, each a sentence or a part of one. `usual`: the reader has
    written the text in its usual form, and its tests prove it; others are brought into it.
    """

    text: str
    name: str = ""
    understood: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    usual: bool = False


class Imported(NamedTuple):
    """The maps of one file, at least one; `left_out` is what belongs to none of them."""

    maps: tuple[Draft, ...]
    left_out: tuple[str, ...] = ()
