"""What a pointer over an action tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjmap.board.board import Column
from cjmap.board.routes import Edge
from cjmap.language import words
from cjmap.language.language import Language
from cjmap.layout.grid import Context
from cjmap.layout.routes_paint import goal, name
from cjmap.layout.tooltip import acting, attributes, resting, told


def tooltip(column: Column, ways: Iterable[Edge], context: Context) -> str:
    """The action in lines of plain text; `ways` are those that leave it."""
    content, language = column.content, context.board.language
    lines = [name(column.index, context), *_marks(column, language)]
    if content.time:
        lines.append(language.say("Time: {time}", time=content.time))
    lines += [f"– {detail}" for detail in content.details]
    if column.actors and len(context.board.actors) > 1:
        lines.append(acting(column.actors, language))
    if content.path:
        lines.append(language.say("Path: {path}", path=content.path))
    lines += attributes(content, language)
    if column.sources:
        lines.append(resting(column.sources, language))
    for way in ways:
        if way.kind != "step" or way.when or way.share is not None:
            lines.append(goal(way, context))
    return told(lines)


def _marks(column: Column, language: Language) -> Iterator[str]:
    content = column.content
    if content.kind != "step":
        yield words.word(words.STEPS, content.kind, language)
    for mark, value in (
        (words.OPTIONAL, content.optional),
        (words.MOMENT, content.moment_of_truth),
    ):
        if value:
            said = language.say(mark)
            if isinstance(value, str):
                said = language.say("{name}: {text}", name=said, text=value)
            yield said
    if content.image and content.image.alt:
        yield content.image.alt
