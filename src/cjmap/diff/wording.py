"""Two wordings of a text → the words that went and came, with a few around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from cjmap.text.cut import one_line


class Role(StrEnum):
    """What a part of a sentence is: our words, the author's, or what was there before or after."""

    SAID = "said"
    NAME = "name"
    OLD = "old"
    NEW = "new"
    GONE = "gone"
    CAME = "came"


class Part(NamedTuple):
    """A stretch of a sentence. GONE and CAME are single words inside a text that was kept."""

    text: str
    role: Role = Role.SAID


_FEW = 6
"""Texts of so few words are shown whole, the old and the new one."""
_MANY = 500
"""Longer texts are not compared word by word."""
_MOST_WORK = 20_000
"""Nor are those with so many pairs of equal words: of one word, over and over."""
_AROUND = 4
LONGEST = 240


def line(text: str, most: int = LONGEST) -> str:
    """A text on one line, cut where it is long."""
    return one_line(text, most)


def whole(before: str, after: str) -> list[Part]:
    """`old → new`."""
    return [Part(line(before), Role.OLD), Part(" → "), Part(line(after), Role.NEW)]


def reworded(before: str, after: str) -> list[Part]:
    """What changed in a text: the words, or all of it where it is short or another text."""
    old, new = before.split(), after.split()
    if old == new:
        return [Part("only blanks or line breaks differ")]
    if min(len(old), len(new)) <= _FEW or max(len(old), len(new)) > _MANY or _takes_long(old, new):
        return whole(before, after)
    from difflib import SequenceMatcher  # most changes need no words to be compared

    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < 0.5:
        return whole(before, after)
    return list(_joined(_steps(old, new, matcher.get_opcodes())))


def _takes_long(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether it would take long to compare the words."""
    there = Counter(new)
    return sum(number * there[word] for word, number in Counter(old).items()) > _MOST_WORK


def _steps(
    old: Sequence[str], new: Sequence[str], steps: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[Part]:
    for at, (what, old_from, old_to, new_from, new_to) in enumerate(steps):
        if what == "equal":
            yield Part(_kept(old[old_from:old_to], at == 0, at == len(steps) - 1), Role.NAME)
            continue
        if old_to > old_from:
            yield Part(line(" ".join(old[old_from:old_to])), Role.GONE)
        if new_to > new_from:
            yield Part(line(" ".join(new[new_from:new_to])), Role.CAME)


def _kept(words: Sequence[str], first: bool, last: bool) -> str:
    """Words that stay, no more of them than help to find the place."""
    before, after = (0 if first else _AROUND), (0 if last else _AROUND)
    if len(words) <= before + after + 1:
        return line(" ".join(words))
    left = [line(" ".join(words[:before]))] if before else []
    right = [line(" ".join(words[-after:]))] if after else []
    return " ".join([*left, "…", *right])


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    for at, part in enumerate(parts):
        if at:
            yield Part(" ")
        yield part
