"""Rules on a document: what they find gets its place, its severity and its order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from cjmap.lint.content import Content, Others
from cjmap.lint.fingerprint import in_words
from cjmap.lint.mark import MARK
from cjmap.lint.rule import Finding, Profile, Rule
from cjmap.model.load import Document
from cjmap.text.diagnostic import CRASHED, Diagnostic, Label, Severity
from cjmap.text.span import Span

COMMENTS = "SUP"
"""The family of rules that look at these comments: they are run when all others were."""

OTHERS = 10
"""So many further places of a finding are shown; who has mended these finds the next ones."""

_START = Span(0, 0, 0, 0)


class Task(NamedTuple):
    """A rule that is to be run, with this severity, and options that are not the usual ones."""

    rule: Rule
    severity: Severity
    options: Mapping[str, Any]


def tasks(rules: Iterable[Rule], profile: Profile) -> tuple[Task, ...]:
    """The rules that hold in a profile, as they come."""
    return tuple(Task(one, one.severity, {}) for one in rules if one.profile <= profile)


def lint(
    document: Document, todo: Sequence[Task], today: date, others: Others = lambda path: None
) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a map: problems of loading, and what rules find.

    In the order of the file, each once, without what comments in the map silence. A file with
    errors has only these: rules look at maps. A rule that fails leaves a `CRASHED` problem, and
    the others are run. `others` looks up the maps that this one names.
    """
    problems: Sequence[Diagnostic] = document.problems
    content = None
    text = document.source.text
    silenced = "#" in text and MARK in text  # one letter is found sooner
    if document.ok and isinstance(document.data, dict):
        content = Content(document.data, text, today, others)
        problems = (*problems, *_run(todo, content, document))
        late = [task for task in todo if task.rule.late]
        if late and problems:
            content.findings = _left(problems, document) if silenced else problems
            problems = (*problems, *_run(late, content, document))
    if silenced:
        problems = _silenced(problems, todo, content, document)
    if content:
        content.dissolve()
    if problems is document.problems:
        return document.problems
    return tuple(sorted(problems, key=_place))


def _run(todo: Iterable[Task], content: Content, document: Document) -> Iterable[Diagnostic]:
    found: dict[tuple[object, ...], Diagnostic] = {}
    keys = content.keys
    for task in todo:
        rule, options = task.rule, task.options
        if rule.needs and rule.needs.isdisjoint(keys):
            continue
        try:
            for finding in rule.check(content, **options) if options else rule.check(content):
                one = _located(finding, task, document)
                found.setdefault((one.code, one.span, one.message), one)
        except Exception as error:
            crash = _crash(rule, error, document.source.name)
            found[(crash.code, rule.code)] = crash
    return found.values()


def _left(problems: Sequence[Diagnostic], document: Document) -> Sequence[Diagnostic]:
    """The problems without those that comments silence."""
    from cjmap.lint.comments import read
    from cjmap.lint.suppress import suppress

    return suppress(problems, read(document), ())[0]


def _silenced(
    problems: Sequence[Diagnostic],
    todo: Sequence[Task],
    content: Content | None,
    document: Document,
) -> Sequence[Diagnostic]:
    """The problems without those that comments silence, and what is wrong with the comments."""
    from cjmap.lint.comments import read  # few maps have any
    from cjmap.lint.suppress import suppress

    comments = read(document)
    if not comments:
        return problems
    ran = [task.rule.code for task in todo] if content else []
    left, comments = suppress(problems, comments, ran)
    if content:
        content.comments = comments
        left += _run([one for one in todo if one.rule.family == COMMENTS], content, document)
    return left


def _located(finding: Finding, task: Task, document: Document) -> Diagnostic:
    route, others, find = finding.route, finding.others[:OTHERS], document.spans.find
    return Diagnostic(
        task.rule.code,
        finding.message,
        finding.span or (find(route) if route else None),
        finding.hint,
        tuple([Label(find(to), text) for to, text in others]) if others else (),
        task.severity,
        route,
        task.rule.name,
        finding.fix,
        in_words(document.data, route),
    )


def _crash(rule: Rule, error: Exception, name: str) -> Diagnostic:
    return Diagnostic(
        code=CRASHED,
        message=f"The rule {rule.code} ({rule.name}) failed on {name}: "
        f"{type(error).__name__}: {error}",
        hint=f"That is a mistake of cjmap: please report it. To do without: --ignore {rule.code}",
    )


def _place(problem: Diagnostic) -> tuple[Span, str]:
    return problem.span or _START, problem.code
