"""Keys that stay: by them a program knows again what it has taken in before."""

from __future__ import annotations

import os

from cjmap.export.data import Data
from cjmap.model.names import slug

_ENDINGS = (".yaml", ".yml", ".journey")


class Keys:
    """`map/id`: the map's own id, else the name of its file; the ids of what is in it.

    Where an id is written, no other word of the map has a part in its key.
    """

    def __init__(self, data: Data) -> None:
        self.map = data.journey.id or slug(_stem(data.document.source.name)) or "map"

    def of(self, id: str, kind: str = "") -> str:
        """The key of something; `kind` is said where ids of another kind may be the same."""
        return "/".join(filter(None, (self.map, kind, id)))


def _stem(name: str) -> str:
    stem = "journey" if name == "<stdin>" else os.path.basename(name)
    for ending in _ENDINGS:
        stem = stem.removesuffix(ending)
    return stem
