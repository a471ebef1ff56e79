"""A new key in a YAML file: on a line of its own, in braces, or beside what was a plain text."""

from __future__ import annotations

from cjmap.text.changeable import File
from cjmap.text.changes import AddKey
from cjmap.text.edit import Edit, Edits
from cjmap.text.lines import line_break, line_end
from cjmap.text.scalar import scalar
from cjmap.text.span import Span


def add(file: File, change: AddKey) -> Edits | None:
    """The edits that add a key; None where the way a thing is written does not allow it."""
    value = file.at(change.route)
    span = file.spans.value(change.route)
    if span is None:
        return None
    if isinstance(value, str):
        return _add_to_text(file, change, value, span)
    if not isinstance(value, dict) or not value:
        return None
    if file.opens(change.route) == "{":
        return _add_in_braces(file, change, span)
    keys = list(value)
    first = file.spans.key((*change.route, keys[0]))
    if first is None or file.in_brackets((*change.route, "")):
        return None
    line = f"{scalar(change.key)}: {scalar(change.text)}"
    pad = " " * (first.column - 1)
    if change.first:
        start, _ = file.offsets(first)
        return (Edit(start, start, f"{line}{line_break(file.text)}{pad}"),)
    end = line_end(file.text, file.offsets(span)[1])
    return (Edit(end, end, f"{line_break(file.text)}{pad}{line}"),)


def _add_in_braces(file: File, change: AddKey, span: Span) -> Edits:
    start, end = file.offsets(span)
    text = file.text
    entry = f"{scalar(change.key, True)}: {scalar(change.text, True)}"
    if change.first:
        after = start + 1 + len(text[start + 1 : end]) - len(text[start + 1 : end].lstrip())
        return (Edit(after, after, f"{entry}, "),)
    inner = text[start : end - 1].rstrip()
    comma = "" if inner.endswith(",") else ","
    return (Edit(start + len(inner), start + len(inner), f"{comma} {entry}"),)


def _add_to_text(file: File, change: AddKey, value: str, span: Span) -> Edits | None:
    """`pain: Slow` becomes a mapping, on lines of its own or in braces."""
    start, end = file.offsets(span)
    key = file.spans.key(change.route)
    if file.in_brackets(change.route) or span.line != span.end_line:
        pair = [(change.main, value), (change.key, change.text)]
        inner = ", ".join(
            f"{one}: {scalar(text, True)}" for one, text in pair[:: -1 if change.first else 1]
        )
        return (Edit(start, end, f"{{{inner}}}"),)
    if key is not None and key.line != span.line:
        return None
    inside = (key.column - 1 + 2) if key else span.column - 1
    pad = line_break(file.text) + " " * inside
    stop = line_end(file.text, end)
    before = f"{pad}{change.main}: " if key else f"{change.main}: "
    gap = start
    while key and file.text[gap - 1] == " ":
        gap -= 1
    return (
        Edit(gap, start, before),
        Edit(stop, stop, f"{pad}{change.key}: {scalar(change.text)}"),
    )
