"""Workflow commands: what GitHub shows as marks beside the lines of a change.

Each is a line of the log; text and values are escaped as GitHub's own toolkit does. The log shows
the text alone, so the place is said there too.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.report.formats import Setting, Writer
from cjmap.report.look import visible
from cjmap.report.result import Result
from cjmap.report.text import label, summary
from cjmap.report.where import path
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Span

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_VALUE = _TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def _part(result: Result, setting: Setting) -> str:
    file = visible(path(result.source.name, setting.root))
    return "".join(f"{_command(one, file)}\n" for one in result.problems)


def _command(problem: Diagnostic, file: str) -> str:
    place = f"{file}:{problem.span.line}:{problem.span.column}" if problem.span else file
    said = f"{place}: {visible(problem.message)} [{label(problem)}]"
    hint = [visible(line) for line in (problem.hint or "").splitlines()]
    values = {"title": f"cjmap: {label(problem)}", "file": file, **dict(_span(problem.span))}
    told = ",".join(f"{key}={value.translate(_VALUE)}" for key, value in values.items())
    text = "\n".join([said, *hint]).translate(_TEXT)
    return f"::{_COMMANDS[problem.severity]} {told}::{text}"


def _span(span: Span | None) -> Iterator[tuple[str, str]]:
    if span is None:
        return
    yield "line", str(span.line)
    yield "endLine", str(span.end_line)
    if span.line == span.end_line:  # GitHub takes columns within one line only
        yield "col", str(span.column)
        yield "endColumn", str(span.end_column)


WRITER = Writer(_part, tail=lambda totals: f"{summary(totals)}\n")
