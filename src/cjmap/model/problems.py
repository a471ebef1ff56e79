"""What is wrong with the content of a file: expand, validate, check, explain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from cjmap.model.checks import check
from cjmap.model.expand import expand, notes_for
from cjmap.model.grammar import SINGULAR
from cjmap.model.journey import Journey
from cjmap.model.messages import explain
from cjmap.model.origin import Origin
from cjmap.model.salvage import STAND_IN, salvage
from cjmap.model.shapes import BothForms, Wrong
from cjmap.text.diagnostic import Diagnostic, Label
from cjmap.text.span import Route
from cjmap.text.spans import Spans


def find(data: dict[str, Any], spans: Spans) -> list[Diagnostic]:
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
