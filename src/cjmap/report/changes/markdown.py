"""Changes for a comment on a pull request: the sums first, then every map, folded.

Code hosts take comments up to a length; what goes beyond it is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cjmap.diff import words
from cjmap.diff.change import Weight
from cjmap.diff.tell import Sentence
from cjmap.diff.wording import Part, Role
from cjmap.report.changes.formats import Setting
from cjmap.report.changes.result import Compared, Status, by_kind, how, summed, weighed, weights
from cjmap.report.changes.text import SIGNS
from cjmap.report.look import visible
from cjmap.report.result import count
from cjmap.text import markdown

LIMIT = 65_536
"""A comment on GitHub must be shorter, in characters; what is not of the Latin script may count
for more, so bytes are counted."""
_SPARE = 600
"""For what ends a map and the comment."""
_ROWS = 100
_MARKS = {Role.NEW: "**", Role.CAME: "**", Role.GONE: "~~"}
_TOLD = {Status.ADDED: "new map", Status.REMOVED: "removed map"}


def write(maps: Sequence[Compared], setting: Setting) -> str:
    """The whole comment."""
    told = [one for one in maps if one.status is not Status.SAME]
    comment = _Comment(f"## Changes in journey maps\n\n**{summed(maps, setting.some)}**\n")
    if len(told) > 1:
        comment.add(_table(told))
    for one in told:
        comment.map(one, setting.stat)
    return comment.whole()


def _table(maps: Sequence[Compared]) -> str:
    rows = [_row(one) for one in maps[:_ROWS]]
    more = f"\nand {count(len(maps) - _ROWS, 'more map')}\n" if len(maps) > _ROWS else ""
    return "\n".join(["\n| map | meaning | wording | order |", "|---|--:|--:|--:|", *rows, more])


def _row(one: Compared) -> str:
    if one.status is not Status.CHANGED:
        return f"| {_file(one)} | {_TOLD.get(one.status) or how(one)} | | |"
    found = weights([one])
    return f"| {_file(one)} | {' | '.join(str(found[weight] or '') for weight in Weight)} |"


def _file(one: Compared) -> str:
    return markdown.code(visible(one.name))


class _Comment:
    """A comment as it grows, up to its limit."""

    def __init__(self, head: str) -> None:
        self._parts = [head]
        self._size = len(head.encode())
        self._maps = 0
        self._lines = 0

    def fits(self, text: str, more: int = 0) -> bool:
        """Whether there is room for a text, and for so many bytes after it."""
        return self._size + len(text.encode("utf-8", "replace")) + more + _SPARE < LIMIT

    def add(self, text: str) -> None:
        """A text that fits."""
        self._parts.append(text)
        self._size += len(text.encode("utf-8", "replace"))

    def map(self, one: Compared, stat: bool) -> None:
        """A map with as many of its lines as there is room for; the others are counted."""
        lines = list(_stat(one) if stat else _lines(one))
        head, tail = _head(one), _tail(one)
        if not self.fits(head, len(tail) + 200):
            self._maps += 1
            self._lines += len(lines)
            return
        self.add(head)
        told = 0
        while told < len(lines) and self.fits(lines[told], len(tail)):
            self.add(lines[told])
            told += 1
        self._lines += len(lines) - told
        self.add(tail)

    def whole(self) -> str:
        """The comment, and how much is left out of it."""
        left = [count(self._lines, "line")] if self._lines else []
        left += [count(self._maps, "map")] if self._maps else []
        if left:
            said = " and ".join(left)
            self.add(
                f"\nThis is as much as a comment takes: {said} more; `cjmap diff` tells all.\n"
            )
        return "".join(self._parts)


def _head(one: Compared) -> str:
    title = f" {markdown.line(visible(one.title))}" if one.title else ""
    said = [f"### {_file(one)}{title}", ""]
    if one.strangers:
        said += ["The two have no phase and no step in common: is this the right pair?", ""]
    if one.why:
        said += [markdown.text(visible(one.why)), ""]
    if one.held:
        said += [f"{_TOLD[one.status].capitalize()}: {markdown.text(visible(one.held))}", ""]
    if one.sentences:
        summary = f"{count(len(one.sentences), 'change')}: {weighed([one])}"
        said += ["<details>", f"<summary>{summary}</summary>", ""]
    if one.lines:
        said += ["<details>", "<summary>line by line</summary>", "", f"{_fence(one)}diff"]
    return "\n" + "\n".join(said) + ("" if one.lines else "\n" * bool(one.sentences))


def _tail(one: Compared) -> str:
    if one.lines:
        return f"\n{_fence(one)}\n\n</details>\n"
    return "\n</details>\n" if one.sentences else ""


def _lines(one: Compared) -> Iterator[str]:
    yield from (f"\n{visible(line)}" for line in one.lines)
    yield from map(bullet, one.sentences)


def _fence(one: Compared) -> str:
    """Longer than any row of backticks in the lines."""
    longest = max((len(run) for line in one.lines for run in re.findall("`+", line)), default=0)
    return "`" * max(3, longest + 1)


def bullet(told: Sentence) -> str:
    """A sentence as an element of a list."""
    sign = SIGNS.get(told.change.what, "~")
    return f"- `{sign}` {''.join(map(_part, told.parts))}\n"


def _part(part: Part) -> str:
    """A part; whatever stands in it is text."""
    return markdown.stretch(visible(part.text), _MARKS.get(part.role, ""))


def _stat(one: Compared) -> Iterator[str]:
    for what, kind, number in by_kind(one):
        yield f"- {what} {words.kind(kind)}: {number:,}\n"
    yield from (f"\n{visible(line)}" for line in one.lines)
