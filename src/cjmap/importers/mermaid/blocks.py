"""Where the diagrams are in a file: it is one, or a Markdown page with blocks of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjmap.text.source import Source

_FENCE = re.compile(r"(?P<before>[ \t>]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*")
_KIND = re.compile(r"^[ \t]*([A-Za-z][\w-]*)", re.MULTILINE)


class Block(NamedTuple):
    """One diagram as a text in which every line has the number that it has in the file.

    `heading` is the last one above it, `kind` the first word of the diagram.
    """

    source: Source
    line: int = 1
    heading: str = ""
    kind: str = "journey"


def is_markdown(source: Source) -> bool:
    """Whether a file is a page with diagrams in it."""
    return any(_is_mermaid(found["info"]) for _, found in _fences(source.text.splitlines()))


def blocks(source: Source) -> Iterator[Block]:
    """All Mermaid blocks of a page, of whatever kind."""
    lines = source.text.splitlines()
    heading, at = "", 0
    while at < len(lines):
        fence = _FENCE.fullmatch(lines[at])
        if fence is None:
            if found := _HEADING.fullmatch(lines[at]):
                heading = found[1]
            at += 1
            continue
        end = _end(lines, at, fence)
        if _is_mermaid(fence["info"]):
            inner = [_without(line, fence["before"]) for line in lines[at + 1 : end]]
            yield _block(source.name, at + 1, inner, heading)
        at = end + 1


def _block(name: str, before: int, lines: list[str], heading: str) -> Block:
    text = "\n".join(lines) + "\n"
    bare = re.sub(r"(?s)\A\s*---\s*\n.*?^---[ \t]*$|%%[^\n]*", "", text, flags=re.MULTILINE)
    kind = _KIND.search(bare)
    return Block(Source(name, "\n" * before + text), before, heading, kind[1] if kind else "")


def _end(lines: list[str], start: int, fence: re.Match[str]) -> int:
    """The line that closes a fence; the end of the file where none does."""
    sign, length = fence["fence"][0], len(fence["fence"])
    for at in range(start + 1, len(lines)):
        line = lines[at].strip(" \t>")
        if len(line) >= length and not line.strip(sign):
            return at
    return len(lines)


def _fences(lines: list[str]) -> Iterator[tuple[int, re.Match[str]]]:
    for at, line in enumerate(lines):
        if ("```" in line or "~~~" in line) and (found := _FENCE.fullmatch(line)):
            yield at, found


def _is_mermaid(info: str) -> bool:
    return bool(re.match(r"\s*\{?\.?mermaid\b", info, re.IGNORECASE))


def _without(line: str, before: str) -> str:
    """A line without what stands before the fence: indentation, marks of a quotation."""
    count = 0
    while count < len(before) and count < len(line) and line[count] in " \t>":
        count += 1
    return line[count:]
