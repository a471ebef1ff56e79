"""A step in one cell: what is done, of which kind it is, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.board.board import Column
from cjmap.board.routes import Edge
from cjmap.export.markdown.escape import BREAK, text
from cjmap.export.markdown.remarks import attributes, picture, remarks
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined
from cjmap.model.journey import Action, Phase


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
    say = sheet.language.say
    kinds = {"wait": say("wait"), "decision": say("decision"), "milestone": say("milestone")}
    return kinds.get(content.kind, "")


def about(content: Action | Phase, sheet: Sheet) -> Iterator[str]:
    """Moment of truth, optional, its image: a line each."""
    say = sheet.language.say
    for name, mark in (
        (f"★ {say('moment of truth')}", content.moment_of_truth),
        (say("optional"), content.optional),
    ):
        if mark:
            yield f"{name}: {text(mark)}" if isinstance(mark, str) else name
    if content.image:
        yield picture(content.image, sheet)


def leads(ways: Sequence[Edge], sheet: Sheet) -> Iterator[str]:
    """Where a step leads, when, and how often; that it goes on to the next one goes unsaid."""
    language = sheet.language
    for way in ways:
        if way.kind == "step" and not way.when and way.share is None:
            continue
        words = _when(way, sheet) if way.when else _where(way, sheet)
        share = "" if way.share is None else f" ({text(language.figure(way.share, '%'))})"
        yield words + share


def _where(way: Edge, sheet: Sheet) -> str:
    say = sheet.language.say
    if way.target is None:
        return say("leaves the journey here")
    step = f"*{sheet.step(way.target)}*"
    if way.kind == "back":
        return say("leads back to {step}", step=step)
    return say("leads to {step}", step=step)


def _when(way: Edge, sheet: Sheet) -> str:
    say, condition = sheet.language.say, f"*{text(way.when)}*"
    if way.target is None:
        return say("leaves the journey here when {condition}", condition=condition)
    step = f"*{sheet.step(way.target)}*"
    if way.kind == "back":
        return say("leads back to {step} when {condition}", step=step, condition=condition)
    return say("leads to {step} when {condition}", step=step, condition=condition)
