"""GitLab's code quality report: what a merge request shows beside its changes."""

from __future__ import annotations

import json
from typing import Any

from cjmap.lint.fingerprint import fingerprints
from cjmap.report.formats import Setting, Writer
from cjmap.report.look import visible
from cjmap.report.result import Result
from cjmap.report.text import label
from cjmap.report.where import path
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Span

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_START = Span(1, 1, 1, 1)


def _part(result: Result, setting: Setting) -> str:
    file = path(result.source.name, setting.root)
    known = fingerprints(result.problems, result.source, file)
    return ",\n".join(json.dumps(_finding(one, file, mark)) for one, mark in known)


def _finding(problem: Diagnostic, file: str, mark: str) -> dict[str, Any]:
    span = problem.span or _START
    said = " ".join(filter(None, (problem.message, problem.hint)))
    return {
        "description": visible(" ".join(said.split())),
        "check_name": label(problem),
        "fingerprint": mark,
        "severity": _SEVERITIES[problem.severity],
        "location": {
            "path": visible(file),
            "positions": {
                "begin": {"line": span.line, "column": span.column},
                "end": {"line": span.end_line, "column": span.end_column},
            },
        },
    }


WRITER = Writer(_part, lambda _: "[\n", lambda _: "\n]\n", ",\n")
