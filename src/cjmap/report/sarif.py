"""SARIF 2.1.0 (OASIS): what code scanning reads.

The rules that found something come last, each with its whole explanation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from cjmap import __version__
from cjmap.lint.fingerprint import fingerprints
from cjmap.report.formats import Setting, Writer
from cjmap.report.look import visible
from cjmap.report.meanings import meaning
from cjmap.report.result import Result, Totals
from cjmap.report.where import path, uri
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LINK = re.compile(r"\[(?=[^\]]*\]\()")
"""What would begin a link, were it not escaped."""
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def _part(result: Result, setting: Setting) -> str:
    name = result.source.name
    file = uri(name, setting.root)
    known = fingerprints(result.problems, result.source, path(name, setting.root))
    return ",\n".join(json.dumps(_result(one, file, mark)) for one, mark in known)


def _result(problem: Diagnostic, file: str, mark: str) -> dict[str, Any]:
    found = {
        "ruleId": problem.code,
        "level": _LEVELS[problem.severity],
        "message": {"text": "\n".join(_text(problem))},
        "locations": [{"physicalLocation": _physical(file, problem.span)}],
        "partialFingerprints": {"cjmapFinding/v1": mark},
    }
    if problem.labels:
        found["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _LINK.sub(r"\\[", visible(label.text))},
                "physicalLocation": _physical(file, label.span),
            }
            for number, label in enumerate(problem.labels)
        ]
    return found


def _text(problem: Diagnostic) -> Iterator[str]:
    for line in (problem.message, *(problem.hint or "").splitlines()):
        yield _LINK.sub(r"\\[", visible(line))


def _physical(file: str, span: Span | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": file}}
    if span:
        place["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        }
    return place


def _rule(code: str) -> dict[str, Any]:
    from cjmap.lint.registry import by_name

    rule = by_name().get(code.lower())
    if rule is None:
        return {"id": code, "shortDescription": {"text": meaning(code)}}
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.title}."},
        "help": {"text": rule.doc, "markdown": rule.doc},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family], "problem.severity": _KINDS[rule.severity]},
    }


def _tail(totals: Totals) -> str:
    driver = {
        "name": "cjmap",
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in sorted(totals.codes)],
    }
    rest = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not (totals.crashes or totals.unusable)}],
    }
    return f"\n], {json.dumps(rest)[1:]}]}}\n"


WRITER = Writer(
    _part,
    lambda _: f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"results": [\n',
    _tail,
    ",\n",
)
