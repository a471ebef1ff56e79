"""Three states of a map, as bytes → the bytes of the map with the work of both sides."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cjmap.comparing import Side, why_not
from cjmap.merge.merge import MARK, CannotMergeError, DoNotFitError, Merged
from cjmap.merge.read import UnusualError
from cjmap.merge.trios import OURS, THEIRS
from cjmap.model.load import Document, load
from cjmap.text.source import Source, read_bytes


class Conflict(NamedTuple):
    """What both sides have changed, each in its own way.

    `number`: which of the merge it is, from 1. `name` says where it is, as people call it:
    `Try › Waits for the lease › emotion`. `sentence` tells both values and what was there before.
    `line`: where its marks begin in the merged text; 0 where it is decided.
    """

    number: int
    name: str
    sentence: str
    line: int = 0


class Take(NamedTuple):
    """Which side a conflict is decided for."""

    ours: bool


Choose = Callable[[Conflict], Take | None]
"""How a conflict is decided; None leaves it open, with its marks in the text."""


class Outcome(NamedTuple):
    """What became of a merge.

    `data` is what the file is to hold: with the marks of git where `conflicts` are left open;
    `decided` are the others. It is None where the map could not be merged; `why` says so in a
    sentence, and git's own merge of the lines is what remains. `misfit`: each side is a map, and
    both together are none, so somebody has to look in any case.
    """

    data: bytes | None
    conflicts: tuple[Conflict, ...] = ()
    decided: tuple[Conflict, ...] = ()
    why: str = ""
    misfit: bool = False

    @property
    def clean(self) -> bool:
        """Whether it is merged and nothing is left to decide."""
        return self.data is not None and not self.conflicts


def merge_sides(
    base: Side | None, ours: Side, theirs: Side, choose: Choose | None = None
) -> Outcome:
    """The map with what both sides have changed since `base`; never raises for what they hold.

    The names of the sides stand behind the marks of a conflict. Without a base both have begun the
    map anew. Byte-order mark, line ends and a missing last line end stay as ours has them.
    """
    if ours.data == theirs.data or (base is not None and base.data == theirs.data):
        return Outcome(ours.data)
    if base is not None and base.data == ours.data:
        return Outcome(theirs.data)
    if base is not None and not base.data.strip():
        base = None
    sides = [side for side in (base, ours, theirs) if side is not None]
    documents = [_read(side) for side in sides]
    for one in documents:
        if isinstance(one, str):
            return Outcome(None, why=one)
    maps = [one for one in documents if isinstance(one, Document)]
    try:
        mine, other = maps[-2:]
        return _merged(None if base is None else maps[0], mine, other, ours, theirs, choose)
    except UnusualError:
        return Outcome(None, why="one of the sides is written in an unusual way")
    except CannotMergeError as error:
        return Outcome(None, why=str(error), misfit=isinstance(error, DoNotFitError))


def _merged(
    base: Document | None,
    mine: Document,
    other: Document,
    ours: Side,
    theirs: Side,
    choose: Choose | None,
) -> Outcome:
    merged = Merged(base, mine, other)
    merged.prove(load)
    conflicts = [
        Conflict(number, one.name, one.sentence)
        for number, one in enumerate(merged.disputes, start=1)
    ]
    disputes = (id(one.dispute) for one in merged.disputes)
    known = dict(zip(disputes, conflicts, strict=True))
    taken = {key: _side(choose(one)) if choose else "" for key, one in known.items()}
    text, still = merged.text(lambda dispute: taken[id(dispute)])
    text, lines = _with_names(text, ours.name, theirs.name)
    if not still and taken and not load(Source("merged", text)).ok:
        why = "decided like this, the merged map would have errors"
        return Outcome(None, why=why, misfit=True)
    left = [known[id(one)]._replace(line=line) for one, line in zip(still, lines, strict=True)]
    decided = tuple(one for key, one in known.items() if taken[key])
    return Outcome(_as_bytes(text, ours.data), tuple(left), decided)


def _read(side: Side) -> Document | str:
    """A side as a map whose lines end in `\\n`, the last one too; or why it is none."""
    source, problems = read_bytes(side.name, side.data)
    if problems:
        return why_not(side, problems)
    text = re.sub(r"\r\n?", "\n", source.text)
    document = load(Source(side.name, text if text.endswith("\n") else f"{text}\n"))
    return document if document.ok else why_not(side, document.problems)


def _side(take: Take | None) -> str:
    return "" if take is None else OURS if take.ours else THEIRS


def _with_names(text: str, ours: str, theirs: str) -> tuple[str, list[int]]:
    """A text with git's marks around what is open, and the lines where each begins first."""
    names = {"<": f" {_one_line(ours)}", "=": "", ">": f" {_one_line(theirs)}"}
    begins: dict[int, int] = {}
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if line.startswith(MARK):
            sign, numbers = line[1], line[2:].split(",")
            lines[at] = sign * 7 + names[sign]
            for number in map(int, numbers):
                begins.setdefault(number, at + 1)
    return "\n".join(lines), [begins[number] for number in sorted(begins)]


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _as_bytes(text: str, before: bytes) -> bytes:
    """The bytes of a text, with mark, line ends and last line as a file had them."""
    if not before.endswith((b"\n", b"\r")):
        text = text.removesuffix("\n")
    if before.count(b"\r\n") * 2 > before.count(b"\n"):
        text = text.replace("\n", "\r\n")
    mark = b"\xef\xbb\xbf"
    return (mark if before.startswith(mark) else b"") + text.encode("utf-8")
