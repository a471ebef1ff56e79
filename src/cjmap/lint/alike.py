"""Names that differ only in how they are spelled."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from cjmap.model.names import fold

_SIGNS = str.maketrans("", "", " \t\n\xa0-_.,:;'\"’‘“”/&+()–—·")
_LONG = 4
"""A shorter word has no plural that is told by its `s`."""
_SURE = 7
_LONGEST = 60
"""In names of such length one letter more, less or other is a slip of the pen."""
_FEW = 50
"""Among more names some are one letter apart on purpose."""


def bare(name: str) -> str:
    """A name without case, spaces, signs, accents and a plural's `s`: what is left is the word."""
    if name.isascii():
        letters = name.lower()
    else:
        letters = "".join(
            char for char in unicodedata.normalize("NFKD", fold(name)) if not _is_accent(char)
        )
    letters = letters.translate(_SIGNS) or letters
    if len(letters) > _LONG and letters[-1] == "s" and letters[-2] != "s":
        return letters[:-1]
    return letters


def _is_accent(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


def alike(names: Iterable[str]) -> list[list[str]]:
    """The groups of different names that are the same when bare, in the order of their first.

    Names that the format takes for the same, such as `Shop` and `shop`, count as one.
    """
    listed = list(names)
    if len({bare(name) for name in listed}) == len(listed):
        return []
    groups: dict[str, dict[str, str]] = {}
    for name in listed:
        groups.setdefault(bare(name), {}).setdefault(fold(name), name)
    return [list(group.values()) for group in groups.values() if len(group) > 1]


def slips(names: Iterable[str]) -> list[list[str]]:
    """Like `alike`, and pairs of long names that are one letter apart.

    Names with a number or a letter of its own in them, such as `Version A`, are meant to be so.
    """
    listed = list(names)
    groups = alike(listed)
    if len(listed) > _FEW:
        return groups
    found: dict[str, str] = {}
    for name in listed:
        word = bare(name)
        if not _SURE <= len(word) <= _LONGEST or _numbered(name):
            continue
        for near in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
            other = found.setdefault(near, name)
            if bare(other) != word and [other, name] not in groups:
                groups.append([other, name])
    return groups


def _numbered(name: str) -> bool:
    return any(map(str.isdigit, name)) or any(len(word) == 1 for word in name.split())
