"""Two texts side by side: which words of the old one went, which of the new one came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\s\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|\s+"
)
"""Words, the blanks between them, and single signs of scripts that write no blanks."""
_MANY = 1000
_LONG = 60
"""Shorter texts are told whole in the sentence."""


class Stretch(NamedTuple):
    """A part of a text, and whether it stands in this text alone."""

    text: str
    own: bool


class Texts(NamedTuple):
    """An old and a new text in stretches."""

    old: tuple[Stretch, ...]
    new: tuple[Stretch, ...]


def texts(before: object, after: object) -> Texts | None:
    """Two long texts in full; None where the sentence says all there is."""
    if not isinstance(before, str) or not isinstance(after, str):
        return None
    if max(len(before), len(after)) <= _LONG:
        return None
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _MANY:
        return Texts((Stretch(before, own=False),), (Stretch(after, own=False),))
    from difflib import SequenceMatcher

    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return Texts(
        tuple(_stretches(old, [(what, a, b) for what, a, b, _, _ in steps])),
        tuple(_stretches(new, [(what, a, b) for what, _, _, a, b in steps])),
    )


def _stretches(words: Sequence[str], steps: Sequence[tuple[str, int, int]]) -> Iterator[Stretch]:
    for what, start, end in steps:
        if end > start:
            yield Stretch("".join(words[start:end]), own=what != "equal")
