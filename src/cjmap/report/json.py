"""Problems for programs. The shape is stable: keys are added, never renamed or removed.

    {"format": 1, "files": [FILE, …],
     "summary": {"files", "errors", "warnings", "infos", "unusable", "internal_errors",
                 "known": how many a baseline knows, which are not told}}

    FILE     {"file": name, "ok": no errors, "problems": [PROBLEM, …]}
    PROBLEM  {"code", "name": that of the rule, or null, "severity": error | warning | info,
              "message", "hint": text or null, "line", "column", "end_line", "end_column",
              "labels": [LABEL, …], "route": [key or index, …], "fix": FIX or null}
    LABEL    {"message", "line", "column", "end_line", "end_column"}
    FIX      {"title", "safe": whether the map says the same afterwards}

Lines and columns count from 1, columns in characters, and the end is exclusive; all four are
null where the whole file is meant. A route is the keys that lead to the place, as they are written
in the file, with indices from 0; it is empty for what is found before the file is understood.
"""

from __future__ import annotations

import json
from typing import Any

from cjmap.report.formats import Writer
from cjmap.report.result import Result, Totals
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Span


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
        "infos": totals.infos,
        "unusable": totals.unusable,
        "internal_errors": totals.crashes,
        "known": totals.known,
    }
    return f'\n], "summary": {_dump(sums)}}}\n'


def _problem(problem: Diagnostic) -> dict[str, Any]:
    fix = problem.fix
    return {
        "code": problem.code,
        "name": problem.name or None,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": problem.hint,
        **_span(problem.span),
        "labels": [{"message": label.text, **_span(label.span)} for label in problem.labels],
        "route": problem.route,
        "fix": {"title": fix.title, "safe": fix.safe} if fix else None,
    }


def _span(span: Span | None) -> dict[str, int | None]:
    return span._asdict() if span else dict.fromkeys(Span._fields)


def _dump(value: Any) -> str:
    # ASCII on purpose: any terminal and any pipe carries it unchanged.
    return json.dumps(value)


WRITER = Writer(
    lambda result, _: write(result),
    lambda _: '{"format": 1, "files": [\n',
    tail,
    ",\n",
)
