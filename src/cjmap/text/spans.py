"""Where every key and value of a file stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from cjmap.text.places import Marks, Places, marks, stretch
from cjmap.text.source import Source
from cjmap.text.span import Route, Span

# What may stand between the start of a value and the value itself: `&name`, `!tag`, comments.
# Compiled when first used: only problems ask for places.
_PROPERTIES = r"(?:[&!][^\s,\[\]{}]*(?:\s|$)(?:\s|#[^\r\n]*)*)+"

_CONTAINERS = (dict, list)  # `dict | list` would be put together on every use

_NOT_YET = "&!|>"
"""With these begins what is not the text itself."""

_ENDS = "\x85\u2028\u2029"
"""Ends of lines in YAML 1.1 that are none in editors."""

_LARGE = 50
"""Fewer keys are counted as quickly as they are looked up."""

_FAR = 1 << 62
"""Behind the end of every text."""


class _Mark(NamedTuple):
    """A node, and libyaml's events of its key, if it has one, and of itself."""

    node: Any
    key: Any
    event: Any


class Spans:
    """The places of the keys and values of a file.

    Routes are in the terms of the file as its author wrote it: keys and list indices.
    Only offsets are kept; lines and columns are worked out when somebody asks.
    """

    def __init__(self, source: Source, places: Places) -> None:
        self._source = source
        self._places = places
        self._orders: dict[int, dict[str, int]] = {}
        self._found: dict[Route, Span] = {}

    def key(self, route: Route) -> Span | None:
        """The key that a route ends with; None where it ends with an index or leads nowhere."""
        mark = self._mark(route)
        return self._span(None, mark.key) if mark and mark.key else None

    def value(self, route: Route) -> Span | None:
        """The value at the end of a route, from its first to its last character.

        None where the route leads nowhere. An empty value has an empty span after its key. Where
        an alias stands, the span is that of the alias, and what is inside it is where it was
        written.
        """
        mark = self._mark(route)
        return self._span(mark.node, mark.event) if mark else None

    def find(self, route: Route) -> Span:
        """The best place to show for a route, if need be that of its nearest known ancestor.

        A text is shown itself, a mapping, list or empty value by its key, and where it has none by
        its first line. Never fails: where nothing is known it is the start of the file.
        """
        found = self._found.get(route)
        if found is None:
            found = self._found[route] = self._best(route)
        return found

    def _best(self, route: Route) -> Span:
        mark = self._mark(route)
        while not mark and route:
            route = route[:-1]
            mark = self._mark(route)
        if not mark:
            return Span(1, 1, 1, 1)
        node, key, event = mark
        if isinstance(node, _CONTAINERS):  # wherever it ends
            return self._span(None, key) if key else self._first_line(node, event)
        span = self._span(node, event)
        return self._span(None, key) if key and span[:2] == span[2:] else span

    def _span(self, node: Any, event: Any) -> Span:
        """Where a key or value stands; mostly libyaml has counted its lines and columns."""
        start, end = stretch(event)
        if self._counted and start != end and self._source.text[start] not in _NOT_YET:
            first, last = event.start_mark, event.end_mark
            return Span(first.line + 1, first.column + 1, last.line + 1, last.column + 1)
        return self._source.span(*self._exact(node, start, end))

    def _first_line(self, node: Any, event: Any) -> Span:
        """A container, of several lines only the first."""
        text, mark = self._source.text, event.start_mark
        start, line, column = mark.index, mark.line + 1, mark.column + 1
        if self._counted and text[start] not in _NOT_YET:
            events = self._places.events.get(id(node), [])
            end = text.find("\n", start)
            if len(events) > 1 and 0 <= end < events[-2].start_mark.index:  # wherever it ends
                return Span(line, column, line, column + len(text[start:end].rstrip()))
        span = self._source.span(*self._exact(node, *stretch(event)))
        if span.end_line > span.line:
            first = self._source.line(span.line).rstrip()
            return Span(span.line, span.column, span.line, max(span.column, len(first) + 1))
        return span

    @cached_property
    def _counted(self) -> bool:
        """Whether libyaml takes the same for an end of a line as editors do."""
        text = self._source.text
        return "\r" not in text and (text.isascii() or not any(one in text for one in _ENDS))

    def in_text(self, offset: int) -> bool:
        """Whether an offset is inside a text, where `#` begins no comment."""
        at = bisect_right(self._texts, (offset, _FAR)) - 1
        return at >= 0 and offset < self._texts[at][1] and self._holds(self._texts[at][0], offset)

    @cached_property
    def _texts(self) -> list[tuple[int, int]]:
        """Where texts begin and end, in file order."""
        pairs = (
            (noted[at], noted[at + 1])
            for noted in self._places.every()
            for at in range(0, len(noted) - 1, 2)
        )
        return sorted(one for one in pairs if one[0] < one[1])

    def _holds(self, start: int, offset: int) -> bool:
        """Whether what is at an offset belongs to the text that begins at `start`.

        After the `|` or `>` of a block text, and after `&name`, there may be a comment.
        """
        text = self._source.text
        start = self._behind_properties(start)
        if text[start : start + 1] in ("|", ">"):
            start += len(text[start:].splitlines()[0])
        return start <= offset

    def beginning_on(self, lines: Container[int]) -> Iterator[tuple[Route, Span]]:
        """The keys and list items that begin on some lines, in file order, each with all of it.

        What an alias repeats is where it was written.
        """
        stack: list[tuple[Route, Any, int]] = [((), self._places.data, -1)]
        while stack:
            route, node, start = stack.pop()
            if start >= 0 and self._source.position(start)[0] in lines:
                value = self.value(route)
                end = self._source.offset(*value[2:]) if value else start
                yield route, self._source.span(start, end)
            noted = self._places.of(node)
            if noted is not None and isinstance(node, dict):
                pairs = enumerate(node.items())
                stack += [
                    ((*route, key), one if _own(noted, 4 * at + 2) else None, noted[4 * at])
                    for at, (key, one) in pairs
                ][::-1]
            elif noted is not None and isinstance(node, list):
                stack += [
                    ((*route, at), one if _own(noted, 2 * at) else None, noted[2 * at])
                    for at, one in enumerate(node)
                ][::-1]

    def _mark(self, route: Route) -> _Mark | None:
        """What was noted of the end of a route; None where it leads nowhere."""
        places = self._places
        node, key, event, look_up = places.data, None, places.top, places.events.get
        if event is None:
            return None
        for step in route:
            events = look_up(id(node))
            if events is None:
                return None
            if step.__class__ is str and node.__class__ is dict and step in node:
                at = 2 * self._at(node, step)
                key, event = events[at], events[at + 1]
            elif step.__class__ is int and node.__class__ is list and 0 <= step < len(node):
                key, event = None, events[step]
            else:
                return None
            node = node[step]
        return _Mark(node, key, event)

    def _at(self, node: dict[str, Any], key: str) -> int:
        """Which key of its mapping it is; of a large one that is kept, for it is asked again."""
        if len(node) < _LARGE:
            return list(node).index(key)
        order = self._orders.get(id(node))
        if order is None:
            order = self._orders[id(node)] = {key: at for at, key in enumerate(node)}
        return order[key]

    def _exact(self, node: Any, start: int, end: int) -> tuple[int, int]:
        """Offsets without anchors, line ends of block texts, and what follows a container."""
        text = self._source.text
        if isinstance(node, _CONTAINERS) and start == end:
            end = self._container_end(node, start)
        start = self._behind_properties(start, end)
        if text[start : start + 1] in ("|", ">"):
            end = start + len(text[start:end].rstrip())
        return start, end

    def _behind_properties(self, start: int, end: int = _FAR) -> int:
        text = self._source.text
        if text[start : start + 1] not in ("&", "!"):
            return start
        found = re.compile(_PROPERTIES).match(text, start, end)
        return found.end() if found else start

    def _container_end(self, node: Any, start: int) -> int:
        """The end of a container: its bracket, or the end of the last value in it."""
        text = self._source.text
        while True:
            events = self._places.events.get(id(node))
            assert events is not None
            first = self._behind_properties(start)
            if text[first : first + 1] in ("[", "{") or len(events) == 1:
                return marks(events[-1:])[-1]
            start, end = stretch(events[-2])
            last = next(reversed(node.values())) if isinstance(node, dict) else node[-1]
            if start != end or not isinstance(last, _CONTAINERS):
                return self._exact(None, start, end)[1]
            node = last


def _own(noted: Marks, at: int) -> bool:
    """Whether a container stands here itself, not an alias of it."""
    return noted[at] == noted[at + 1]
