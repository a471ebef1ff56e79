"""Where everything stands that was read from a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cjmap.text.libyaml import library

Events = list[Any]
"""libyaml's events of what a container holds, in file order, and at last that of its end.

A dict has two a pair (key and value), a list one an element; of a container in it there is only
the event of its start.
"""

Marks = list[int]
"""Offsets of what a container holds, in file order, and at the end where the container ends.

A dict has four a pair (key start, key end, value start, value end), a list two an element.
A container's own end is not known when its start is noted: there both offsets are equal.
"""


class Places:
    """Data as it was read, with the places of what is in its containers.

    Reading only keeps the events; their offsets are looked up for the containers that somebody
    asks for. The data must not be changed while its places are in use.
    """

    def __init__(self, data: Any, top: Events, events: dict[int, Events]) -> None:
        self.data = data
        self.events = events
        """The events of what a container holds, by the container's identity."""
        self._top = top
        self._known: dict[int, Marks] = {}

    @property
    def top(self) -> Any:
        """The event that the data begins with; None where there is none."""
        return self._top[0] if self._top else None

    def of(self, node: Any) -> Marks | None:
        """The marks of a container; None for whatever is none."""
        known = self._known.get(id(node))
        if known is None and id(node) in self.events:
            known = self._known[id(node)] = marks(self.events[id(node)])
        return known

    def every(self) -> Iterator[Marks]:
        """The marks of all containers."""
        return map(marks, self.events.values())


def stretch(event: Any) -> tuple[int, int]:
    """Where a key or value begins and ends; of a container, twice where it begins."""
    yaml = library()
    start: int = event.start_mark.index
    whole = event.__class__ in (yaml.ScalarEvent, yaml.AliasEvent)
    return start, event.end_mark.index if whole else start


def marks(events: Iterable[Any]) -> Marks:
    """The offsets of what a container holds, and that of its end."""
    yaml = library()
    ends = yaml.MappingEndEvent, yaml.SequenceEndEvent
    found: Marks = []
    for event in events:
        if event.__class__ in ends:
            found.append(event.end_mark.index)
        else:
            found += stretch(event)
    return found
