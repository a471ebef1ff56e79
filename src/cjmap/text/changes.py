"""Changes of what a YAML file says, as data, by routes; `changing` makes them."""

from __future__ import annotations

from typing import NamedTuple

from cjmap.text.span import Route, Span


class SetText(NamedTuple):
    """Another text in place of the one at the end of a route."""

    route: Route
    text: str


class RenameKey(NamedTuple):
    """Another name for the key at the end of a route."""

    route: Route
    key: str


class AddKey(NamedTuple):
    """A new key in the mapping at the end of a route, first or last in it.

    Where a plain text stands there it becomes a mapping whose `main` key has the text.
    """

    route: Route
    key: str
    text: str
    main: str = "text"
    first: bool = False


class Remove(NamedTuple):
    """The key or list element at the end of a route goes, with all that is in it."""

    route: Route


class Cut(NamedTuple):
    """A stretch of the text goes, such as a comment; with its line where nothing else is on it."""

    span: Span


class Quote(NamedTuple):
    """A stretch of one line is put in quotes, and so becomes a text."""

    span: Span


Change = SetText | RenameKey | AddKey | Remove | Cut | Quote
