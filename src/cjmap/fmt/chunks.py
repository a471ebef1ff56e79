"""The entries of a mapping as stretches of lines that can change places, with their comments."""

from __future__ import annotations

from typing import NamedTuple

from cjmap.fmt.tree import Node
from cjmap.fmt.written import Written
from cjmap.text.lines import next_line


class Chunk(NamedTuple):
    """One entry: the lines of comment above it, and its own lines from its key on.

    `at`: which entry of its mapping it is. `begin` and `end` are where it stands with its comment.
    `behind_dash`: the first of its group follows a dash.
    """

    at: int
    begin: int
    end: int
    comment: str
    indentation: str
    body: str
    behind_dash: bool

    @property
    def whole(self) -> bool:
        """Whether it ends with its line, so that something can follow."""
        return self.body.endswith(("\n", "\r"))

    def text(self, first: bool) -> str:
        """Its lines as they stand in another place; `first`: in the place of the first one."""
        return self.comment + ("" if first and self.behind_dash else self.indentation) + self.body


class _Between(NamedTuple):
    """What is between two entries: where the first ends, where the second's comment begins."""

    end: int
    begin: int
    parted: bool


def chunks(written: Written, node: Node) -> list[list[Chunk]]:
    """The entries of a mapping on lines of its own, in groups between empty lines."""
    starts = [entry.start for entry in node.entries]
    ends = [max(entry.value.end, entry.key_end + 1) for entry in node.entries]
    column = written.column(starts[0])
    behind_dash = bool(written.text[written.line_start(starts[0]) : starts[0]].strip())
    spaces = [
        _between(written, end, start, column)
        for end, start in zip(ends, [*starts[1:], None], strict=True)
    ]
    begins = [_first(written, starts[0], behind_dash), *(one.begin for one in spaces)]
    groups: list[list[Chunk]] = [[]]
    for at, (start, space) in enumerate(zip(starts, spaces, strict=True)):
        line = start if behind_dash and at == 0 else written.line_start(start)
        chunk = Chunk(
            at,
            begins[at],
            space.end,
            written.text[begins[at] : line],
            " " * column,
            written.text[start : space.end],
            behind_dash and len(groups) == 1,
        )
        groups[-1].append(chunk)
        if space.parted:
            groups.append([])
    return [group for group in groups if group]


def _first(written: Written, start: int, behind_dash: bool) -> int:
    """Where the first entry begins, with the comments directly above it."""
    if behind_dash:
        return start
    begin = written.line_start(start)
    while begin:
        above = written.line_start(begin - 1 - written.text[:begin].endswith("\r\n"))
        if not written.text[above:begin].lstrip(" \t").startswith("#"):
            break
        begin = above
    return begin


def _between(written: Written, end: int, start: int | None, column: int) -> _Between:
    """Comments that stand further in belong to what is above, the others to what is below."""
    text = written.text
    stop = written.line_start(start) if start is not None else len(text)
    at = end if text[end - 1] in "\r\n" else next_line(text, end)
    above, parted, begin = at, False, at
    while at < stop:
        after = next_line(text, at)
        line = text[at:after]
        comment = line.lstrip(" \t")
        if comment.startswith("#") and len(line) - len(comment) > column:
            above, parted, begin = after, False, after
        elif not comment.strip():
            parted, begin = True, after
        elif start is None:
            break
        at = after
    return _Between(above, begin, parted)
