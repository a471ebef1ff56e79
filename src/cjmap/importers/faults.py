"""What is wrong with a foreign text, shown with its lines, as the mistakes in maps are."""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.errors import CjmapError
from cjmap.report import text
from cjmap.report.look import Look
from cjmap.report.result import Result, count
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source, read_bytes


def refuse(source: Source, problems: Sequence[Diagnostic]) -> CjmapError:
    """The error that says what is wrong with a file, line by line. To be raised."""
    shown = text.write(Result(source, tuple(problems)), Look())
    return CjmapError(
        f"{source.name} was not imported, it has {count(len(problems), 'error')}", report=shown
    )


def text_of(name: str, data: bytes) -> Source:
    """The text of a file in UTF-8; a `CjmapError` where it is in another encoding or too large."""
    source, problems = read_bytes(name, data)
    if problems:
        raise refuse(source, problems)
    return source
