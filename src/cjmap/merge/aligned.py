"""Three units in one form: a text as the mapping that it stands for, one alone as a list."""

from __future__ import annotations

from dataclasses import replace

from cjmap.merge.three import Three
from cjmap.merge.units import Kind, Unit


def aligned(three: Three) -> Three:
    """The same, all of one kind where they can be."""
    kinds = {one.kind for one in three if one is not None}
    if len(kinds) < 2 or kinds >= {Kind.LIST, Kind.RECORD}:
        return three
    to = Kind.LIST if Kind.LIST in kinds else Kind.RECORD
    base, ours, theirs = (one and _spread(one, to) for one in three)
    return Three(base, ours, theirs)


def _spread(one: Unit, to: Kind) -> Unit:
    """A bare text, or nothing, as what it stands for."""
    if one.kind is to or (one.data and not isinstance(one.data, str)):
        return one
    if one.data and to is Kind.RECORD and not one.main:
        return one
    made = replace(one, kind=to, open=to is Kind.LIST, plain=True, block=False, inner=[])
    if not one.data:
        return made
    text = replace(one, name="", key="", plain=True, lead="", tail="")
    if to is Kind.LIST:
        text.behind, made.single = "", True
    else:  # what stands behind the text stands behind that key
        is_step = one.route[-2:-1] == ("actions",)
        text.name, text.key = one.main, "action" if is_step else one.main
        text.route, text.dash, made.behind = (*one.route, one.main), False, ""
        text.lead = _comments(one.head)
    made.inner = [text]
    return made


def _comments(head: str) -> str:
    """The comments between a key or dash and its value, on lines of their own."""
    lines = (line.strip() for line in head.splitlines())
    return "".join(f"{line}\n" for line in lines if line.startswith("#"))
