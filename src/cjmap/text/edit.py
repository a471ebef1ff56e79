"""Changes of a text as data: the one way in which a file of the user's is changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """`text` in place of what stands from one offset to another, the end exclusive."""

    start: int
    end: int
    text: str


Edits = tuple[Edit, ...]


def clash(edits: Iterable[Edit]) -> bool:
    """Whether two edits touch the same characters. Two insertions at one place do not."""
    last = 0
    for edit in sorted(edits):
        if edit.start < last:
            return True
        last = max(last, edit.end)
    return False


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; everything else stays as it was, character by character.

    Edits must not clash. Insertions at one place stand in the order in which they are given.
    """
    parts, last = [], 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        parts += [text[last : edit.start], edit.text]
        last = edit.end
    return "".join((*parts, text[last:]))
