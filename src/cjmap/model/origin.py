"""From the long form back to the place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cjmap.model.expand import trace
from cjmap.model.shapes import Notes
from cjmap.text.span import Route, Span
from cjmap.text.spans import Spans


@dataclass(frozen=True, slots=True)
class Origin:
    """The file behind a long form: answers where a long route was written."""

    data: dict[str, Any]
    spans: Spans
    notes: Notes

    def route(self, long: Route) -> Route:
        """The author's route, as far as it is known."""
        return trace(self.data, long, self.notes)

    def value(self, long: Route) -> Span:
        """Where the value stands, or what holds it."""
        return self.spans.find(self.route(long))

    def key(self, long: Route) -> Span:
        """Where the key stands that the route ends with, or its value where there is no key."""
        route = self.route(long)
        return self.spans.key(route) or self.spans.find(route)

    def key_in(self, holder: dict[str, Any], key: str) -> Span:
        """Where a key of one of the author's mappings stands."""
        route = _route_to(self.data, holder, ())
        return self.spans.key((*route, key)) or self.spans.find(route)


def _route_to(node: Any, wanted: object, route: Route) -> Route:
    """The route to a container, by identity; () when it is not there."""
    stack: list[tuple[Any, Route]] = [(node, route)]
    while stack:
        one, at = stack.pop()
        if one is wanted:
            return at
        pairs = one.items() if isinstance(one, dict) else enumerate(one)
        stack += [(inner, (*at, key)) for key, inner in pairs if isinstance(inner, (dict, list))]
    return ()
