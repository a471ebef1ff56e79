"""What stands between two tokens on different lines: empty lines, comments, indentation."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cjmap.text.lines import BREAK


class Gap(NamedTuple):
    """What is there today.

    `begins_line`: nothing stands before it on its first line. `line_break`: with what the file is
    to end; None where more follows.
    """

    text: str
    begins_line: bool
    line_break: str | None


def rewrite(gap: Gap, indentation: int, column_of: Callable[[int], int]) -> str:
    """The same with at most one empty line in a row, no space at line ends, and all in place.

    `column_of`: where a comment that stands at a column is to stand.
    """
    lines, ends = BREAK.split(gap.text), BREAK.findall(gap.text)
    if gap.begins_line:
        written = ""
        rest = [("", lines[0]), *zip(ends, lines[1:], strict=True)]
    else:
        written = comment_behind(lines[0])
        rest = list(zip(ends, lines[1:], strict=True))
    last = rest.pop()[0] if gap.line_break is None else gap.line_break
    nothing_yet = gap.begins_line
    empty = False
    for line_break, line in rest:
        if not line.strip():
            empty = not nothing_yet
            continue
        if not nothing_yet:
            written += line_break * (1 + empty)
        written += _placed(line, column_of)
        nothing_yet = empty = False
    if gap.line_break is not None:
        return written + last * (not nothing_yet)
    return written + ("" if nothing_yet else last * (1 + empty)) + " " * indentation


def comment_behind(tail: str) -> str:
    """The rest of a line behind a token: its comment as far off as it was, or nothing."""
    comment = tail.strip()
    space = tail[: len(tail) - len(tail.lstrip())]
    if not comment:
        return ""
    return ("  " if "\t" in space or not space else space) + comment


def _placed(line: str, column_of: Callable[[int], int]) -> str:
    comment = line.lstrip()
    return " " * column_of(len(line) - len(comment)) + comment.rstrip()
