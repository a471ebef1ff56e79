"""The quick way through a text in which nothing is unusual: no looking up, few checks.

Most maps are like that. Wherever `yaml` would have something to say or to look up (an error, an
anchor, a tag, a key that is there already …) the quick way gives up, and `yaml` reads the text
carefully.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cjmap.text.libyaml import library
from cjmap.text.places import Events, Places

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""What is no value where it stands without quotes."""

ODD_KEYS = frozenset(("", "<<"))
"""Keys that only quotes make fit to stand."""


class _UnusualError(Exception):
    """This text is one for the careful way."""


def read(text: str, max_depth: int) -> Places | None:
    """The mapping that a text holds; None where it holds anything else, or anything unusual."""
    yaml = library()
    try:
        return _Reading(yaml, text).document(max_depth)
    except (_UnusualError, yaml.YAMLError, UnicodeEncodeError):
        return None


class _Reading:
    """One pass over one text: a method for each kind of container, which reads to its end.

    A file has about a thousand events, so names are local and checks few.
    """

    def __init__(self, yaml: Any, text: str) -> None:
        self.event = yaml.CParser(text).get_event
        self.scalar = yaml.ScalarEvent
        self.map_start, self.map_end = yaml.MappingStartEvent, yaml.MappingEndEvent
        self.list_start, self.list_end = yaml.SequenceStartEvent, yaml.SequenceEndEvent
        self.stream_end = yaml.StreamEndEvent
        self.table: dict[int, Events] = {}

    def document(self, max_depth: int) -> Places:
        """One document with a mapping at its top."""
        self.event()  # the stream begins
        self.event()  # the document begins
        top = self.event()
        if top.__class__ is not self.map_start:
            raise _UnusualError
        data = self.container(top, max_depth)
        self.event()  # the document ends
        if self.event().__class__ is not self.stream_end:
            raise _UnusualError
        return Places(data, [top], self.table)

    def container(self, start: Any, depth: int) -> dict[str, Any] | list[Any]:
        """The mapping or list that an event begins."""
        if start.anchor is not None or start.tag is not None or not depth:
            raise _UnusualError
        if start.__class__ is self.map_start:
            return self.mapping(depth - 1)
        if start.__class__ is self.list_start:
            return self.sequence(depth - 1)
        raise _UnusualError

    def mapping(self, depth: int) -> dict[str, Any]:
        node: dict[str, Any] = {}
        note = self.notes(node)
        event, scalar, nulls = self.event, self.scalar, NULLS
        while True:
            e = event()
            note(e)
            if e.__class__ is not scalar:
                if e.__class__ is self.map_end:
                    return node
                raise _UnusualError
            key = e.value
            if key in node or key in ODD_KEYS or e.anchor is not None or e.tag is not None:
                raise _UnusualError
            e = event()
            note(e)
            if e.__class__ is scalar:
                value = e.value
                node[key] = None if value in nulls and not e.style else value
                if e.anchor is not None or e.tag is not None:
                    raise _UnusualError
            else:
                node[key] = self.container(e, depth)

    def sequence(self, depth: int) -> list[Any]:
        node: list[Any] = []
        note = self.notes(node)
        event, scalar, nulls = self.event, self.scalar, NULLS
        while True:
            e = event()
            note(e)
            if e.__class__ is scalar:
                value = e.value
                node.append(None if value in nulls and not e.style else value)
                if e.anchor is not None or e.tag is not None:
                    raise _UnusualError
            elif e.__class__ is self.list_end:
                return node
            else:
                node.append(self.container(e, depth))

    def notes(self, node: dict[str, Any] | list[Any]) -> Callable[[Any], None]:
        """Notes an event of what a container holds."""
        events = self.table[id(node)] = []
        return events.append
