"""What YAML reads without an error, but hardly as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from cjmap.text.diagnostic import Diagnostic, Fix, Severity
from cjmap.text.quoting import quoted_line
from cjmap.text.source import Source
from cjmap.text.stumbles.failure import ODD_CODE, ODD_CURE, ODD_SPACE, ODD_SPACES

_CUT = r"[ \t]#\w"
_GONE = r"(?<=[:-])[ \t]+#[^\s#]"
_ITEM = re.compile(r"\n *-(?:[^ \t\r\n\d.-]|(?: +-)* +(?P<ask>\? ))")
_ODD = f"(?:^|\n) *[{ODD_SPACES}]"
_LIMIT = 50

Places = Iterable[list[int]]
"""Lists of offsets whose neighbours in twos (start, end) are the places of scalars."""


def hides_something(text: str) -> bool:
    """Whether `silent` has anything to look at; one search over the text says no to most."""
    return any(_signs(text))


def silent(source: Source, places: Places) -> tuple[Diagnostic, ...]:
    """Warnings about texts that a comment sign cut off, and lists that became one text."""
    signs = _signs(source.text)
    if not any(signs):
        return ()
    plain = _plain_texts(source.text, places)
    found = [*_cut_texts(source, plain, signs.cuts), *_gone_texts(source, places, signs.gone)]
    found += [*_glued_items(source, plain, signs.items), *_asked_items(source, plain, signs.items)]
    return (*found, *_odd_indents(source, plain, signs.odd))


class _Signs(NamedTuple):
    """What may have become of a text: cut or gone by `#`, items without a space, odd spaces."""

    cuts: list[re.Match[str]]
    gone: list[re.Match[str]]
    items: list[re.Match[str]]
    odd: list[re.Match[str]]


def _signs(text: str) -> _Signs:
    return _Signs(
        cuts=list(islice(re.finditer(_CUT, text), _LIMIT)) if "#" in text else [],
        gone=list(islice(re.finditer(_GONE, text), _LIMIT)) if "#" in text else [],
        items=list(islice(_ITEM.finditer(text), _LIMIT)),
        odd=[] if text.isascii() else list(islice(re.finditer(_ODD, text), _LIMIT)),
    )


def _plain_texts(text: str, places: Places) -> list[tuple[int, int]]:
    """Start and end of every text without quotes, in file order."""
    return sorted(
        (start, end)
        for marks in places
        for start, end in zip(marks[::2], marks[1::2], strict=False)
        if start < end and text[start] not in "\"'|>*&[{"
    )


def _cut_texts(
    source: Source, plain: list[tuple[int, int]], cuts: list[re.Match[str]]
) -> Iterator[Diagnostic]:
    """Texts like `Ticket #42 lost`, of which `Ticket` is left.

    A comment that is meant has a space after its `#`, or stands after something without a letter
    (`emotion: -1 #survey`) or on a line of its own; only what looks like `#42` or `#hashtag`
    directly after words is pointed out.
    """
    starts = {end: start for start, end in plain}
    for cut in cuts:
        sign = cut.start() + 1
        end = len(source.text[:sign].rstrip(" \t"))
        start = starts.get(end)
        if start is None or not any(char.isalpha() for char in source.text[start:end]):
            continue
        line, column = source.position(sign)
        first_line, first_column = source.position(start)
        whole = source.line(line)
        end_of_it = sign + len(whole[column - 1 :].rstrip())
        span = source.span(sign, end_of_it)
        words = source.text[max(start, sign - column + 1) : end].split()
        kept = " ".join(words[-4:])
        cured = f": {quoted_line(whole, first_column)}" if first_line == line else "."
        yield Diagnostic(
            "text-cut-by-comment",
            f"From ` #` on a line is a comment: this text ends with `{kept}`.",
            span,
            "If it is a comment, put a space after the #; if it belongs to the text, put the text "
            f"in quotes{cured}",
            severity=Severity.WARNING,
            fix=_quoted(source, start, end_of_it) if first_line == line else None,
        )


def _quoted(source: Source, start: int, end: int) -> Fix:
    from cjmap.text.changes import Quote  # few texts are cut

    return Fix("Put the text in quotes.", (Quote(source.span(start, end)),), safe=False)


def _gone_texts(source: Source, places: Places, gone: list[re.Match[str]]) -> Iterator[Diagnostic]:
    """Texts like `goal: #1 in town`, of which nothing is left.

    Only where the value is empty: a comment behind a key whose value stands below is one.
    """
    if not gone:
        return
    empty = {
        start
        for marks in places
        for start, end in zip(marks[::2], marks[1::2], strict=False)
        if start == end
    }
    for cut in gone:
        if cut.start() in empty:
            sign = cut.end() - 2
            line, column = source.position(sign)
            whole = source.line(line)
            end = sign + len(whole[column - 1 :].rstrip())
            yield Diagnostic(
                "text-cut-by-comment",
                "From `#` on a line is a comment: no text is left here.",
                source.span(sign, end),
                "If it is a comment, put a space after the #; if it is the text, put it in quotes: "
                f"{quoted_line(whole, column)}",
                severity=Severity.WARNING,
                fix=_quoted(source, sign, end),
            )


def _glued_items(
    source: Source, plain: list[tuple[int, int]], items: list[re.Match[str]]
) -> Iterator[Diagnostic]:
    """Lines like `-item` without a space, which are read as the text of what stands above."""
    for item in items:
        at = item.end() - 2
        if not item["ask"] and any(start <= at < end for start, end in plain):
            line = source.line(source.position(at)[0])
            yield Diagnostic(
                "no-space-after-dash",
                "After the dash of a list item there must be a space; this is read as text.",
                source.span(at, at + 1),
                f"Put one: - {line.strip()[1:].strip()}",
                severity=Severity.WARNING,
            )


def _asked_items(
    source: Source, plain: list[tuple[int, int]], items: list[re.Match[str]]
) -> Iterator[Diagnostic]:
    """Items that begin with `? `, which are read as keys without a value."""
    starts = {start for start, _ in plain}
    for item in items:
        if item["ask"] and item.end() in starts:
            line, column = source.position(item.end() - 2)
            yield Diagnostic(
                "unquoted-sign",
                "A text that begins with `?` and a space is read as a key in YAML.",
                source.span(item.end() - 2, item.end() - 1),
                f"Put the text in quotes: {quoted_line(source.line(line), column)}",
            )


def _odd_indents(
    source: Source, plain: list[tuple[int, int]], odd: list[re.Match[str]]
) -> Iterator[Diagnostic]:
    """Keys and texts that begin with a space that is none for YAML."""
    starts = {start for start, _ in plain}
    for found in odd:
        at = found.end() - 1
        if at in starts:
            yield Diagnostic(ODD_CODE, ODD_SPACE, source.span(at, at + 1), ODD_CURE)
