"""Three states of a map as texts, and what becomes of them."""

from __future__ import annotations

from typing import Any

from cjmap.comparing import Side
from cjmap.merging import Choose, Conflict, Outcome, Take, merge_sides
from cjmap.model.load import load
from cjmap.text.source import Source

HEAD = "title: T\n"


def merge(base: str | None, ours: str, theirs: str, choose: Choose | None = None) -> Outcome:
    """What becomes of three texts."""
    before = None if base is None else Side("base", base.encode())
    return merge_sides(before, Side("ours", ours.encode()), Side("theirs", theirs.encode()), choose)


def merged(base: str | None, ours: str, theirs: str) -> str:
    """The text of a merge without conflicts."""
    outcome = merge(base, ours, theirs)
    assert outcome.data is not None, outcome.why
    assert not outcome.conflicts
    return outcome.data.decode()


def conflicts(base: str, ours: str, theirs: str) -> list[str]:
    """What is left to decide, in sentences."""
    return [one.sentence for one in merge(base, ours, theirs).conflicts]


def ours(_: Conflict) -> Take:
    """Decides everything for ours."""
    return Take(ours=True)


def theirs(_: Conflict) -> Take:
    """Decides everything for theirs."""
    return Take(ours=False)


def said(text: str | bytes) -> dict[str, Any]:
    """What a map says, in the plain long form."""
    whole = text if isinstance(text, str) else text.decode("utf-8-sig")
    document = load(Source("map.yaml", whole))
    assert document.plain is not None, document.problems
    return document.plain


def without_marks(text: str, side: int) -> str:
    """What remains where somebody keeps one side of all marks: 0 is ours, 1 is theirs."""
    lines, here = [], None
    for line in text.splitlines(keepends=True):
        if line.startswith(("<<<<<<< ", "=======\n", ">>>>>>> ")):
            here = {"<": 0, "=": 1, ">": None}[line[0]]
        elif here in (None, side):
            lines.append(line)
    return "".join(lines)
