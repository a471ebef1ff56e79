"""Markdown for a comment on a change: the sums first, then a table for every map with findings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cjmap.report.formats import Setting, Writer
from cjmap.report.look import visible
from cjmap.report.result import Result, Totals, count
from cjmap.report.text import counts, looked_at
from cjmap.report.where import path
from cjmap.text import markdown
from cjmap.text.diagnostic import Diagnostic

_NAMED = re.compile(r"`([^`|\n]+)`")


def _part(result: Result, setting: Setting) -> str:
    if not result.problems:
        return ""
    heading = f"### {markdown.code(visible(path(result.source.name, setting.root)))}"
    rows = "\n".join(_row(one) for one in result.problems)
    return f"\n{heading}\n\n| line | | finding | rule |\n|--:|---|---|---|\n{rows}\n"


def _row(problem: Diagnostic) -> str:
    line = str(problem.span.line) if problem.span else ""
    said = markdown.BREAK.join(_prose([problem.message, *(problem.hint or "").splitlines()]))
    rule = markdown.BREAK.join(filter(None, (f"`{problem.code}`", problem.name)))
    return f"| {line} | {problem.severity} | {said} | {rule} |"


def _prose(lines: Iterable[str]) -> Iterable[str]:
    """Texts of ours, in which names that an author wrote stand in backticks."""
    for line in lines:
        parts = _NAMED.split(visible(line))
        yield "".join(
            markdown.code(part) if at % 2 else markdown.stretch(part)
            for at, part in enumerate(parts)
        )


def _head(totals: Totals) -> str:
    found = counts(totals)
    told = f"**{found}** in {count(totals.troubled, 'file')}" if found else "**No problems**"
    return f"## Journey maps\n\n{told}, {looked_at(totals)}.\n"


WRITER = Writer(_part, _head, sums_first=True)
