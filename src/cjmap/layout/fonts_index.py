"""Which font files ship with the package; made by the build (see `hatch_build.py`)."""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.layout.scene import FontFile, Typeface

FOLDER = Path(__file__).parent / "fonts"
USED = (400, 500, 600, 700)
"""The weights that texts are set in."""
Ranges = tuple[tuple[int, int], ...]


class Embed(NamedTuple):
    """A WOFF2 file made for embedding; `tag` changes whenever its bytes do."""

    file: str
    tag: str


class Face(NamedTuple):
    """One font file. `how` says what a picture embeds: a `cut`, the `whole`, or a `pick`.

    `data` are the bytes of a font that does not ship. `axis` is the weight that a variable font is
    set to (its `weights` as CSS writes them).
    """

    family: str
    weight: int
    italic: bool
    file: str
    how: str
    embed: dict[str, Embed]
    data: bytes = b""
    axis: int = 0
    weights: str = ""

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


@lru_cache(maxsize=8)
def own(typeface: Typeface) -> tuple[Face, ...]:
    """The faces of an author's own fonts; a variable font is one for each weight in use."""
    slants = [file.italic for file in typeface.files]
    return tuple(
        Face(typeface.name, weight, file.italic, _key(file), "pick", {}, file.data, axis, weights)
        for file in typeface.files
        for weights in (_css(file, alone=slants.count(file.italic) == 1),)
        for weight, axis in _weights(file)
    )


def _weights(file: FontFile) -> list[tuple[int, int]]:
    """The weights of a file, and what its axis is set to for each."""
    if file.lightest == file.heaviest:
        return [(file.lightest, 0)]
    inside = [weight for weight in USED if file.lightest <= weight <= file.heaviest]
    return [(weight, weight) for weight in inside or [file.lightest]]


def _css(file: FontFile, *, alone: bool) -> str:
    """The weights as CSS writes them; a font that stands alone is never made bolder."""
    if file.lightest == file.heaviest:
        return "100 900" if alone else str(file.lightest)
    return f"{file.lightest} {file.heaviest}"


def _key(file: FontFile) -> str:
    ending = "otf" if file.data[:4] == b"OTTO" else "ttf"
    return f"{sha256(file.data).hexdigest()[:16]}.{ending}"


def match(faces: tuple[Face, ...], weight: int, italic: bool) -> Face:
    """The face that a browser takes for this style, by the font matching rules of CSS."""
    slanted = [face for face in faces if face.italic == italic] or list(faces)
    wanted = 400 if weight == 500 and all(face.weight != 500 for face in slanted) else weight
    lighter = [face for face in slanted if face.weight <= wanted]
    heavier = [face for face in slanted if face.weight >= wanted]
    if heavier and (wanted > 500 or not lighter):
        return min(heavier, key=lambda face: face.weight)
    return max(lighter, key=lambda face: face.weight)
