"""Changes of what a YAML file says, by routes, as edits of its text.

Comments, order, quotes and spacing of everything else stay. Where the way a thing is written does
not allow a change, there is `None`; nobody guesses. Whoever applies the edits loads the result
before it replaces anything.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from cjmap.text.edit import Edit
from cjmap.text.lines import line_break, line_end, line_start, next_line
from cjmap.text.quoting import in_quotes
from cjmap.text.scalar import scalar
from cjmap.text.source import Source
from cjmap.text.span import Route, Span
from cjmap.text.spans import Spans

Edits = tuple[Edit, ...]


class SetText(NamedTuple):
    """Another text in place of the one at the end of a route."""

    route: Route
    text: str


class RenameKey(NamedTuple):
    """Another name for the key at the end of a route."""

    route: Route
    key: str


class AddKey(NamedTuple):
    """A new key in the mapping at the end of a route, first or last in it.

    Where a plain text stands there it becomes a mapping whose `main` key has the text.
    """

    route: Route
    key: str
    text: str
    main: str = "text"
    first: bool = False


class Remove(NamedTuple):
    """The key or list element at the end of a route goes, with all that is in it."""

    route: Route


class Cut(NamedTuple):
    """A stretch of the text goes, such as a comment; with its line where nothing else is on it."""

    span: Span


class Quote(NamedTuple):
    """A stretch of one line is put in quotes, and so becomes a text."""

    span: Span


Change = SetText | RenameKey | AddKey | Remove | Cut | Quote


class File(NamedTuple):
    """What is to be changed: the text, its data, and where everything stands."""

    source: Source
    data: Any
    spans: Spans


def edits(file: File, change: Change) -> Edits | None:
    """The edits that make a change; None where it cannot be made by edits."""
    match change:
        case SetText(route, text):
            span = file.spans.value(route)
            new = scalar(text, _in_brackets(file, route))
            return None if span is None else (_over(file, span, new),)
        case RenameKey(route, key):
            span = file.spans.key(route)
            new = scalar(key, _in_brackets(file, route))
            return None if span is None else (_over(file, span, new),)
        case AddKey():
            return _add(file, change)
        case Remove(route):
            return _remove(file, route)
        case Cut(span):
            return (_cut(file, span),)
        case Quote(span):
            start, end = _offsets(file, span)
            return (Edit(start, end, in_quotes(file.source.text[start:end])),)


def at(data: Any, route: Route) -> Any:
    """What a route leads to; None where it leads nowhere."""
    for step in route:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _over(file: File, span: Span, new: str) -> Edit:
    start, end = _offsets(file, span)
    gap = "" if file.source.text[start - 1 : start] in ("", " ", "\n", "{", "[") else " "
    return Edit(start, end, gap + new if start == end else new)


def _offsets(file: File, span: Span) -> tuple[int, int]:
    source = file.source
    return source.offset(span.line, span.column), source.offset(span.end_line, span.end_column)


def _in_brackets(file: File, route: Route) -> bool:
    """Whether what holds the end of a route, or anything around it, is written in brackets."""
    return any(_opens(file, route[:length]) in ("{", "[") for length in range(1, len(route))) or (
        _opens(file, ()) in ("{", "[")
    )


def _opens(file: File, route: Route) -> str:
    span = file.spans.value(route)
    return "" if span is None else file.source.text[_offsets(file, span)[0]][:1]


# ---- a new key


def _add(file: File, change: AddKey) -> Edits | None:
    value = at(file.data, change.route)
    span = file.spans.value(change.route)
    if span is None:
        return None
    if isinstance(value, str):
        return _add_to_text(file, change, value, span)
    if not isinstance(value, dict) or not value:
        return None
    if _opens(file, change.route) == "{":
        return _add_in_braces(file, change, span)
    keys = list(value)
    first = file.spans.key((*change.route, keys[0]))
    if first is None or _in_brackets(file, (*change.route, "")):
        return None
    line = f"{scalar(change.key)}: {scalar(change.text)}"
    pad = " " * (first.column - 1)
    if change.first:
        start, _ = _offsets(file, first)
        return (Edit(start, start, f"{line}{line_break(file.source.text)}{pad}"),)
    end = line_end(file.source.text, _offsets(file, span)[1])
    return (Edit(end, end, f"{line_break(file.source.text)}{pad}{line}"),)


def _add_in_braces(file: File, change: AddKey, span: Span) -> Edits:
    start, end = _offsets(file, span)
    text = file.source.text
    entry = f"{scalar(change.key, True)}: {scalar(change.text, True)}"
    if change.first:
        after = start + 1 + len(text[start + 1 : end]) - len(text[start + 1 : end].lstrip())
        return (Edit(after, after, f"{entry}, "),)
    inner = text[start : end - 1].rstrip()
    comma = "" if inner.endswith(",") else ","
    return (Edit(start + len(inner), start + len(inner), f"{comma} {entry}"),)


def _add_to_text(file: File, change: AddKey, value: str, span: Span) -> Edits | None:
    """`pain: Slow` becomes a mapping, on lines of its own or in braces."""
    start, end = _offsets(file, span)
    key = file.spans.key(change.route)
    if _in_brackets(file, change.route) or span.line != span.end_line:
        pair = [(change.main, value), (change.key, change.text)]
        inner = ", ".join(
            f"{one}: {scalar(text, True)}" for one, text in pair[:: -1 if change.first else 1]
        )
        return (Edit(start, end, f"{{{inner}}}"),)
    if key is not None and key.line != span.line:
        return None
    inside = (key.column - 1 + 2) if key else span.column - 1
    pad = line_break(file.source.text) + " " * inside
    stop = line_end(file.source.text, end)
    before = f"{pad}{change.main}: " if key else f"{change.main}: "
    gap = start
    while key and file.source.text[gap - 1] == " ":
        gap -= 1
    return (
        Edit(gap, start, before),
        Edit(stop, stop, f"{pad}{change.key}: {scalar(change.text)}"),
    )


# ---- what goes


def _remove(file: File, route: Route) -> Edits | None:
    if not route:
        return None
    parent = at(file.data, route[:-1])
    if len(parent) == 1 and len(route) > 1:
        return _remove(file, route[:-1])
    span, key = file.spans.value(route), file.spans.key(route)
    if span is None:
        return None
    start, end = _offsets(file, span)
    if key is not None:
        start = _offsets(file, key)[0]
    if _in_brackets(file, route):
        return (_without_comma(file, start, end),)
    if key is None:
        start = file.source.text.rindex("-", 0, start)
    return _without_lines(file, route, start, end)


def _without_comma(file: File, start: int, end: int) -> Edit:
    """An element in brackets, with the comma behind it, or the one before the last."""
    text = file.source.text
    behind = re.compile(r"\s*,\s*").match(text, end)
    if behind:
        return Edit(start, behind.end(), "")
    before = len(text[:start].rstrip())
    if text[before - 1] == ",":
        return Edit(before - 1, end, "")
    return Edit(start, end, "")


def _without_lines(file: File, route: Route, start: int, end: int) -> Edits | None:
    """The lines of a key or of a list element."""
    text = file.source.text
    begin = line_start(text, start)
    if text[begin:start].strip():  # the first key after a dash: the next one takes its place
        keys = list(at(file.data, route[:-1]))
        follows = keys.index(route[-1]) + 1 if route[-1] in keys else len(keys)
        if follows >= len(keys):
            return None
        after = file.spans.key((*route[:-1], keys[follows]))
        return None if after is None else (Edit(start, _offsets(file, after)[0], ""),)
    return (Edit(begin, next_line(text, end), ""),)


def _cut(file: File, span: Span) -> Edit:
    start, end = _offsets(file, span)
    text = file.source.text
    begin, stop = line_start(text, start), line_end(text, end)
    if not text[begin:start].strip() and not text[end:stop].strip():
        return Edit(begin, next_line(text, stop), "")
    before = len(text[:start].rstrip(" \t"))
    return Edit(before if not text[end:stop].strip() else start, end, "")
