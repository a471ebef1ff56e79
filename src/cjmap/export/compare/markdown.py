"""A comparison in Markdown: what differs first, then tables with a column for each map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.compare import sentences
from cjmap.compare.common import Common
from cjmap.export.compare.sheet import Entry, Sheet, Stage
from cjmap.export.markdown.table import joined, several, table
from cjmap.language.words import LANES, word
from cjmap.text.markdown import BREAK, code, line, text

_NOTHING = "—"


def write(sheet: Sheet) -> bytes:
    """The whole document, UTF-8."""
    blocks = list(_blocks(sheet))
    if sheet.rtl:
        blocks = ['<div dir="rtl">', *blocks, "</div>"]
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


def _blocks(sheet: Sheet) -> Iterator[str]:
    found, say = sheet.comparison, sheet.language.say
    yield f"# {line(sheet.title)}"
    yield joined(map(text, sentences.summary(found, sheet.language)))
    yield from _table(sheet, list(_about(sheet)))
    yield f"## {line(say('What differs'))}"
    told = [sheet.sentence(one) for one in sheet.differences]
    told = told or [say("Nothing that is compared here differs.")]
    yield "\n".join(f"- {text(one)}" for one in told)
    yield f"## {line(say('Phases side by side'))}"
    yield from _table(sheet, list(_phases(sheet)))
    for lane, items in (("pain_points", found.pains), ("opportunities", found.opportunities)):
        if items:
            yield f"## {line(word(LANES, lane, sheet.language))}"
            yield from _table(sheet, list(_items(sheet, items)))
    if found.channels:
        yield f"## {line(word(LANES, 'channels', sheet.language))}"
        yield from _table(sheet, [["", *map(_name, one.names)] for one in found.channels])


def _about(sheet: Sheet) -> Iterator[list[str]]:
    for title, texts in sheet.facts():
        yield [f"**{text(title)}**", *(text(one) if one else "" for one in texts)]
    if any(sheet.files):
        yield [f"**{text(sheet.language.say('File'))}**", *map(code, sheet.files)]


def _phases(sheet: Sheet) -> Iterator[list[str]]:
    """How far feelings are apart, then each map's phase with its steps."""
    for row in sheet.stages():
        apart = sheet.gap([one.mood if one else None for one in row])
        yield [text(apart) if apart else "", *(_stage(one, sheet) for one in row)]


def _stage(one: Stage | None, sheet: Sheet) -> str:
    if one is None:
        return _NOTHING
    mood = sheet.score(one.mood)
    head = joined([f"**{text(one.name)}**", mood and f"({mood})"], " ")
    facts = text(" · ".join(one.facts)) if one.facts else ""
    return joined([head, facts, several(map(text, one.steps))], BREAK)


def _items(sheet: Sheet, found: Sequence[Common]) -> Iterator[list[str]]:
    """A row for each item; what several maps have bears a number."""
    for number, (one, cells) in enumerate(zip(found, sheet.entries(found), strict=True), 1):
        yield [str(number) if one.shared else "", *(_entry(cell, sheet) for cell in cells)]


def _entry(one: Entry | None, sheet: Sheet) -> str:
    if one is None:
        return _NOTHING
    more = joined(text(part) for part in (sheet.rating(one.item), one.where) if part)
    return joined([text(one.item.text), more], BREAK)


def _name(name: str | None) -> str:
    return _NOTHING if name is None else text(name)


def _table(sheet: Sheet, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table with a column for each map, where it has any rows."""
    if rows:
        yield table(["", *map(text, sheet.names)], rows, (), sheet.rtl)
