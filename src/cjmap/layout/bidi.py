"""Which character of a line is read from which side: Unicode's bidirectional algorithm (UAX 9).

For one line whose direction is known, without embeddings and isolates: `plain` drops those. Names
such as W1 and N0 are those of the standard's rules.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TypeVar

from cjmap.language.direction import has_right

Thing = TypeVar("Thing")

_IGNORED = frozenset(("BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))
_NUMBERS = ("EN", "AN")
_NEUTRAL = ("B", "S", "WS", "ON")
_BRACKETS = {
    pair[0]: pair[1] for pair in "() [] {} ⟨⟩ 「」 『』 【】 〈〉 《》 （） ［］ ｛｝ 〔〕".split()
}
_IN_NUMBERS = (("EN", "ES", "EN"), ("EN", "CS", "EN"), ("AN", "CS", "AN"))
_DEEPEST = 63


def levels(text: str, rtl: bool) -> list[int]:
    """The level of every character: even ones are read from the left, odd ones from the right."""
    base = int(rtl)
    if not rtl and not has_right(text):
        return [0] * len(text)
    found = [base] * len(text)
    kept = [(at, kind) for at, kind in enumerate(map(_kind, text)) if kind not in _IGNORED]
    places = [at for at, _ in kept]
    given = [kind for _, kind in kept]
    kinds = _neutrals(_brackets(_weak(given, base), [text[at] for at in places], given, base), base)
    for at, kind in zip(places, kinds, strict=True):
        found[at] = _level(kind, base)
    for at in range(1, len(text)):
        if _kind(text[at]) in _IGNORED:
            found[at] = found[at - 1]
    for at in reversed(range(len(text))):  # L1: blanks at the end
        if _kind(text[at]) not in ("WS", "S", "B", *_IGNORED):
            break
        found[at] = base
    return found


def ordered(things: Sequence[Thing], levels: Sequence[int]) -> list[Thing]:
    """The parts of a line as they stand from left to right (L2)."""
    order = list(range(len(things)))
    for level in range(max(levels, default=0), 0, -1):
        turned: list[int] = []
        for high, part in groupby(order, key=partial(_reaches, levels, level)):
            members = list(part)
            turned += reversed(members) if high else members
        order = turned
    return [things[at] for at in order]


def _reaches(levels: Sequence[int], level: int, at: int) -> bool:
    return levels[at] >= level


def _kind(character: str) -> str:
    return unicodedata.bidirectional(character) or "L"


def _strong(base: int) -> str:
    return "R" if base % 2 else "L"


def _level(kind: str, base: int) -> int:
    """I1 and I2."""
    if base % 2:
        return base if kind == "R" else base + 1
    return base + {"R": 1, "L": 0}.get(kind, 2)


def _weak(given: Sequence[str], base: int) -> list[str]:
    """W1 to W7: marks, numbers, and the signs in them."""
    kinds: list[str] = []
    for kind in given:
        kinds.append((kinds[-1] if kinds else _strong(base)) if kind == "NSM" else kind)
    kinds = list(_followed(kinds, ("L", "R", "AL"), base, {("AL", "EN"): "AN"}))
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        if tuple(kinds[at - 1 : at + 2]) in _IN_NUMBERS:
            kinds[at] = kinds[at - 1]
    kinds = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in _terminated(kinds)]
    return list(_followed(kinds, ("L", "R"), base, {("L", "EN"): "L"}))


def _followed(
    kinds: Sequence[str], strong: tuple[str, ...], base: int, becomes: Mapping[tuple[str, str], str]
) -> Iterator[str]:
    """W2 and W7: what a kind becomes after the last strong one."""
    last = _strong(base)
    for kind in kinds:
        if kind in strong:
            last = kind
        yield becomes.get((last, kind), kind)


def _terminated(kinds: Sequence[str]) -> Iterator[str]:
    """W5: signs such as % and € beside a number go with it."""
    for number, part in groupby(kinds, key=lambda kind: kind in ("EN", "ET")):
        members = list(part)
        yield from ["EN"] * len(members) if number and "EN" in members else members


def _brackets(kinds: list[str], text: Sequence[str], given: Sequence[str], base: int) -> list[str]:
    """N0: both brackets of a pair take the direction of what they hold."""
    for opening, closing in _pairs(text, kinds):
        inside = {_side(kind) for kind in kinds[opening + 1 : closing]}
        if _strong(base) in inside:
            side = _strong(base)
        elif inside & {"L", "R"}:
            before = filter(None, map(_side, reversed(kinds[:opening])))
            side = next(before, _strong(base))
        else:
            continue
        for at in (opening, closing):
            kinds[at] = side
            for mark in range(at + 1, len(kinds)):
                if given[mark] != "NSM":
                    break
                kinds[mark] = side
    return kinds


def _pairs(text: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    open_: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, character in enumerate(text):
        if kinds[at] != "ON":
            continue
        if character in _BRACKETS:
            if len(open_) == _DEEPEST:
                return sorted(found)
            open_.append((_BRACKETS[character], at))
        elif any(character == closing for closing, _ in open_):
            while open_:
                closing, start = open_.pop()
                if closing == character:
                    found.append((start, at))
                    break
    return sorted(found)


def _side(kind: str) -> str:
    """The direction that a kind counts as among neutrals: numbers count as from the right."""
    return "R" if kind in _NUMBERS else kind if kind in ("L", "R") else ""


def _neutrals(kinds: list[str], base: int) -> list[str]:
    """N1 and N2: what stands between two of one direction has it too, else that of the line."""
    done: list[str] = []
    groups = [(one, list(part)) for one, part in groupby(kinds, key=lambda kind: kind in _NEUTRAL)]
    for number, (neutral, part) in enumerate(groups):
        if neutral:
            before = _side(groups[number - 1][1][-1]) if number else _strong(base)
            after = _side(groups[number + 1][1][0]) if number + 1 < len(groups) else _strong(base)
            part = [before if before == after else _strong(base)] * len(part)
        done += part
    return done
