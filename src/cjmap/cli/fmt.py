"""`cjmap fmt`: maps written in the one usual form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from cjmap.cli.rewrite import Task, rewrite
from cjmap.errors import CjmapError
from cjmap.fmt.format import formatted
from cjmap.model.load import Document, load
from cjmap.text.source import Source


class Wish(NamedTuple):
    """What is asked on the command line."""

    maps: Sequence[str]
    check: bool = False
    diff: bool = False
    jobs: int | None = None
    ids: bool = False


def fmt(wish: Wish) -> int:
    """Format maps, or say which would change; returns the exit code."""
    change = partial(_formatted, ids=wish.ids)
    return rewrite(
        Task(wish.maps, change, "Formatting", "formatted", wish.check, wish.diff, wish.jobs)
    )


def _formatted(before: bytes, document: Document, ids: bool) -> bytes | Document:
    """The bytes that a map should have. What does not load stays as it is."""
    if not document.ok:
        return document
    made = formatted(_with_ids(document) if ids else document, load)
    if not made.safe:
        raise CjmapError(
            f"{document.source.name} was left as it is: formatted it would not have been the same",
            "this is a mistake inside cjmap; please report it with the map that caused it",
        )
    if made.text == document.source.text:
        return before
    from cjmap.cli.replace import as_bytes

    return as_bytes(made.text, before)


def _with_ids(document: Document) -> Document:
    from cjmap.fmt.ids import with_ids  # seldom wanted

    text = with_ids(document, load)
    if text is None:
        raise CjmapError(
            f"{document.source.name} cannot be given ids: something would be meant otherwise",
            "write those that you need by hand; without --ids the map can be formatted",
        )
    return load(Source(document.source.name, text))
