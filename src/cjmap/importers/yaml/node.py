"""A place in a YAML document: what stands there, and how people call it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.importers.yaml_text import Noted
from cjmap.text.parsed import Data
from cjmap.text.spans import Spans

_WIDE = 60


class Node(NamedTuple):
    """Nothing is ever missing: what is not there is a node without a value."""

    value: Data
    route: tuple[str | int, ...]
    spans: Spans

    def at(self, key: str) -> Node:
        """What stands under a key."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Node(value, (*self.route, key), self.spans)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of a mapping that something stands under."""
        return frozenset(self.value) if isinstance(self.value, dict) else frozenset()

    @property
    def items(self) -> list[Node]:
        """The elements of a list; a single thing is one."""
        if isinstance(self.value, list):
            return [
                Node(one, (*self.route, at), self.spans)
                for at, one in enumerate(self.value)
                if one is not None
            ]
        return [] if self.value is None else [self]

    @property
    def text(self) -> str:
        """A text; empty where something else stands there."""
        return self.value.strip() if isinstance(self.value, str) else ""

    @property
    def noted(self) -> Noted:
        """A text with its place."""
        return Noted(self.text, self.place)

    @property
    def line(self) -> int:
        """The line of the file that it begins on."""
        return self.spans.find(self.route).line

    @property
    def place(self) -> str:
        """How it is called."""
        return f"line {self.line}"

    def texts(self) -> list[Noted]:
        """The texts of a list, or the one that stands there."""
        return [one.noted for one in self.items if one.text]

    def rest(self, *known: str) -> Iterator[str]:
        """What else stands there, told: keys that nobody knows, elements that are no texts."""
        for key in self.keys - frozenset(known):
            one = self.at(key)
            if one.value not in (None, "", [], {}):
                yield f"{one.span}: `{_short(f'{key}: {one.text}'.strip(': '))}`"

    def no_texts(self) -> Iterator[str]:
        """The elements of a list that are no texts, told."""
        return (f"{one.span}: what is no text" for one in self.items if not one.text)

    def no_text(self) -> Iterator[str]:
        """What stands where one text should stand, told where it is none."""
        if not isinstance(self.value, str) and self.value not in (None, [], {}):
            yield f"{self.span}: what is no text"

    @property
    def span(self) -> str:
        """How all of it is called, from its first line to its last."""
        whole = self.spans.value(self.route)
        last = whole.end_line if whole else self.line
        if whole and whole.end_column == 1 and last > self.line:
            last -= 1
        return f"lines {self.line}–{last}" if last > self.line else self.place


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[:_WIDE]}…" if len(text) > _WIDE else text
