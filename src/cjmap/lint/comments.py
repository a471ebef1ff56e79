"""Comments that silence rules: `# cjmap: ignore[EMO001] the reason`.

At the end of a line it holds for that line, and for everything inside what begins there; on a line
of its own for the next line likewise. `ignore-file` holds for the whole map, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjmap.lint.registry import by_name, matching
from cjmap.model.load import Document
from cjmap.text.source import Source
from cjmap.text.span import Route, Span

LOADING = frozenset(
    (
        "no-space-after-dash",
        "score-in-text",
        "several-channels-in-one",
        "text-cut-by-comment",
        "unknown-icon",
        "unused-anchor",
    )
)
"""The warnings of loading: they can be silenced like rules; its errors cannot."""

_COMMENT = r"#[ \t]*cjmap:[ \t]*(?=([^\r\n]*))"
_APART = ("", " ", "\t", "\n", "\r")
"""What stands before a comment. Behind anything else `#` is text."""
_WORDS = r"(ignore|ignore-file)[ \t]*\[([^\]]*)\][ \t:,–-]*(.*)"


class Comment(NamedTuple):
    """One comment. `codes` are as written; there are none where the comment is not understood.

    It holds for the findings that begin on a line from `first` to `last`. `route` leads to what is
    on the line. `unused` are codes that silenced nothing, though their rules were run.
    """

    span: Span
    first: int
    last: int
    route: Route
    codes: tuple[str, ...] = ()
    reason: str = ""
    unused: tuple[str, ...] = ()


def read(document: Document) -> tuple[Comment, ...]:
    """The comments of a map, in file order; none where its YAML could not be read."""
    if not isinstance(document.data, dict):
        return ()
    source, found = document.source, list(_found(document))
    if not found:  # as in most maps: they say `cjmap: 1`, and no more
        return ()
    targets = [_target(source, span) for span, _ in found]
    reach: dict[int, tuple[int, Route]] = {}
    for route, whole in document.spans.beginning_on(frozenset(targets)):
        last, first_route = reach.get(whole.line, (0, route))
        reach[whole.line] = max(last, whole.end_line), first_route
    return tuple(
        _comment(document, span, words, *reach.get(line, (line, ())))
        for (span, words), line in zip(found, targets, strict=True)
    )


def meaning(code: str) -> frozenset[str]:
    """The codes of findings that a code, a name or a family stands for; none if it is unknown."""
    is_part = code[-1:].isdigit() and code.lower() not in by_name()  # EMO00: who knows which
    return LOADING & {code.lower()} | {rule.code for rule in matching(code) if not is_part}


def _found(document: Document) -> Iterator[tuple[Span, str]]:
    """The comments that are some: not those inside of texts."""
    source, end = document.source, 0
    for one in re.finditer(_COMMENT, source.text):
        at = one.start()
        apart = source.text[at - 1 : at] in _APART
        if apart and at >= end and not document.spans.in_text(at):
            end = one.end(1)
            said = source.text[at:end].rstrip()
            yield source.span(at, at + len(said)), one[1].strip()


def _comment(document: Document, span: Span, words: str, last: int, route: Route) -> Comment:
    known = re.fullmatch(_WORDS, words)
    if known is None:
        return Comment(span, span.line, span.line, route)
    codes = tuple(part for part in map(str.strip, known[2].split(",")) if part)
    if known[1] == "ignore-file":
        route, first, last = ("title",), 0, document.source.line_count
    else:
        first = span.line
    return Comment(span, first, last, route, codes, known[3].strip())


def _target(source: Source, span: Span) -> int:
    """The line that a comment is about: its own, or the next where it has one for itself."""
    if source.line(span.line)[: span.column - 1].strip():
        return span.line
    for line in range(span.line + 1, source.line_count + 1):
        text = source.line(line).strip()
        if text and text[0] not in "#%" and text != "---":
            return line
    return span.line
