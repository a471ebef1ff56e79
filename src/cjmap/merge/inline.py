"""Parts of a map in brackets, on one line."""

from __future__ import annotations

from cjmap.merge.pieces import Piece
from cjmap.merge.units import Kind, Unit
from cjmap.model.grammar import PLURAL
from cjmap.text.scalar import scalar


def key(part: Piece) -> str:
    """The key of a part: the plural where what was one alone is now a list."""
    unit = part.unit
    several = unit.kind is Kind.LIST and len(part.parts()) != 1
    return unit.name if several and PLURAL.get(unit.key) == unit.name else unit.key


def inline(part: Piece) -> str | None:
    """A part in brackets; None where it cannot stand there: comments, texts over several lines."""
    if part.lead.strip() or part.behind.strip() or part.tail.strip():
        return None
    return inside(part)


def inside(part: Piece) -> str | None:
    """The same without a look at its own comments."""
    if part.kind is Kind.LEAF:
        return _leaf(part.value or part.unit)
    found = []
    for one in part.parts():
        if not isinstance(one, Piece):
            return None
        text = inline(one)
        if text is None:
            return None
        found.append(f"{key(one)}: {text}" if part.kind is Kind.RECORD else text)
    unit = part.unit
    if unit.single and len(found) == 1:
        return found[0]
    return f"{{{', '.join(found)}}}" if part.kind is Kind.RECORD else f"[{', '.join(found)}]"


def _leaf(unit: Unit) -> str | None:
    raw = unit.raw
    if not raw:
        return "" if unit.in_brackets and unit.key else None
    if "\n" in raw or raw[0] in "|>":
        return None
    return raw if unit.in_brackets or raw[0] in "\"'&*[{" else scalar(unit.data, flow=True)
