"""A step in one cell: what is done, of which kind it is, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.board.board import Column
from cjmap.board.routes import Edge
from cjmap.export.markdown.remarks import attributes, picture, remarks
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined
from cjmap.language.words import MOMENT, OPTIONAL, STEPS
from cjmap.model.journey import Action, Phase
from cjmap.text.markdown import BREAK, text


def step(column: Column, ways: Sequence[Edge], sheet: Sheet) -> str:
    """A step with all that is said of it; `ways` are those that leave it."""
    content = column.content
    name = sheet.linked(f"**{sheet.step(column.index)}**", content.link)
    first = joined([*_kind(content, sheet), *attributes(content, sheet)])
    lines = [name, first, *about(content, sheet), *remarks(content, sheet), *leads(ways, sheet)]
    return joined(lines, BREAK)


def _kind(content: Action | Phase, sheet: Sheet) -> Iterator[str]:
    if content.kind != "step":
        yield kind(content, sheet)
    if content.time:
        yield text(content.time)
    if content.path:
        yield text(sheet.language.say("Path: {path}", path=content.path))


def kind(content: Action | Phase, sheet: Sheet) -> str:
    """What kind of step it is; nothing for a plain one."""
    return "" if content.kind == "step" else sheet.language.say(STEPS[content.kind])


def about(content: Action | Phase, sheet: Sheet) -> Iterator[str]:
    """Moment of truth, optional, its image: a line each."""
    for sign, name, mark in (
        ("★ ", MOMENT, content.moment_of_truth),
        ("", OPTIONAL, content.optional),
    ):
        if mark:
            reason = f": {text(mark)}" if isinstance(mark, str) else ""
            yield f"{sign}{sheet.language.say(name)}{reason}"
    if content.image:
        yield picture(content.image)


def leads(ways: Sequence[Edge], sheet: Sheet) -> Iterator[str]:
    """Where a step leads, when, and how often; that it goes on to the next one goes unsaid."""
    for way in ways:
        if way.kind != "step" or way.when or way.share is not None:
            yield text(_when(way, sheet) if way.when else _where(way, sheet))


def _where(way: Edge, sheet: Sheet) -> str:
    say, share = sheet.language.say, _share(way, sheet)
    if way.target is None:
        return say("leaves the journey here") + share
    step = sheet.cited(way.target)
    if way.kind == "back":
        return say("leads back to {step}", step=step) + share
    return say("leads to {step}", step=step) + share


def _when(way: Edge, sheet: Sheet) -> str:
    say, when, share = sheet.language.say, sheet.quoted(way.when), _share(way, sheet)
    if way.target is None:
        return say("leaves the journey here when {condition}", condition=when) + share
    step = sheet.cited(way.target)
    if way.kind == "back":
        return say("leads back to {step} when {condition}", step=step, condition=when) + share
    return say("leads to {step} when {condition}", step=step, condition=when) + share


def _share(way: Edge, sheet: Sheet) -> str:
    return "" if way.share is None else f" ({sheet.language.percent(way.share)})"
