"""What is told of one map: what changed in it, or that it came, went, or could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from cjmap.diff.change import Weight, What
from cjmap.diff.tell import Sentence
from cjmap.report.result import count


class Status(StrEnum):
    """What became of a map. `TEXT`: a side is no map that loads, so lines were compared."""

    CHANGED = "changed"
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    TEXT = "text"


class Compared(NamedTuple):
    """One map. `old` and `new` are what its two sides are called, None where it was not there.

    `held` is what a map that came or went holds, in words; `why` a side could not be read, and
    `lines` what changed in its text then. `strangers`: no phase and no step is in both. `data` are
    the two maps in their plain long form, as far as they could be read. `unread`: of a file not
    even the bytes could be.
    """

    name: str
    status: Status
    old: str | None
    new: str | None
    title: str = ""
    sentences: tuple[Sentence, ...] = ()
    held: str = ""
    why: str = ""
    lines: tuple[str, ...] = ()
    strangers: bool = False
    data: tuple[dict[str, Any] | None, dict[str, Any] | None] = (None, None)
    unread: bool = False


def weights(maps: Sequence[Compared]) -> dict[Weight, int]:
    """How many changes there are of each weight."""
    found = Counter(told.change.weight for one in maps for told in one.sentences)
    return {weight: found[weight] for weight in Weight}


def by_kind(one: Compared) -> list[tuple[What, str, int]]:
    """How often what happened to things of which kind, most often first."""
    found = Counter((told.change.what, told.change.kind) for told in one.sentences)
    return [(what, kind, number) for (what, kind), number in found.most_common()]


def summed(maps: Sequence[Compared], some: bool = False) -> str:
    """`5 changes in 2 maps: 3 in meaning, 2 in wording; 1 new map`.

    `some`: only changes of some kinds were asked for.
    """
    changed = [one for one in maps if one.status is Status.CHANGED]
    told = []
    if changed:
        number = count(sum(len(one.sentences) for one in changed), "change")
        told.append(f"{number} in {count(len(changed), 'map')}: {weighed(maps)}")
    for status, what in _OTHERS.items():
        found = sum(one.status is status for one in maps)
        told += [count(found, what)] if found else []
    for what in (BY_LINES, NOT_AT_ALL):
        found = sum(how(one) == what for one in maps)
        told += [f"{count(found, 'file')} {what}"] if found else []
    return "; ".join(told) or f"no changes{' of these kinds' * some}"


def weighed(maps: Sequence[Compared]) -> str:
    """`3 in meaning, 2 in wording`."""
    return ", ".join(
        f"{number:,} in {weight}" for weight, number in weights(maps).items() if number
    )


def how(one: Compared) -> str:
    """How a file was compared of which a side is no map; empty for maps."""
    if one.status is not Status.TEXT:
        return ""
    return BY_LINES if one.lines else NOT_AT_ALL


BY_LINES, NOT_AT_ALL = "compared line by line", "not compared"
_OTHERS = {Status.ADDED: "new map", Status.REMOVED: "removed map"}
