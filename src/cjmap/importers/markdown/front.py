"""The front matter of a page: what stands between two lines `---` at its top."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjmap.importers.page.blocks import Aside, Block, Line, Text
from cjmap.text.source import Source
from cjmap.text.yaml import parse

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)


def apart(source: Source) -> tuple[str, tuple[Block, ...]]:
    """The page with empty lines in place of its front matter, and what that says."""
    found = _FRONT.match(source.text)
    if not found:
        return source.text, ()
    inner = "\n" * found[0].count("\n")
    return inner + source.text[found.end() :], tuple(_said(source, found))


def _said(source: Source, found: re.Match[str]) -> Iterator[Block]:
    """Its texts, each with its key as the label; what is no text is told."""
    read = parse(Source(source.name, f"\n{found[1] or ''}"))
    data = read.data if isinstance(read.data, dict) else None
    if data is None:
        last = found[0].count("\n")
        yield Aside(Line(1, "the front matter", end=last))
        return
    for key, value in data.items():
        span = read.spans.find((key,))
        number = span.line if span else 1
        if isinstance(value, str):
            yield Text(Line(number, value, key))
        elif value:
            yield Aside(Line(number, f"`{key}:` of the front matter"))
