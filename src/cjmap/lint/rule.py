"""What a rule is, and what it finds.

A rule is one module under `rules/<family>/`. The module is named after the bad thing
(`phase_without_emotion`), never after the cure, and holds one function:

    @rule("EMO001", Severity.WARNING, Profile.DRAFT)
    def check(map: Content, *, limit: int = 7) -> Iterator[Finding]:

Parameters after the `*` are the rule's options with their defaults. The module's docstring, under
the headings of `HEADINGS`, is the answer of `cjmap explain`, the page of the docs and the test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum
from typing import Any, NamedTuple

from cjmap.text.diagnostic import Fix, Severity
from cjmap.text.span import Route, Span

HEADINGS = (
    "What it finds",
    "Why it matters",
    "Bad example",
    "Good example",
    "Options",
    "References",
)
"""The headings of a rule's docstring, in this order; `Options` only where there are any."""


class Profile(IntEnum):
    """How much is asked of a map; a rule holds in its own profile and in all stricter ones."""

    DRAFT = 0
    STANDARD = 1
    STRICT = 2


class Finding(NamedTuple):
    """One thing that a rule found.

    `route` leads to it in the terms of the file; the engine finds the line. `message` says what is
    wrong, what was found and where the other end is; `hint` how to go on. `others` are further
    places, each with what is to be said of it. `fix` puts it right by changes of the file.
    `span` is the place where no route leads to it, as to a comment.
    """

    route: Route
    message: str
    hint: str | None = None
    others: tuple[tuple[Route, str], ...] = ()
    fix: Fix | None = None
    span: Span | None = None


class Rule(NamedTuple):
    """A rule: stable `code`, readable `name`, how bad what it finds is, from which profile on.

    `check` looks at a map and yields what it finds; options are keyword parameters with defaults.
    A `late` one is run after the others and sees what they have found, `map.findings`. A map that
    has none of the keys which a rule `needs` is not worth looking at.
    """

    code: str
    name: str
    severity: Severity
    profile: Profile
    check: Callable[..., Iterator[Finding]]
    module: str
    late: bool = False
    needs: frozenset[str] = frozenset()

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def options(self) -> Mapping[str, Any]:
        """The options with their defaults."""
        return getattr(self.check, "__kwdefaults__", None) or {}

    @property
    def doc(self) -> str:
        """The explanation, in Markdown."""
        import sys

        return sys.modules[self.module].__doc__ or ""

    @property
    def title(self) -> str:
        """The first line of the explanation, without its full stop."""
        return self.doc.partition("\n")[0].rstrip(".")


def rule(
    code: str,
    severity: Severity,
    profile: Profile = Profile.STANDARD,
    *,
    late: bool = False,
    needs: tuple[str, ...] = (),
) -> Callable[[Callable[..., Iterator[Finding]]], Rule]:
    """Make a rule of a function; its name is that of the module."""

    def make(check: Callable[..., Iterator[Finding]]) -> Rule:
        module = check.__module__
        name = module.rpartition(".")[2].replace("_", "-")
        return Rule(code, name, severity, profile, check, module, late, frozenset(needs))

    return make
