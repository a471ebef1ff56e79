"""The tokens of a map as mappings, lists and texts, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cjmap.text.tokens import Token

_AFTER_VALUE = frozenset(("key", ":", "end", ",", "}", "]", "eof", "..."))


@dataclass(slots=True)
class Node:
    """A mapping, list or text as it stands in a file; `empty` is nothing at all.

    `start` is where its anchor is, if it has one. `brackets`: it is written in `{}` or `[]`.
    `held`: it is an alias, or an anchor is in it, so it cannot move freely.
    """

    kind: str
    start: int
    end: int
    brackets: bool = False
    held: bool = False
    text: Token | None = None
    entries: list[Entry] = field(default_factory=list)

    @property
    def value(self) -> str:
        """What a text says; nothing for anything else."""
        return self.text.value if self.text else ""

    @property
    def keys(self) -> list[str]:
        """The keys of a mapping."""
        return [entry.key for entry in self.entries]


class Entry(NamedTuple):
    """A key with its value, or an element of a list: `start` is that of the key or the dash."""

    start: int
    key: str
    key_end: int
    value: Node


def tree(tokens: Sequence[Token]) -> Node:
    """The mapping at the top of a file that is written in the usual way."""
    reading = _Reading(tokens)
    while reading.kind == "---":
        reading.step()
    return reading.node()


class _Reading:
    """One pass over the tokens."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.end = 0
        self.kind = tokens[0].kind

    def step(self) -> Token:
        """The token that is next; the one after it is next now."""
        token = self.tokens[self.at]
        self.at += 1
        self.kind = self.tokens[self.at].kind
        if token.end > token.start:
            self.end = token.end
        return token

    def node(self, bare: bool = False) -> Node:
        """What begins here. `bare`: a list may begin no further in than its key."""
        token = self.tokens[self.at]
        held = token.kind == "&"
        start = token.start
        if held:
            self.step()
        kind = self.kind
        if kind == "text":
            token = self.step()
            return Node("text", start, token.end, held=held, text=token)
        if kind == "*":
            return Node("alias", start, self.step().end, held=True)
        if kind in ("{", "["):
            node = Node("map" if kind == "{" else "list", start, start, brackets=True)
            self._in_brackets(node, "}" if kind == "{" else "]")
        elif kind == "mapping" or (kind == "key" and not bare):
            node = Node("map", start, start)
            self._mapping(node)
        elif kind == "list" or (kind == "-" and bare):
            node = Node("list", start, start)
            self._list(node, kind == "list")
        else:
            return Node("empty", self.end, self.end, held=held)
        node.end = self.end
        node.held = held or any(entry.value.held for entry in node.entries)
        return node

    def _mapping(self, node: Node) -> None:
        self.step()
        while self.kind in ("key", ":"):
            self._pair(node)
        self.step()

    def _pair(self, node: Node) -> None:
        """A key and its value."""
        if self.kind == "key":
            self.step()
        key = self.node() if self.kind not in _AFTER_VALUE else self._nothing()
        value = self._nothing()
        if self.kind == ":":
            self.step()
            value = self._nothing() if self.kind in _AFTER_VALUE else self.node(bare=True)
        value.held = value.held or key.held
        node.entries.append(Entry(key.start, key.value, key.end, value))

    def _list(self, node: Node, has_end: bool) -> None:
        if has_end:
            self.step()
        while self.kind == "-":
            start = self.step().start
            empty = self.kind == "-" or self.kind in _AFTER_VALUE
            node.entries.append(
                Entry(start, "", start + 1, self._nothing() if empty else self.node())
            )
        if has_end:
            self.step()

    def _in_brackets(self, node: Node, closing: str) -> None:
        self.step()
        while self.kind != closing:
            if self.kind == ",":
                self.step()
            elif closing == "}" or self.kind == "key":
                self._pair_in_brackets(node, closing)
            else:
                one = self.node()
                node.entries.append(Entry(one.start, "", one.start, one))
        self.step()

    def _pair_in_brackets(self, node: Node, closing: str) -> None:
        if closing == "}":
            self._pair(node)
            return
        pair = Node("map", self.tokens[self.at].start, self.end, brackets=True, held=True)
        self._pair(pair)  # `[a: b]`, which nobody writes: it stays as it is
        pair.end = self.end
        node.entries.append(Entry(pair.start, "", pair.start, pair))

    def _nothing(self) -> Node:
        return Node("empty", self.end, self.end)
