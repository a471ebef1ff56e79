"""What the map rests on, how old that is, and what is only assumed."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Column
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined
from cjmap.language.words import SOURCES, word
from cjmap.query.entries import Entry
from cjmap.query.evidence import Basis, Support
from cjmap.text.markdown import BREAK, text


def evidence(sheet: Sheet) -> Iterator[str]:
    """The sources, then lane by lane what rests on them."""
    say, found = sheet.language.say, sheet.digest
    if not found.bases:
        return
    head = ["", say("Source"), say("Kind"), say("Sample"), say("Collected"), say("Age")]
    head += [say("Entries")]
    yield sheet.table(head, [_source(one, sheet) for one in found.bases], numbers=(3, 6))
    for name, lanes in (
        (say("Known throughout"), [one for one in found.support if not one.assumed]),
        (say("Assumed throughout"), [one for one in found.support if not one.known]),
    ):
        if lanes:
            yield f"**{name}:** {joined(_counted(one, sheet) for one in lanes)}"
    if partly := [one for one in found.support if one.known and one.assumed]:
        head = [say("Lane"), say("Known"), say("Assumed"), say("Still assumed")]
        yield sheet.table(head, [_lane(one, sheet) for one in partly], numbers=(1, 2))


def _counted(support: Support, sheet: Sheet) -> str:
    return f"{text(support.lane.label)} {sheet.language.number(len(support.ways))}"


def _source(basis: Basis, sheet: Sheet) -> list[str]:
    source, language = basis.source, sheet.language
    name = sheet.linked(f"**{text(source.name)}**", source.link)
    return [
        basis.letter,
        joined([name, text(source.note) if source.note else ""], BREAK),
        text(word(SOURCES, source.kind, language)) if source.kind else "",
        language.number(source.n) if source.n is not None else "",
        language.date(source.date) if source.date else "",
        _age(basis, sheet),
        language.number(basis.entries),
    ]


def _age(basis: Basis, sheet: Sheet) -> str:
    if basis.age is None:
        return ""
    words = sheet.language.count("{n} month", "{n} months", basis.age)
    return f"**{words}**" if basis.stale else words


def _lane(support: Support, sheet: Sheet) -> list[str]:
    number = sheet.language.number
    return [
        text(support.lane.label),
        number(support.known),
        number(len(support.assumed)),
        joined(_called(one, sheet) for one in support.assumed),
    ]


def _called(one: Column | Entry, sheet: Sheet) -> str:
    return sheet.step(one.index) if isinstance(one, Column) else sheet.called(one)
