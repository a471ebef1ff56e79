"""What a pointer over an action tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjmap.board.board import Column
from cjmap.board.routes import Edge
from cjmap.language import words
from cjmap.layout.grid import Context
from cjmap.layout.routes_paint import name, title
from cjmap.layout.tooltip import attributes


def tooltip(column: Column, ways: Iterable[Edge], context: Context) -> str:
    """The action in lines of plain text; `ways` are those that leave it."""
    return "\n".join(_lines(column, ways, context))


def _lines(column: Column, ways: Iterable[Edge], context: Context) -> Iterator[str]:
    content = column.content
    yield name(column.index, context)
    yield from _marks(column)
    if content.time:
        yield f"Time: {content.time}"
    yield from (f"– {detail}" for detail in content.details)
    if column.actors:
        yield "By: " + ", ".join(actor.persona.name for actor in column.actors)
    if content.path:
        yield f"Path: {content.path}"
    yield from attributes(content)
    if column.sources:
        yield "Sources: " + ", ".join(source.name for source in column.sources)
    for way in ways:
        if way.kind != "step" or way.when or way.share is not None:
            yield title(way, context).removeprefix(name(column.index, context)).strip()


def _marks(column: Column) -> Iterator[str]:
    content = column.content
    if content.kind != "step":
        yield content.kind
    for word, value in (
        (words.OPTIONAL, content.optional),
        (words.MOMENT, content.moment_of_truth),
    ):
        if value:
            yield f"{word}: {value}" if isinstance(value, str) else word
    if content.image and content.image.alt:
        yield content.image.alt
