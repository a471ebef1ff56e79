"""The fonts that travel with a picture: only the families, weights and characters it uses."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from uharfbuzz._harfbuzz import SubsetFlags, SubsetInput, subset

from cjmap.layout.fonts_index import FOLDER, Face, Ranges, index
from cjmap.layout.measure_faces import is_latin, opened, runs
from cjmap.layout.scene import Style, Typeface

_SMALLEST_FIRST = ("basic", "latin", "vietnamese", "signs", "greek", "cyrillic")


class Source(NamedTuple):
    """One font file as CSS wants it: what it stands for, and its address as a data URI."""

    weight: str
    italic: bool
    uri: str
    format: str


class EmbeddedFamily(NamedTuple):
    """A family under a name made from its content, so that two pictures never mix theirs up."""

    name: str
    real: str
    sources: tuple[Source, ...]


Used = dict[str, dict[str, tuple[Face, set[str]]]]
Texts = Iterable[tuple[Style, set[str]]]


def used_families(texts: Texts, typeface: Typeface | None = None) -> tuple[str, ...]:
    """The real names of the families that the texts need, in the order of the fallback."""
    return tuple(_used(texts, typeface))


def embedded_families(
    texts: Texts, typeface: Typeface | None = None
) -> tuple[EmbeddedFamily, ...]:  # fmt: skip
    """The families that the texts need, with their files, in the order of the fallback."""
    used = _used(texts, typeface)
    return tuple(_family(name, list(faces.values())) for name, faces in used.items())


def _used(texts: Texts, typeface: Typeface | None) -> Used:
    """Family → file → the face and the characters that it draws."""
    grouped: dict[tuple[int, bool], set[str]] = {}
    for style, parts in texts:
        grouped.setdefault((style.weight, style.italic), set()).update(parts)
    used: Used = {typeface.name: {}} if typeface else {}
    used |= {family[0].family: {} for family in index().families}
    for (weight, italic), parts in sorted(grouped.items()):
        for whole in _wholes(parts):
            for run in runs(whole, weight, italic, typeface):
                if run.face is not None:
                    faces = used[run.face.family]
                    _, characters = faces.setdefault(run.face.file, (run.face, set()))
                    characters.update(whole[run.start : run.end])
    return {family: faces for family, faces in used.items() if faces}


def _wholes(parts: set[str]) -> tuple[str, ...]:
    """The texts in one or two, because many are quicker to look through so. Latin ones are one
    run, so that their order does not matter."""
    whole = " ".join(parts)
    if is_latin(whole):
        return (whole,)
    latin = set(filter(is_latin, parts))
    return " ".join(latin), " ".join(sorted(parts - latin))


def _family(name: str, faces: list[tuple[Face, set[str]]]) -> EmbeddedFamily:
    parts = [_source(face, "".join(sorted(characters))) for face, characters in faces]
    tags = hashlib.sha256("".join(tag for _, tag in parts).encode()).hexdigest()[:8]
    return EmbeddedFamily(
        f"cjmap-{name.replace(' ', '-')}-{tags}",
        name,
        tuple(source for source, _ in parts),
    )


def _source(face: Face, characters: str) -> tuple[Source, str]:
    """The file for these characters, and a tag that changes whenever its bytes do."""
    weight = face.weights or ("100 900" if _alone(face) else str(face.weight))
    cut = {"cut": _cut(characters), "whole": "whole"}.get(face.how)
    if cut is None:
        data, tag = _pick(face.file, face.data, characters)
        kind = "opentype" if face.file.endswith("otf") else "truetype"
        return Source(weight, face.italic, f"data:font/{face.file[-3:]};base64,{data}", kind), tag
    file, tag = face.embed[cut]
    return Source(weight, face.italic, f"data:font/woff2;base64,{_base64(file)}", "woff2"), tag


def _alone(face: Face) -> bool:
    """Whether a family that ships has this face only."""
    return all(len(family) == 1 for family in index().families if family[0].family == face.family)


def _cut(characters: str) -> str | None:
    """The smallest cut of Inter with all these characters, if there is one."""
    wanted = set(characters)
    for name in _SMALLEST_FIRST:
        if wanted <= _characters(index().cuts[name]):
            return name
    return None


@lru_cache(maxsize=8)
def _characters(ranges: Ranges) -> frozenset[str]:
    found = {chr(code) for low, high in ranges for code in range(low, high + 1)}
    return frozenset(found)


@lru_cache(maxsize=64)
def _base64(file: str) -> str:
    return b64encode((FOLDER / file).read_bytes()).decode("ascii")


@lru_cache(maxsize=16)
def _pick(file: str, own: bytes, characters: str) -> tuple[str, str]:
    """A font of these characters alone, with all that shapes them."""
    plan = SubsetInput()
    plan.flags = SubsetFlags.NOTDEF_OUTLINE
    plan.unicode_set.set(set(map(ord, f"{characters} " if own else characters)))
    plan.layout_feature_tag_set.clear()
    plan.layout_feature_tag_set.invert()
    data: bytes = subset(opened(file, own).face, plan).blob.data
    return b64encode(data).decode("ascii"), hashlib.sha256(data).hexdigest()[:8]
