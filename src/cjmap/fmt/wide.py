"""What does not fit on a line in brackets gets lines of its own, with the comments in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjmap.fmt.tree import Entry, Node
from cjmap.fmt.written import ODD_BREAK, WIDTH, Written
from cjmap.text.edit import Edit
from cjmap.text.lines import BREAK

_FURTHER = re.compile(r"(\r\n|\n|\r)[ \t]*(?=[^ \t\r\n])")


def wide(written: Written) -> list[Edit]:
    """The edits that open brackets which are too wide; those inside them come in the next round."""
    return [] if written.unusual else list(_inside(written, written.top))


def _inside(written: Written, node: Node) -> Iterator[Edit]:
    for entry in () if node.brackets else node.entries:
        value = entry.value
        if not value.brackets:
            yield from _inside(written, value)
        elif value.entries and not value.held and _is_wide(written, value):
            yield from _Opened(written, node, entry).edits()


def _is_wide(written: Written, node: Node) -> bool:
    """Whether it would not fit on one line, comments left out."""
    ends = (max(entry.value.end, entry.key_end) for entry in node.entries)
    texts = (written.text[one.start : end] for one, end in zip(node.entries, ends, strict=True))
    lines = [line.strip() for text in texts for line in BREAK.split(text)]
    return written.column(node.start) + sum(map(len, lines)) + 2 * len(node.entries) > WIDTH


class _Between(NamedTuple):
    """What stands between two entries: the comment behind the first, and the lines that follow."""

    behind: str
    lines: list[str]


class _Opened:
    """The entries of brackets, each on a line of its own."""

    def __init__(self, written: Written, holder: Node, entry: Entry) -> None:
        self.written = written
        self.entry = entry
        self.node = entry.value
        self.behind_dash = holder.kind == "list"
        self.column = written.column(entry.start) + 2
        self.line_break = written.line_break

    def edits(self) -> Iterator[Edit]:
        """Nothing where something in it is unusual."""
        text, node, start = self.written.text, self.node, self.entry.start
        end = self.written.line_end(node.end)
        above = _between(text[self.entry.key_end : node.start].lstrip(":"))
        if not self._can_be_opened() or (self.behind_dash and not self._is_clear(above)):
            return
        gaps = list(self._gaps())
        behind, heads = self._heads(above, gaps, text[node.end : end].strip())
        lines = list(self._lines(gaps))
        if self.behind_dash:
            indentation = " " * (self.column - 2)
            comments = "".join(one + self.line_break + indentation for one in (*behind, *heads))
            yield Edit(start, end, f"{comments}- {self._joined(lines)}")
        else:
            first = f":  {behind.pop(0)}" if behind else ":"
            yield Edit(self.entry.key_end, end, self._joined([first, *behind, *heads, *lines]))

    def _heads(
        self, above: _Between, gaps: list[_Between], last: str
    ) -> tuple[list[str], list[str]]:
        """The comments behind the key or the brackets, and those on lines above the first entry.

        `last` stands behind the brackets: it stays the last one where they end on another line.
        """
        if last and BREAK.search(self.written.text, self.node.start, self.node.end):
            gaps[-1].lines.append(last)
            last = ""
        behind = list(filter(None, (above.behind, last, gaps[0].behind)))
        return behind, [*above.lines, *filter(None, gaps[0].lines)]

    def _is_clear(self, above: _Between) -> bool:
        """Whether nothing is between a dash and the brackets, nor before the dash."""
        text, start = self.written.text, self.entry.start
        return above == ("", []) and not text[self.written.line_start(start) : start].strip()

    def _can_be_opened(self) -> bool:
        """Whether its entries are such as people write, and no comment cuts one of them up."""
        node, text = self.node, self.written.text
        if ODD_BREAK.search(text, node.start, node.end):
            return False
        if node.kind == "list":
            return all(one.value.kind != "empty" for one in node.entries)
        inside = (text[one.key_end : one.value.start] for one in node.entries)
        return all(one.key for one in node.entries) and not any("#" in one for one in inside)

    def _lines(self, gaps: list[_Between]) -> Iterator[str]:
        for entry, gap in zip(self.node.entries, gaps[1:], strict=True):
            comment = f"  {gap.behind}" if gap.behind else ""
            yield self._line(entry) + comment
            yield from gap.lines

    def _line(self, entry: Entry) -> str:
        """An entry as it stands on lines of its own."""
        text = self.written.text
        value = text[entry.value.start : entry.value.end]
        if self.node.kind == "list":
            whole = f"- {value}"
        else:
            key = text[entry.start : entry.key_end]
            whole = f"{key}: {value}" if entry.value.kind != "empty" else f"{key}:"
        return _FURTHER.sub(lambda found: found[1] + " " * (self.column + 2), whole)

    def _joined(self, lines: list[str]) -> str:
        indentation = " " * self.column
        first, *others = lines
        return self.line_break.join([first, *(indentation + one if one else "" for one in others)])

    def _gaps(self) -> Iterator[_Between]:
        """What is before, between and behind the entries."""
        node, text = self.node, self.written.text
        at = node.start + 1
        for entry in node.entries:
            yield _between(text[at : entry.start])
            at = max(entry.value.end, entry.key_end)
        last = _between(text[at : node.end - 1])
        while last.lines and not last.lines[-1]:
            last.lines.pop()
        yield last


def _between(gap: str) -> _Between:
    first, *others = (line.strip(" \t") for line in BREAK.split(gap))
    return _Between(_bare(first), [_bare(line) for line in others[:-1] if line != ","])


def _bare(line: str) -> str:
    """A line without the comma between two entries."""
    return line.removeprefix(",").lstrip(" \t")
