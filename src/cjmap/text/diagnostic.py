"""What is wrong with a text, as data. Nothing here formats or prints."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cjmap.text.span import Route, Span

if TYPE_CHECKING:
    from cjmap.text.changes import Change


CRASHED = "internal-error"
"""The code of what is said where a rule of lint has failed: that is a mistake of ours."""


class Severity(StrEnum):
    """How bad it is, the worst first. Only errors keep a map from loading."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def reaches(self, other: Severity) -> bool:
        """Whether it is as bad as another, or worse."""
        order = list(Severity)
        return order.index(self) <= order.index(other)


class Label(NamedTuple):
    """Another place that explains the problem: `first defined here`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """How the program itself can put a thing right: what it does, in words, and the changes.

    `safe`: the map says the same afterwards, so nobody need look; else somebody should.
    """

    title: str
    changes: tuple[Change, ...]
    safe: bool = True


class Diagnostic(NamedTuple):
    """One problem.

    `code` is a stable kebab-case name of the bad thing (`unknown-key`); what a rule of lint finds
    has the rule's code (`EMO001`), and its `name` besides. `message` says what is
    wrong and what was found; `hint` says what is allowed, what is nearest, or how to cure it.
    `span` is where; None when the whole file is meant. `labels` name the other ends. `fix` is how
    the program could put it right, where it can. `at` is the route in words that stay when other
    things move: `phases › Choose › pain_points › Too many`.
    """

    code: str
    message: str
    span: Span | None = None
    hint: str | None = None
    labels: tuple[Label, ...] = ()
    severity: Severity = Severity.ERROR
    route: Route = ()
    name: str = ""
    fix: Fix | None = None
    at: str = ""
