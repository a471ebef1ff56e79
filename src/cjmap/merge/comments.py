"""Comments that two sides have worked on: none is lost."""

from __future__ import annotations

from collections import Counter

from cjmap.merge.three import Three
from cjmap.merge.units import Kind, Unit
from cjmap.text.libyaml import library
from cjmap.text.tokens import comments, tokens


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


def inside(unit: Unit) -> Counter[str]:
    """Comments where no line can be put: in brackets, before a value, behind the `|` of a text."""
    if unit.block or unit.in_brackets or _is_seen_in_its_part(unit):
        return Counter()
    text = f"{unit.head}{unit.raw}\n"
    if "#" not in text:
        return Counter()
    try:
        return Counter(comments(text, tokens(text)))
    except library().YAMLError:  # it makes no sense without what is around it
        return Counter()


def _is_seen_in_its_part(unit: Unit) -> bool:
    return unit.kind is not Kind.LEAF and (unit.single or unit.plain)


def left_over(three: Three, kept: Unit | None) -> str:
    """The comments inside a unit that would be lost where only `kept` stays as it is."""
    base, ours, theirs = (inside(one) if one is not None else Counter() for one in three)
    there = inside(kept) if kept is not None else Counter()
    wanted = [one for one in ours + theirs if ours[one] + theirs[one] > base[one]]
    return "".join(f"{one}\n" for one in wanted if one not in there)


def said(unit: Unit) -> set[str]:
    """The lines of comment around a unit."""
    lines = f"{unit.lead}\n{unit.behind}\n{unit.tail}".splitlines()
    return {line.strip() for line in lines if line.strip()}
