"""Text → Document: read, expand, validate, check. Never raises for what a user wrote."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cjmap.model.quick import surely_fine
from cjmap.model.quick.long import long_form
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source
from cjmap.text.span import Span
from cjmap.text.spans import Spans
from cjmap.text.yaml import Data, Parsed, parse

if TYPE_CHECKING:
    from cjmap.model.index import Index
    from cjmap.model.journey import Journey


@dataclass(frozen=True)
class Document:
    """A loaded file: its text, its data as written, where everything stands, and the map.

    `problems` are in the order of the file. `sure`: the quick look was enough to find none.
    """

    source: Source
    data: Data
    spans: Spans
    problems: tuple[Diagnostic, ...]
    sure: bool = False

    @cached_property
    def ok(self) -> bool:
        """Whether there is a map: no problem is an error."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)

    @cached_property
    def journey(self) -> Journey | None:
        """The map; None when there are errors. Built when first asked for."""
        if not self.ok or not isinstance(self.data, dict):
            return None
        from cjmap.model.expand import expand, notes_for
        from cjmap.model.journey import Journey  # a good map is told without models

        return Journey.model_validate(expand(self.data, notes_for(self.data)))

    @cached_property
    def plain(self) -> dict[str, Any] | None:
        """The map as plain data in the long form; None when there are errors.

        Most maps need no models for it.
        """
        if self.sure:
            assert isinstance(self.data, dict)
            return long_form(self.data)
        if self.journey is None:
            return None
        from cjmap.model.plain import plain  # it imports the models

        found: dict[str, Any] = plain(self.journey)
        return found

    @cached_property
    def index(self) -> Index:
        """Ids and references of the map; an AttributeError when there is none."""
        if self.journey is None:
            raise AttributeError("a file with errors has no index")
        from cjmap.model.index import build_index

        return build_index(self.journey)


def load(source: Source) -> Document:
    """Read a map. Every problem of the file is reported at once."""
    parsed = parse(source)
    problems = list(parsed.problems)
    sure = False
    if isinstance(parsed.data, dict):
        sure = surely_fine(parsed.data)
        if not sure:
            problems = _problems(parsed)
    elif not parsed.failed:
        problems.append(_no_mapping(parsed))
    problems.sort(key=_place)
    return Document(source, parsed.data, parsed.spans, tuple(problems), sure and not problems)


def _problems(parsed: Parsed) -> list[Diagnostic]:
    """What is wrong with a map; of a file of another version of the format, only that it is one."""
    from cjmap.model.problems import find  # a good map starts without all that
    from cjmap.model.version import other_format

    assert isinstance(parsed.data, dict)
    other = other_format(parsed.data, parsed.spans)
    return [other] if other else [*parsed.problems, *find(parsed.data, parsed.spans)]


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
