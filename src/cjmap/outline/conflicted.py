"""A file that git has left in the middle of a merge → its two sides, and two sides → one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MARK = re.compile(r"(<{7,}|\|{7,}|={7,}|>{7,})(?: (.*))?$")


class Sides(NamedTuple):
    """The lines of both sides, and the marks around what differs, as git wrote them."""

    ours: list[str]
    theirs: list[str]
    marks: tuple[str, str, str]


def sides(text: str) -> Sides | None:
    """The two sides of a text with marks of a merge in it; None where there are none.

    What stood there before both changed it, which some have git show too, belongs to neither.
    """
    if "<<<<<<<" not in text:
        return None
    ours: list[str] = []
    theirs: list[str] = []
    marks: dict[str, str] = {}
    into: tuple[list[str], ...] = (ours, theirs)
    for line in text.splitlines():
        found = _MARK.match(line)
        if found is None or (found[1][0] != "<" and not marks):
            for side in into:
                side.append(line)
            continue
        sign = found[1][0]
        marks.setdefault(sign, line)
        into = {"<": (ours,), "|": (), "=": (theirs,), ">": (ours, theirs)}[sign]
    if not {"<", "=", ">"} <= marks.keys():
        return None
    return Sides(ours, theirs, (marks["<"], marks["="], marks[">"]))


def together(ours: Sequence[str], theirs: Sequence[str], marks: Sequence[str]) -> Iterator[str]:
    """The lines of both sides, with marks around what is not the same."""
    from difflib import SequenceMatcher  # few files are in the middle of a merge

    first, middle, last = marks
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for what, start, end, other, other_end in matcher.get_opcodes():
        if what == "equal":
            yield from ours[start:end]
        else:
            yield from (first, *ours[start:end], middle, *theirs[other:other_end], last)
