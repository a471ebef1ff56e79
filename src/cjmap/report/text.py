"""Problems for people: where, what, the line itself, and how to put it right."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.report.look import Look, visible
from cjmap.report.result import Result, Totals, count
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source
from cjmap.text.span import Span


def write(result: Result, look: Look) -> str:
    """All problems of one file, with an empty line after each; nothing where there is none."""
    return "\n".join(
        line for problem in result.problems for line in _problem(problem, result.source, look)
    )


def summary(totals: Totals) -> str:
    """The last line: `2 problems in 1 file, 3 maps checked`."""
    checked = f"{count(totals.files, 'map')} checked"
    if not totals.errors and not totals.warnings:
        return f"{checked}, no problems" if totals.files else "no maps"
    kinds = [count(totals.errors, "error")] if totals.errors else []
    kinds += [count(totals.warnings, "warning")] if totals.warnings else []
    return f"{' and '.join(kinds)} in {count(totals.troubled, 'file')}, {checked}"


def _problem(problem: Diagnostic, source: Source, look: Look) -> Iterator[str]:
    severity = look.paint(f"{problem.severity}:", problem.severity)
    code = look.paint(f"[{problem.code}]", "quiet")
    place = look.paint(_place(source, problem.span, look), "place")
    yield f"{place}: {severity} {visible(problem.message, look.encoding)} {code}"
    if problem.span:
        yield from _lines(source, problem.span, look, problem.severity)
    for label in problem.labels:
        yield f"  {_place(source, label.span, look)}: {visible(label.text, look.encoding)}"
        yield from _lines(source, label.span, look, "info")
    if problem.hint:
        yield from (f"  {line}" for line in _hint(problem.hint, look))
    yield ""


def _place(source: Source, span: Span | None, look: Look) -> str:
    name = visible(source.name, look.encoding)
    return f"{name}:{span.line}:{span.column}" if span else name


def _lines(source: Source, span: Span, look: Look, role: str) -> Iterator[str]:
    """The source line and the carets below it; only the first line of a longer stretch."""
    from cjmap.report.excerpt import excerpt  # no problems, no excerpts

    line = source.line(span.line)
    number = str(span.line)
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    room = look.width - len(number) - 6
    shown, carets = excerpt(line, span.column - 1, end, room, look.encoding)
    yield look.paint(f"  {number} | ", "quiet") + shown
    yield look.paint(f"  {' ' * len(number)} | ", "quiet") + look.paint(carets, role)


def _hint(hint: str, look: Look) -> list[str]:
    return [visible(line, look.encoding) for line in hint.splitlines()]
