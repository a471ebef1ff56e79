"""Where everything stands that was read from a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
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

    def __init__(self, data: Any, top: Events, table: dict[int, Events]) -> None:
        self.data = data
        self._top = top
        self._table = table
        self._known: dict[int, Marks] = {}

    @cached_property
    def top(self) -> Marks:
        """Where the data begins and ends; nothing where there is none."""
        return marks(self._top)

    def of(self, node: Any) -> Marks | None:
        """The marks of a container; None for whatever is none."""
        known = self._known.get(id(node))
        if known is None and id(node) in self._table:
            known = self._known[id(node)] = marks(self._table[id(node)])
        return known

    def every(self) -> Iterator[Marks]:
        """The marks of all containers."""
        return map(marks, self._table.values())


def marks(events: Iterable[Any]) -> Marks:
    """The offsets of events."""
    yaml = library()
    wholes = yaml.ScalarEvent, yaml.AliasEvent
    ends = yaml.MappingEndEvent, yaml.SequenceEndEvent
    found: Marks = []
    for event in events:
        kind = event.__class__
        if kind in wholes:
            found += (event.start_mark.index, event.end_mark.index)
        elif kind in ends:
            found.append(event.end_mark.index)
        else:
            found += (event.start_mark.index, event.start_mark.index)
    return found
