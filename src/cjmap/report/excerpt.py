"""A line of a file with a caret below the place that is meant."""

from __future__ import annotations

from cjmap.report.look import columns, is_right_to_left, visible

_CUT = "..."


def excerpt(line: str, start: int, end: int, room: int, encoding: str = "utf-8") -> tuple[str, str]:
    """A line as it can be shown, and the line of carets below it.

    `start` and `end` are offsets in the line; `room` is the number of columns. What does not fit
    is cut away around the carets. Where a terminal may reorder the line, because it holds
    right-to-left letters, the text that is meant is repeated instead of pointed at.
    """
    start = min(start, len(line))
    end = max(start, min(end, len(line)))
    first, last = _window(line, start, end, room)
    before = (_CUT if first else "") + visible(line[first:start], encoding)
    meant = visible(line[start : min(end, last)], encoding)
    after = visible(line[min(end, last) : last], encoding) + (_CUT if last < len(line) else "")
    shown = before + meant + after
    if is_right_to_left(shown):
        return shown, f"^ here: {meant}" if meant else "^ at the end"
    return shown, " " * columns(before) + "^" * max(1, columns(meant))


def _window(line: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The part of a line to show: all of it, or as much around the place as there is room for."""
    if line.isascii() and line.isprintable():  # as most are: every character takes one column
        if len(line) <= room:
            return 0, len(line)
        room -= 2 * len(_CUT)
        first = max(0, start - room // 3)
        return first, min(len(line), first + room)
    widths = [_width(char) for char in line[: start + room]]
    if len(line) <= start + room and sum(widths) <= room:
        return 0, len(line)
    room -= 2 * len(_CUT)
    first, lead = start, 0
    while first and lead + widths[first - 1] <= room // 3:
        first -= 1
        lead += widths[first]
    last, used = first, 0
    while last < len(line) and used + _width(line[last]) <= room:
        used += _width(line[last])
        last += 1
    return first, last


def _width(char: str) -> int:
    return columns(visible(char))
