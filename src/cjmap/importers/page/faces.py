"""Faces in a text: behind what somebody says, or one for each phase."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cjmap.importers.page.outline import Outline, Part
from cjmap.importers.page.sections import Section
from cjmap.importers.page.statements import QUOTE, Statement, key_of, spoken, statements
from cjmap.importers.sheet.headings import Words

_QUOTED = re.compile(r"[\"“„«「『‘']\s*(.+?)\s*[\"”“»」』’']", re.DOTALL)
_FEELING = "emotions"
_JOINED = "\ufe0f\u200d"


def spoken_with(text: str, apart: bool = True) -> tuple[str, str]:
    """What somebody says, without the marks around it, and the faces behind it, if wanted."""
    words = text.split(" ")
    at = len(words)
    while apart and at and _is_sign(words[at - 1]):
        at -= 1
    said, faces = " ".join(words[:at]).strip(), " ".join(words[at:])
    quoted = _QUOTED.fullmatch(said)
    return (quoted[1] if quoted else said), faces


def row_of_faces(text: str) -> list[str]:
    """The signs of a text that is nothing but a row of them; else nothing."""
    words = text.split()
    return words if len(words) > 1 and all(map(_is_sign, words)) else []


def with_faces(outline: Outline, words: Words) -> Outline:
    """The journey with the row of faces above its phases, one for each, where there is one."""
    for one in statements(Section(blocks=outline.section.blocks), words):
        line = spoken(one).line
        faces = row_of_faces(line.text)
        if len(faces) != len(outline.phases):
            continue
        known = [face for part in outline.phases for face in _feelings(part, words)]
        phases = outline.phases
        if not known:
            phases = tuple(
                part._replace(said=(*part.said, Statement(line._replace(text=face), _FEELING)))
                for part, face in zip(phases, faces, strict=True)
            )
        if not known or known == faces:
            shape = f"{outline.shape}, `{_before(one.line.text)}` ({line.at}) as emotions"
            return outline._replace(phases=phases, taken=frozenset({one.line}), shape=shape)
    return outline


def _before(text: str) -> str:
    return text.partition(":")[0]


def _feelings(part: Part, words: Words) -> Iterator[str]:
    """What a phase says of feelings: under that label, or by faces behind what somebody says."""
    for one in part.said:
        if key_of(one.label, words) == _FEELING:
            yield one.line.text
        elif one.sort == QUOTE and not one.label and (faces := spoken_with(one.line.text)[1]):
            yield faces


def _is_sign(word: str) -> bool:
    """Whether a word is a picture such as a face."""
    return bool(word) and all(
        char in _JOINED or unicodedata.category(char) in ("So", "Sk") for char in word
    )
