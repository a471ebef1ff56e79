"""Text → Document: read, expand, validate, check. Never raises for what a user wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from cjmap.model.checks import check
from cjmap.model.expand import expand, notes_for
from cjmap.model.grammar import SINGULAR
from cjmap.model.index import Index, build_index
from cjmap.model.journey import Journey
from cjmap.model.messages import explain
from cjmap.model.origin import Origin
from cjmap.model.quick import surely_fine
from cjmap.model.salvage import STAND_IN, salvage
from cjmap.model.shapes import BothForms, Wrong
from cjmap.text.diagnostic import Diagnostic, Label, Severity
from cjmap.text.source import Source
from cjmap.text.span import Route, Span
from cjmap.text.spans import Spans
from cjmap.text.yaml import Data, Parsed, parse


@dataclass(frozen=True)
class Document:
    """A loaded file: its text, its data as written, where everything stands, and the map.

    `problems` are in the order of the file.
    """

    source: Source
    data: Data
    spans: Spans
    problems: tuple[Diagnostic, ...]

    @cached_property
    def ok(self) -> bool:
        """Whether there is a map: no problem is an error."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)

    @cached_property
    def journey(self) -> Journey | None:
        """The map; None when there are errors. Built when first asked for."""
        if not self.ok or not isinstance(self.data, dict):
            return None
        return Journey.model_validate(expand(self.data, notes_for(self.data)))

    @cached_property
    def index(self) -> Index:
        """Ids and references of the map; an AttributeError when there is none."""
        if self.journey is None:
            raise AttributeError("a file with errors has no index")
        return build_index(self.journey)


def load(source: Source) -> Document:
    """Read a map. Every problem of the file is reported at once."""
    parsed = parse(source)
    problems = list(parsed.problems)
    if isinstance(parsed.data, dict):
        if not surely_fine(parsed.data):
            problems += _problems(parsed.data, parsed.spans)
    elif not parsed.failed:
        problems.append(_no_mapping(parsed))
    problems.sort(key=_place)
    return Document(source, parsed.data, parsed.spans, tuple(problems))


def _problems(data: dict[str, Any], spans: Spans) -> list[Diagnostic]:
    """All problems of a file's content."""
    notes = notes_for(data)
    long = expand(data, notes)
    origin = Origin(data, spans, notes)
    problems = [*_both_forms(notes.twice, origin), *_wrong_keys(notes.wrong, origin)]
    try:
        journey: Journey | None = Journey.model_validate(long)
    except ValidationError as error:
        problems += explain(error, origin)
        journey = salvage(long, error)
    if journey is not None:
        told = [problem.route for problem in problems]
        problems += [one for one in check(journey, origin) if not _follows(one, told)]
    return problems


def _follows(problem: Diagnostic, told: list[Route]) -> bool:
    """Whether it is there only because of what was taken away or put in place of a mistake."""
    if f"`{STAND_IN}`" in problem.message:
        return True
    at = problem.route
    return problem.code == "missing-key" and any(route[: len(at)] == at for route in told)


def _both_forms(twice: list[BothForms], origin: Origin) -> Iterator[Diagnostic]:
    for one in twice:
        other = origin.key_in(one.holder, one.other)
        yield Diagnostic(
            code="both-forms",
            message=f"`{one.key}` and `{one.other}` are the same thing twice.",
            span=origin.key_in(one.holder, one.key),
            hint=_keep(one),
            labels=(Label(other, f"`{one.other}` is given here"),),
        )


def _keep(one: BothForms) -> str:
    plural = next((key for key in (one.key, one.other) if key in SINGULAR), None)
    return f"Keep one of them: a list under `{plural}`." if plural else "Keep one of them."


def _wrong_keys(wrong: list[Wrong], origin: Origin) -> Iterator[Diagnostic]:
    for one in wrong:
        first = one.other and origin.key_in(one.holder, one.other)
        yield Diagnostic(
            one.code,
            one.message,
            origin.key_in(one.holder, one.key),
            one.hint,
            (Label(first, f"`{one.other}` is given here"),) if first else (),
        )


def _no_mapping(parsed: Parsed) -> Diagnostic:
    found = "a list" if isinstance(parsed.data, list) else "a plain text"
    return Diagnostic(
        code="not-a-map",
        message=f"The file holds {found} where the map begins.",
        span=parsed.spans.find(()),
        hint="Begin with lines such as `title: Ordering lunch` and `phases:`.",
    )


def _place(problem: Diagnostic) -> Span:
    return problem.span or Span(0, 0, 0, 0)
