"""What Mermaid takes off a text before it reads the diagram: front matter, directives, comments.

What is taken off becomes spaces, so that every line stays where it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source
from cjmap.text.yaml import parse

_FRONT = re.compile(r"\s*?^---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_DIRECTIVE = re.compile(r"%%\{(?:(?!%%\{).)*?\}%%|%%\{[^\n]*", re.DOTALL)
_COMMENT = re.compile(r"^[ \t]*%%(?!\{)[^\n]*", re.MULTILINE)
_NOT_BREAK = re.compile(r"[^\n]")


class Bare(NamedTuple):
    """The diagram alone, the title of the front matter, and what was taken off, by line."""

    text: str
    title: str = ""
    title_line: int = 1
    passed_over: tuple[tuple[int, str], ...] = ()


def bare(source: Source) -> Bare | Diagnostic:
    """A text without what stands around the diagram; a problem where its front matter is wrong."""
    text, title, line = source.text, "", 1
    passed: list[tuple[int, str]] = []
    if front := _FRONT.match(text):
        inner = Source(source.name, blank(text, 0, front.start(1))[: front.end(1)])
        parsed = parse(inner)
        if parsed.problems:
            return parsed.problems[0]
        data = parsed.data if isinstance(parsed.data, dict) else {}
        given = data.get("title")
        title = given if isinstance(given, str) else ""
        if title and (span := parsed.spans.find(("title",))):
            line = span.line
        first = source.position(front.start(1))[0]
        passed += [(first, f"`{key}:` of the front matter") for key in data if key != "title"]
        text = blank(text, 0, front.end())
    for pattern, what in ((_DIRECTIVE, "directive"), (_COMMENT, "comment")):
        for found in pattern.finditer(text):
            at = source.position(found.start())[0]
            passed.append((at, passed_over(what, found[0])))
        text = pattern.sub(lambda found: _NOT_BREAK.sub(" ", found[0]), text)
    return Bare(text, title, line, tuple(sorted(passed)))


def passed_over(what: str, text: str) -> str:
    """What is told of a stretch that is not part of the diagram."""
    told = " ".join(text.split())
    return f"the {what} `{told[:60]}{'…' * (len(told) > 60)}`"


def blank(text: str, start: int, end: int) -> str:
    """The text with spaces in place of a stretch of it."""
    return text[:start] + _NOT_BREAK.sub(" ", text[start:end]) + text[end:]
