"""Which shipped font draws which piece of a text, as a browser chooses from the same list."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from icu4py.breakers import CharacterBreaker
from uharfbuzz._harfbuzz import Blob, Font
from uharfbuzz._harfbuzz import Face as HbFace

from cjmap.layout.fonts_index import FOLDER, Face, index, match, own
from cjmap.layout.scene import Typeface

_LATIN = re.compile(
    "[\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u0148\u014a-\u01c3\u2010-\u2027]*"
)  # all in Inter
_GREEK = "[\u0370-\u03ff\u1f00-\u1fff]"
_CYRILLIC = "[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]"
_IGNORED = frozenset((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFE0E, 0xFE0F, 0xAD, 0x61C))
_SPACES = dict.fromkeys("\u00a0\u202f\u205f\u3000", 0x20) | {
    chr(code): 0x20 for code in range(0x2000, 0x200B)
}
"""Blanks that HarfBuzz makes out of the common one where a font lacks them."""


class Run(NamedTuple):
    """The characters `start` to `end` are set in `face` (None: no shipped font has them)."""

    start: int
    end: int
    face: Face | None
    script: str


def font(face: Face) -> Font:
    """The HarfBuzz font of a face."""
    return opened(face.file, face.data, face.axis)


@lru_cache(maxsize=64)
def opened(file: str, data: bytes = b"", axis: int = 0) -> Font:
    """A font opened at its first use and kept: a file that ships, or one of the author's own."""
    found = Font(HbFace(Blob(data) if data else Blob.from_file_path(FOLDER / file)))
    if axis:
        found.set_variations({"wght": axis})
    return found


@lru_cache(maxsize=256)
def face_of(family: int, weight: int, italic: bool) -> Face:
    """The face of a family (by its number) that a browser takes for this style."""
    return match(index().families[family], weight, italic)


def is_latin(text: str) -> bool:
    """Whether Inter has all of the text and shapes it in one run."""
    return (text.isascii() and text.isprintable()) or _LATIN.fullmatch(text) is not None


def runs(
    text: str, weight: int, italic: bool, typeface: Typeface | None = None
) -> list[Run]:  # fmt: skip
    """Split a text where its font or script changes; grapheme clusters stay together.

    Blanks, digits and punctuation belong to the script before them, as browsers have it.
    """
    if not text:
        return []
    if typeface is None and is_latin(text):
        return [Run(0, len(text), face_of(0, weight, italic), "Latn")]
    mine = match(own(typeface), weight, italic) if typeface else None
    found: list[Run] = []
    script = ""
    end = 0
    for cluster in CharacterBreaker(text, "en"):  # its `segments` count in UTF-16
        start, end = end, end + len(cluster)
        face: Face | None
        if mine and _draws(mine.file, mine.data, cluster):
            face, script = mine, _script_of(cluster[0]) or script
        else:
            family = _family(cluster)
            face = None if family is None else face_of(family, weight, italic)
            script = _script(cluster, family) or script
        if found and found[-1].face is face and found[-1].script in ("", script):
            found[-1] = Run(found[-1].start, end, face, script)
        else:
            found.append(Run(start, end, face, script))
    return found


@lru_cache(maxsize=8192)
def _draws(file: str, data: bytes, cluster: str) -> bool:
    """Whether a font of one's own has every character of a grapheme cluster."""
    known = opened(file, data)
    return any(
        all(known.get_nominal_glyph(_SPACES.get(letter) or ord(letter)) for letter in form)
        for form in map(_seen, (cluster, unicodedata.normalize("NFC", cluster)))
    )


def _seen(cluster: str) -> str:
    """Without what has no sign of its own."""
    return "".join(letter for letter in cluster if ord(letter) not in _IGNORED)


@lru_cache(maxsize=4096)
def _script_of(character: str) -> str:
    """The script of a letter, told by its name; "" for what belongs to any script."""
    return unicodedata.name(character, "").split(" ")[0] if character.isalpha() else ""


@lru_cache(maxsize=8192)
def _family(cluster: str) -> int | None:
    """The number of the first family that has every character of a grapheme cluster."""
    codes = [code for code in map(ord, cluster) if code not in _IGNORED]
    families = index().families
    for number in range(len(families)):
        if _has(number, codes):
            return number
    composed = unicodedata.normalize("NFC", cluster)
    shorter = composed if composed != cluster else cluster[:-1]
    return _family(shorter) if shorter else None


def _has(family: int, codes: list[int]) -> bool:
    if family == 0:
        return index().inter.issuperset(codes)
    known = font(index().families[family][0])
    return all(known.get_nominal_glyph(code) for code in codes)


def _script(cluster: str, family: int | None) -> str:
    """The script, as far as it matters where runs end; "" for what belongs to any script."""
    if family != 0:
        return str(family)
    if re.match(_GREEK, cluster):
        return "Grek"
    if re.match(_CYRILLIC, cluster):
        return "Cyrl"
    return "Latn" if cluster[0].isalpha() else ""
