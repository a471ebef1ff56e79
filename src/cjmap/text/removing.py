"""What goes out of a YAML file: a key, a list element, a stretch of its text."""

from __future__ import annotations

import re

from cjmap.text.changeable import File
from cjmap.text.edit import Edit, Edits
from cjmap.text.lines import line_end, line_start, next_line
from cjmap.text.span import Route, Span


def remove(file: File, route: Route) -> Edits | None:
    """The edits that take out a key or list element; None where that cannot be."""
    if not route:
        return None
    parent = file.at(route[:-1])
    if len(parent) == 1 and len(route) > 1:
        return remove(file, route[:-1])
    span, key = file.spans.value(route), file.spans.key(route)
    if span is None:
        return None
    start, end = file.offsets(span)
    if key is not None:
        start = file.offsets(key)[0]
    if file.in_brackets(route):
        return (_without_comma(file, start, end),)
    if key is None:
        start = file.text.rindex("-", 0, start)
    return _without_lines(file, route, start, end)


def _without_comma(file: File, start: int, end: int) -> Edit:
    """An element in brackets, with the comma behind it, or the one before the last."""
    text = file.text
    behind = re.compile(r"\s*,\s*").match(text, end)
    if behind:
        return Edit(start, behind.end(), "")
    before = len(text[:start].rstrip())
    if text[before - 1] == ",":
        return Edit(before - 1, end, "")
    return Edit(start, end, "")


def _without_lines(file: File, route: Route, start: int, end: int) -> Edits | None:
    """The lines of a key or of a list element."""
    text = file.text
    begin = line_start(text, start)
    if text[begin:start].strip():  # the first key after a dash: the next one takes its place
        keys = list(file.at(route[:-1]))
        follows = keys.index(route[-1]) + 1 if route[-1] in keys else len(keys)
        if follows >= len(keys):
            return None
        after = file.spans.key((*route[:-1], keys[follows]))
        return None if after is None else (Edit(start, file.offsets(after)[0], ""),)
    return (Edit(begin, next_line(text, end), ""),)


def cut(file: File, span: Span) -> Edit:
    """The edit that takes out a stretch of the text, with its line where it is alone there."""
    start, end = file.offsets(span)
    text = file.text
    begin, stop = line_start(text, start), line_end(text, end)
    if not text[begin:start].strip() and not text[end:stop].strip():
        return Edit(begin, next_line(text, stop), "")
    before = len(text[:start].rstrip(" \t"))
    return Edit(before if not text[end:stop].strip() else start, end, "")
