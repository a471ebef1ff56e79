"""Which font files ship with the package; made by the build (see `hatch_build.py`)."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cjmap.errors import CjmapError

FOLDER = Path(__file__).parent / "fonts"
Ranges = tuple[tuple[int, int], ...]


class Embed(NamedTuple):
    """A WOFF2 file made for embedding; `tag` changes whenever its bytes do."""

    file: str
    tag: str


class Face(NamedTuple):
    """One font file. `how` says what a picture embeds: a `cut`, the `whole`, or a `pick`."""

    family: str
    weight: int
    italic: bool
    file: str
    how: str
    embed: dict[str, Embed]

    @property
    def path(self) -> Path:
        return FOLDER / self.file


class Index(NamedTuple):
    """All faces in the order in which characters look for one; the cuts and their characters."""

    families: tuple[tuple[Face, ...], ...]
    cuts: dict[str, Ranges]
    inter: frozenset[int]


@lru_cache(maxsize=1)
def index() -> Index:
    """Read the index; raises CjmapError if the build hook has not run."""
    try:
        data = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CjmapError(
            "the fonts of cjmap are missing",
            "reinstall cjmap; in a checkout: python hatch_build.py",
        ) from None
    families: dict[str, list[Face]] = {}
    for face in data["faces"]:
        embed = {cut: Embed(*entry) for cut, entry in face.pop("embed").items()}
        families.setdefault(face["family"], []).append(Face(**face, embed=embed))
    return Index(
        families=tuple(map(tuple, families.values())),
        cuts={name: tuple((low, high) for low, high in cut) for name, cut in data["cuts"].items()},
        inter=frozenset(code for low, high in data["inter"] for code in range(low, high + 1)),
    )


def match(faces: tuple[Face, ...], weight: int, italic: bool) -> Face:
    """The face that a browser takes for this style, by the font matching rules of CSS."""
    slanted = [face for face in faces if face.italic == italic] or list(faces)
    wanted = 400 if weight == 500 and all(face.weight != 500 for face in slanted) else weight
    lighter = [face for face in slanted if face.weight <= wanted]
    heavier = [face for face in slanted if face.weight >= wanted]
    if heavier and (wanted > 500 or not lighter):
        return min(heavier, key=lambda face: face.weight)
    return max(lighter, key=lambda face: face.weight)
