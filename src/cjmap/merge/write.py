"""A merged map as text; what is in dispute stands between the marks of git."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cjmap.merge.inline import inside, key
from cjmap.merge.pieces import Clash, Dispute, Part, Piece
from cjmap.merge.settle import on_side
from cjmap.merge.units import Kind, indented, shifted
from cjmap.model.grammar import PLURAL

WIDTH = 100
"""How long a line in brackets may become."""
_BLOCK_TEXT = re.compile(r"(?:&\S+\s+)?[|>]")
SIDES = ("ours", "theirs")


def write(top: Piece, mark: str) -> tuple[str, list[Dispute]]:
    """The text of a merged map, its lines ending in `\\n`, and what is in dispute, in its order.

    The lines before, between and behind what is in dispute are `mark` with `<`, `=` and `>` and the
    numbers of the disputes, for whoever puts the names of the sides there.
    """
    writer = _Writer(mark)
    if top.whole:
        return top.unit.text, []
    text = top.lead + writer.lines(top.parts(), top.unit.column) + top.tail
    return text, list(writer.numbers)


class _Writer:
    """One text in the making, with what is in dispute in it."""

    def __init__(self, mark: str) -> None:
        self.mark = mark
        self.numbers: dict[Dispute, int] = {}

    def lines(self, parts: Sequence[Part], column: int, is_list: bool = False) -> str:
        """Keys or elements on lines of their own."""
        return "".join(self._entry(one, column, is_list) for one in parts)

    def _entry(self, part: Part, column: int, is_list: bool, dash: int = -1) -> str:
        """A key or element with its lines. `dash`: it comes behind one that stands there."""
        if isinstance(part, Clash):
            sides = [
                "" if one is None else self._entry(one, column, is_list, dash)
                for one in (part.ours, part.theirs)
            ]
            return indented(part.lead, column) + self._marked([part.dispute], sides)
        disputes = [*dict.fromkeys(part.disputes())]
        if disputes and self._is_in_dispute(part, is_list):
            taken = [on_side(part, side) for side in SIDES]
            sides = [
                "" if one is None else self._entry(one, column, is_list, dash) for one in taken
            ]
            return self._marked(disputes, sides)
        if _is_as_it_was(part, is_list):
            return _as_it_was(part, column, dash)
        return self._made(part, column, is_list, dash)

    def _made(self, part: Piece, column: int, is_list: bool, dash: int) -> str:
        """A key or element that is put together."""
        one = _alone(part)
        begin = _behind_dash(column, dash) if dash >= 0 else " " * column
        value = _on_the_line(part, column, WIDTH)
        if value is not None:
            head = "- " if is_list else _head(part, column)
            return _line(one, column, begin + head, value)
        lead, tail = indented(one.lead, column), indented(one.tail, column)
        inner = one.unit.offset if one.unit.block else 2
        if is_list:
            return lead + self._element(one, column, max(inner, 2)) + tail
        key = _plural(part) if one is part else part.unit.key
        inside = self.lines(one.parts(), column + inner, one.kind is Kind.LIST)
        return f"{lead}{begin}{key}:{_apart(one.behind)}\n{inside}{tail}"

    def _element(self, part: Piece, column: int, inner: int) -> str:
        """A mapping behind a dash; what is said above its first key comes above the dash."""
        first, *rest = _with_safe_first(part.parts())
        above = first.lead + (f"{part.behind.strip()}\n" if part.behind.strip() else "")
        text = self._entry(replace(first, lead=""), column + inner, False, column)
        return indented(above, column) + text + self.lines(rest, column + inner)

    def _is_in_dispute(self, part: Piece, is_list: bool) -> bool:
        """Whether a part must be shown whole as each side has it, with what is open in it."""
        if not _is_on_lines(part) or any(on_side(part, side) is None for side in SIDES):
            return True
        if is_list and part.kind is Kind.RECORD:
            return not _is_safe(_with_safe_first(part.parts())[0])
        return False

    def _marked(self, disputes: Sequence[Dispute], sides: Sequence[str]) -> str:
        numbers = ",".join(str(self.numbers.setdefault(one, len(self.numbers))) for one in disputes)
        begin, between, end = (f"{self.mark}{sign}{numbers}\n" for sign in "<=>")
        return f"{begin}{sides[0]}{between}{sides[1]}{end}"


def _alone(part: Piece) -> Piece:
    """What stands for a list or a mapping, with the comments of both; else the part itself."""
    one, behind = _stands_for(part), part.behind
    if one is None:
        return part
    lead = part.lead + one.lead
    if behind and one.behind:
        lead += one.behind.strip() + "\n"
    return replace(one, lead=lead, behind=behind or one.behind, tail=one.tail + part.tail)


def _is_on_lines(part: Piece) -> bool:
    """Whether what a part holds stands on lines of its own."""
    unit, parts = part.unit, part.parts()
    if not unit.single:
        return unit.block
    return len(parts) == 1 and isinstance(parts[0], Piece) and _is_on_lines(parts[0])


def _is_safe(part: Part) -> bool:
    """Whether it is there on both sides, so that a dash can stand before it."""
    return all(on_side(part, side) is not None for side in SIDES)


def _with_safe_first(parts: Sequence[Part]) -> list[Part]:
    """The same with something first that is there on both sides, if there is any."""
    at = next((at for at, one in enumerate(parts) if _is_safe(one)), 0)
    return [parts[at], *parts[:at], *parts[at + 1 :]]


def _is_as_it_was(part: Piece, is_list: bool) -> bool:
    unit = part.unit
    if not part.whole or unit.in_brackets or unit.plain:
        return False
    return unit.dash if is_list else bool(unit.key)


def _as_it_was(part: Piece, column: int, dash: int) -> str:
    """All lines of a unit, where it is to stand now."""
    unit = part.unit
    text = unit.text
    if column == unit.column and dash < 0 and unit.begin < unit.start and part.lead == unit.lead:
        return text[unit.begin : unit.end]
    begin = _behind_dash(column, dash) if dash >= 0 else " " * column
    body = shifted(text[unit.start : unit.end], column - unit.column)
    return indented(part.lead, column) + begin + body


def _behind_dash(column: int, dash: int) -> str:
    return " " * dash + "-" + " " * (column - dash - 1)


def _line(part: Piece, column: int, head: str, value: str) -> str:
    """A value behind its key or dash, with its comments."""
    lead, behind, tail = part.lead, part.behind, part.tail
    if _BLOCK_TEXT.match(value):  # all that stood below would belong to the text
        below = (line.strip() for line in f"{behind}\n{tail}".splitlines())
        lead += "".join(f"{line}\n" for line in below if line)
        behind = tail = ""
    line = f"{head}{value}" if value else head.rstrip()
    return f"{indented(lead, column)}{line}{_apart(behind)}\n{indented(tail, column)}"


def _apart(behind: str) -> str:
    return behind if not behind or behind[0] in " \t" else f" {behind}"


def _plural(part: Piece) -> str:
    """The key of what stands on lines of its own: what was one alone may be a list now."""
    unit = part.unit
    return unit.name if unit.single and PLURAL.get(unit.key) == unit.name else unit.key


def _head(part: Piece, column: int) -> str:
    """The key with its colon and what stands between it and the value."""
    unit = part.unit
    if unit.kind is Kind.LEAF and unit.head and not (unit.in_brackets or unit.plain):
        return shifted(unit.head, column - unit.column) if unit.raw else f"{unit.key}:"
    return f"{key(part)}: "


def _on_the_line(part: Piece, column: int, width: int) -> str | None:
    """A value that can stand behind its key or dash; None where it needs lines of its own."""
    unit, parts = part.value or part.unit, part.parts()
    if part.kind is Kind.LEAF or part.value is not None:
        return unit.raw if unit.in_brackets else shifted(unit.raw, column - unit.column)
    alone = _stands_for(part)
    if alone is not None:
        return _on_the_line(alone, column, width)
    if part.unit.block or (part.unit.single and len(parts) > 1):
        return None
    text = inside(part)
    return text if text is not None and column + len(text) <= width else None


def _stands_for(part: Piece) -> Piece | None:
    """The only element that stands for a list, or the text for a mapping; None where none does."""
    unit, parts = part.unit, part.parts()
    if len(parts) != 1 or not isinstance(parts[0], Piece):
        return None
    is_text = unit.plain and unit.kind is Kind.RECORD and parts[0].unit.name == unit.main
    return parts[0] if unit.single or is_text else None
