"""Problems for programs. The shape is stable: keys are added, never renamed or removed.

    {"format": 1, "files": [FILE, …], "summary": {"files", "errors", "warnings", "unusable"}}

    FILE     {"file": name, "ok": no errors, "problems": [PROBLEM, …]}
    PROBLEM  {"code", "severity": error | warning | info, "message", "hint": text or null,
              "line", "column", "end_line", "end_column", "labels": [LABEL, …]}
    LABEL    {"message", "line", "column", "end_line", "end_column"}

Lines and columns count from 1, columns in characters, and the end is exclusive; all four are
null where the whole file is meant.
"""

from __future__ import annotations

import json
from typing import Any

from cjmap.report.result import Result, Totals
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Span

HEAD = '{"format": 1, "files": ['


def write(result: Result) -> str:
    """One file's object, on one line."""
    ok = all(problem.severity is not Severity.ERROR for problem in result.problems)
    problems = [_problem(problem) for problem in result.problems]
    return _dump({"file": result.source.name, "ok": ok, "problems": problems})


def tail(totals: Totals) -> str:
    """What follows the last file."""
    sums = {
        "files": totals.files,
        "errors": totals.errors,
        "warnings": totals.warnings,
        "unusable": totals.unusable,
    }
    return f'], "summary": {_dump(sums)}}}'


def _problem(problem: Diagnostic) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": problem.hint,
        **_span(problem.span),
        "labels": [{"message": label.text, **_span(label.span)} for label in problem.labels],
    }


def _span(span: Span | None) -> dict[str, int | None]:
    return span._asdict() if span else dict.fromkeys(Span._fields)


def _dump(value: Any) -> str:
    # ASCII on purpose: any terminal and any pipe carries it unchanged.
    return json.dumps(value)
