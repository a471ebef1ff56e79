"""Which shipped font draws which piece of a text, as a browser chooses from the same list."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from icu4py.breakers import CharacterBreaker
from uharfbuzz._harfbuzz import Blob, Font  # type: ignore[import-untyped]
from uharfbuzz._harfbuzz import Face as HbFace

from cjmap.layout.fonts_index import FOLDER, Face, index, match

_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe"
    "\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4"
    "\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757"
    "\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e"
    "\U0001f191-\U0001f19a\U0001f201\U0001f21a\U0001f22f]|.\ufe0f"
)
_LATIN = re.compile(
    "[\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u0148\u014a-\u01c3\u2010-\u2027]*"
)  # all in Inter
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_CYRILLIC = re.compile("[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]")
_IGNORED = frozenset(
    (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFE0E, 0xFE0F, 0xAD, 0x61C)
)


class Run(NamedTuple):
    """The characters `start` to `end` are set in `face` (None: no shipped font has them)."""

    start: int
    end: int
    face: Face | None
    script: str


@lru_cache(maxsize=64)
def font(file: str) -> Font:
    """The HarfBuzz font of a shipped file, opened at its first use and kept."""
    return Font(HbFace(Blob.from_file_path(FOLDER / file)))


@lru_cache(maxsize=256)
def face_of(family: int, weight: int, italic: bool) -> Face:
    """The face of a family (by its number) that a browser takes for this style."""
    return match(index().families[family], weight, italic)


def runs(text: str, weight: int, italic: bool) -> list[Run]:
    """Split a text where its font or script changes; grapheme clusters stay together."""
    if not text:
        return []
    if _LATIN.fullmatch(text):
        return [Run(0, len(text), face_of(0, weight, italic), "Latn")]
    found: list[Run] = []
    end = 0
    for cluster in CharacterBreaker(text, "en"):  # its `segments` count in UTF-16
        start, end = end, end + len(cluster)
        family = _family(cluster)
        face = (
            None if family is None else match(index().families[family], weight, italic)
        )
        script = _script(cluster)
        last = found[-1] if found else None
        if (
            last
            and last.face == face
            and (not script or not last.script or script == last.script)
        ):
            found[-1] = Run(last.start, end, face, last.script or script)
        else:
            found.append(Run(start, end, face, script))
    return found


@lru_cache(maxsize=8192)
def _family(cluster: str) -> int | None:
    """The number of the first family that has every character of a grapheme cluster."""
    codes = [code for code in map(ord, cluster) if code not in _IGNORED]
    families = index().families
    if _EMOJI.match(cluster) and _has(len(families) - 1, codes):
        return len(families) - 1
    for number in range(len(families)):
        if _has(number, codes):
            return number
    composed = unicodedata.normalize("NFC", cluster)
    return _family(composed) if composed != cluster else None


def _has(family: int, codes: list[int]) -> bool:
    if family == 0:
        return index().inter.issuperset(codes)
    known = font(index().families[family][0].file)
    return all(known.get_nominal_glyph(code) for code in codes)


def _script(cluster: str) -> str:
    """Tells apart the scripts that Inter holds; "" for what belongs to any script."""
    if _GREEK.match(cluster):
        return "Grek"
    if _CYRILLIC.match(cluster):
        return "Cyrl"
    return "Latn" if cluster[0].isalpha() else ""
