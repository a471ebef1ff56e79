"""Problems for people: where, what, the line itself, and how to put it right."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.report.formats import Setting, Writer
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
    """The last line: `2 errors and 1 warning in 1 file, 3 maps checked`."""
    checked, found = looked_at(totals), counts(totals)
    fixed = f", {totals.fixed:,} fixed" if totals.fixed else ""
    if not found:
        return (
            f"{checked}{fixed}, no problems{' left' * bool(fixed)}" if totals.files else "no maps"
        )
    return f"{found} in {count(totals.troubled, 'file')}, {checked}{fixed}{_cures(totals)}"


def looked_at(totals: Totals) -> str:
    """How many maps were checked, and how many findings are not told again."""
    known = f", {count(totals.known, 'finding')} known from the baseline" if totals.known else ""
    return f"{count(totals.files, 'map')} checked{known}"


def _cures(totals: Totals) -> str:
    """What the program itself could put right."""
    ways = ((totals.fixable, "--fix"), (totals.risky, "--unsafe-fixes"))
    told = [f"{number:,} with {option}" for number, option in ways if number]
    return f"\nCan be fixed by cjmap lint: {', '.join(told)}; --diff shows how" if told else ""


def counts(totals: Totals) -> str:
    """How many there are of each severity: `2 errors, 3 warnings and 1 info`, or nothing."""
    kinds = ((totals.errors, "error"), (totals.warnings, "warning"), (totals.infos, "info"))
    told = [count(number, kind) for number, kind in kinds if number]
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


def head_line(problem: Diagnostic, source: Source, look: Look) -> str:
    """Where and what, on one line."""
    severity = look.paint(f"{problem.severity}:", problem.severity)
    code = look.paint(f"[{label(problem)}]", "quiet")
    place = look.paint(_place(source, problem.span, look), "place")
    return f"{place}: {severity} {visible(problem.message, look.encoding)} {code}"


def label(problem: Diagnostic) -> str:
    """What a problem is called: `EMO001 phase-without-emotion`, `unknown-key`."""
    return f"{problem.code} {problem.name}" if problem.name else problem.code


def _problem(problem: Diagnostic, source: Source, look: Look) -> Iterator[str]:
    yield head_line(problem, source, look)
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


def _part(result: Result, setting: Setting) -> str:
    return f"{write(result, setting.look)}\n" if result.problems else ""


def _tail(totals: Totals) -> str:
    rules = [code for code in totals.codes if code.isupper()]
    more = [f"To understand a finding: cjmap explain {min(rules)}"] if rules else []
    return "".join(f"{line}\n" for line in (summary(totals), *more))


WRITER = Writer(_part, tail=_tail)
