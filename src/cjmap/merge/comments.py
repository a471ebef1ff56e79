"""Comments that two sides have worked on: none is lost."""

from __future__ import annotations

from cjmap.merge.units import Unit


def three_way(base: str, ours: str, theirs: str) -> str:
    """Lines of comment with what both sides have changed; both stay where both are new."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    before, here, there = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    gone = {line for line in before if line.strip() and line not in there}
    kept = [line for line in here if line not in gone]
    new = [line for line in there if line.strip() and line not in before and line not in kept]
    return "".join([*kept, *new])


def behind(base: Unit | None, ours: Unit, theirs: Unit) -> tuple[str, str]:
    """The end of a line, and what comes above it because there is room for one comment only."""
    was = base.behind.strip() if base is not None else ""
    mine, other = ours.behind.strip(), theirs.behind.strip()
    if mine == other or other == was:
        return ours.behind, ""
    if mine == was:
        return theirs.behind, ""
    if not other.startswith("#") or not mine.startswith("#"):
        return ours.behind or theirs.behind, ""
    above = f"{other}\n"
    return ours.behind, "" if above in ours.lead.splitlines(keepends=True) else above


def said(unit: Unit) -> set[str]:
    """The lines of comment around a unit."""
    lines = f"{unit.lead}\n{unit.behind}\n{unit.tail}".splitlines()
    return {line.strip() for line in lines if line.strip()}
