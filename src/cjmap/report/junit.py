"""JUnit's XML: every map is a suite, every finding a test that did not pass.

JUnit knows no severities. What makes the run fail is a failure, what could not be checked is an
error, and what is only to be mentioned is a test that was skipped, with the finding as the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from cjmap.report.formats import Setting, Writer
from cjmap.report.look import visible
from cjmap.report.result import Result
from cjmap.report.text import label
from cjmap.report.where import path
from cjmap.text.diagnostic import CRASHED, Diagnostic


def _part(result: Result, setting: Setting) -> str:
    file = path(result.source.name, setting.root)
    kinds = [_kind(one, result, setting) for one in result.problems]
    sums = {
        "name": file,
        "tests": str(len(kinds) or 1),
        "failures": str(kinds.count("failure")),
        "errors": str(kinds.count("error")),
        "skipped": str(kinds.count("skipped")),
    }
    lines = [f"  <testsuite{_attributes(sums)}>"]
    for problem, kind in zip(result.problems, kinds, strict=True):
        lines += _case(problem, kind, file)
    if not kinds:
        lines.append(f"    <testcase{_attributes({'name': 'no problems', 'classname': file})}/>")
    return "\n".join([*lines, "  </testsuite>\n"])


def _kind(problem: Diagnostic, result: Result, setting: Setting) -> str:
    if problem.code == CRASHED or result.unusable:
        return "error"
    return "failure" if problem.severity.reaches(setting.fail_on) else "skipped"


def _case(problem: Diagnostic, kind: str, file: str) -> Iterator[str]:
    span = problem.span
    place = f"{file}:{span.line}:{span.column}" if span else file
    name = f"{label(problem)} at {span.line}:{span.column}" if span else label(problem)
    case = {"name": name, "classname": file, "file": file}
    if span:
        case["line"] = str(span.line)
    yield f"    <testcase{_attributes(case)}>"
    told = {"message": problem.message, "type": str(problem.severity)}
    if kind == "skipped":
        told = {"message": f"{problem.severity}: {problem.message}"}
    hint = [visible(line) for line in (problem.hint or "").splitlines()]
    text = "\n".join([visible(f"{place}: {problem.message}"), *hint])
    yield f"      <{kind}{_attributes(told)}>{escape(text)}</{kind}>"
    yield "    </testcase>"


def _attributes(values: dict[str, str]) -> str:
    # What XML cannot hold is written as an escape, as in a terminal.
    return "".join(f" {key}={quoteattr(visible(value))}" for key, value in values.items())


WRITER = Writer(
    _part,
    lambda _: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cjmap">\n',
    lambda _: "</testsuites>\n",
)
