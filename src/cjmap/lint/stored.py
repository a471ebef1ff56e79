"""Findings as JSON and back, so that they can be kept. Nothing but data: no code is ever read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cjmap.text import changes
from cjmap.text.changes import Change
from cjmap.text.diagnostic import Diagnostic, Fix, Label, Severity
from cjmap.text.span import Span

_CHANGES: dict[str, Any] = {
    one.__name__: one
    for one in (
        changes.SetText,
        changes.RenameKey,
        changes.AddKey,
        changes.Remove,
        changes.Cut,
        changes.Quote,
    )
}


def dump(problems: Sequence[Diagnostic]) -> Any:
    """Problems as lists and texts."""
    return [
        [
            one.code,
            one.message,
            one.span,
            one.hint,
            [[label.span, label.text] for label in one.labels],
            one.severity,
            one.route,
            one.name,
            _of_fix(one.fix) if one.fix else None,
            one.at,
        ]
        for one in problems
    ]


def load(data: Any) -> tuple[Diagnostic, ...]:
    """The problems again; a ValueError, TypeError, KeyError or IndexError where it is not that."""
    return tuple(_problem(*one) for one in data)


def _problem(
    code: str,
    message: str,
    span: Any,
    hint: str | None,
    labels: Any,
    severity: str,
    route: Any,
    name: str,
    fix: Any,
    at: str,
) -> Diagnostic:
    return Diagnostic(
        code,
        message,
        Span(*span) if span else None,
        hint,
        tuple(Label(Span(*place), text) for place, text in labels),
        Severity(severity),
        tuple(route),
        name,
        _fix(*fix) if fix else None,
        at,
    )


def _of_fix(fix: Fix) -> Any:
    made = [[one.__class__.__name__, *one] for one in fix.changes]
    return [fix.title, made, fix.safe]


def _fix(title: str, made: Any, safe: bool) -> Fix:
    return Fix(title, tuple(_change(*one) for one in made), safe)


def _change(kind: str, first: Any, *rest: Any) -> Change:
    """A change of this kind; it begins with a place, as all do."""
    place: Any = Span(*first) if kind in ("Cut", "Quote") else tuple(first)
    made: Change = _CHANGES[kind](place, *rest)
    return made
