"""A file that is to be changed: its text, its data, and where everything in it stands."""

from __future__ import annotations

from typing import Any, NamedTuple

from cjmap.text.source import Source
from cjmap.text.span import Route, Span
from cjmap.text.spans import Spans


def at(data: Any, route: Route) -> Any:
    """What a route leads to; None where it leads nowhere."""
    for step in route:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


class File(NamedTuple):
    """What is to be changed: the text, its data, and where everything stands."""

    source: Source
    data: Any
    spans: Spans

    @property
    def text(self) -> str:
        """The text as it is."""
        return self.source.text

    def at(self, route: Route) -> Any:
        """What a route leads to; None where it leads nowhere."""
        return at(self.data, route)

    def offsets(self, span: Span) -> tuple[int, int]:
        """Where a span begins and ends in the text."""
        source = self.source
        return source.offset(span.line, span.column), source.offset(span.end_line, span.end_column)

    def opens(self, route: Route) -> str:
        """The sign that a value begins with; empty where there is none."""
        span = self.spans.value(route)
        return "" if span is None else self.text[self.offsets(span)[0]][:1]

    def in_brackets(self, route: Route) -> bool:
        """Whether what holds the end of a route, or anything around it, is written in brackets."""
        inner = any(self.opens(route[:length]) in ("{", "[") for length in range(1, len(route)))
        return inner or self.opens(()) in ("{", "[")
