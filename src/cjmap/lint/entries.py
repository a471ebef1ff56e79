"""What is defined once: personas, channels, sources, metrics; and who or what a name means."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from cjmap.lint.written import Written, key_of
from cjmap.model.grammar import PLURAL
from cjmap.model.names import fold, nearest, slug
from cjmap.text.span import Route

_ASKED = 20
"""Whoever mistypes more names than these has something else in mind."""


class Entry(NamedTuple):
    """One definition: its id as written (empty where none is), its name, and what is said of it."""

    id: str
    name: str
    data: Written
    route: Route


class Register:
    """The entries under one of the four keys, in file order."""

    def __init__(self, data: Written, kind: str) -> None:
        self.entries = list(_entries(data, kind))
        self._asked = 0

    def __bool__(self) -> bool:
        return bool(self.entries)

    def find(self, name: str) -> Entry | None:
        """The entry that is meant: by written id, then by name, then by the id of its name."""
        return self._known.get(fold(name))

    def nearest(self, name: str) -> str | None:
        """The id or name of an entry that was probably meant; a few times, since it takes long."""
        self._asked += 1
        if self._asked > _ASKED:
            return None
        return nearest(name, [word for one in self.entries for word in (one.id, one.name) if word])

    @cached_property
    def _known(self) -> dict[str, Entry]:
        known: dict[str, Entry] = {}
        for entry in self.entries:
            if entry.id:
                known.setdefault(fold(entry.id), entry)
        for entry in self.entries:
            known.setdefault(fold(entry.name), entry)
        for entry in self.entries:
            known.setdefault(slug(entry.name), entry)
        return known


def _entries(data: Written, kind: str) -> Iterator[Entry]:
    key = key_of(data, kind)
    if key is None:
        return
    value = data[key]
    if isinstance(value, dict) and key not in PLURAL:
        yield from (_under(id_, inner, (key, id_)) for id_, inner in value.items())
    elif isinstance(value, list):
        yield from (_entry(one, (key, at)) for at, one in enumerate(value) if one)
    else:
        yield _entry(value, (key,))


def _under(id_: str, inner: Any, route: Route) -> Entry:
    if isinstance(inner, dict):
        return Entry(id_, inner.get("name") or id_, inner, route)
    return Entry(id_, inner or id_, {}, route)


def _entry(value: Any, route: Route) -> Entry:
    if isinstance(value, dict):
        return Entry(value.get("id") or "", value.get("name") or "", value, route)
    return Entry("", value, {}, route)
