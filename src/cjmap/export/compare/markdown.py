"""A comparison in Markdown: what differs first, then tables with a column for each map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.compare import sentences
from cjmap.compare.comparison import Common
from cjmap.export.compare.sheet import Entry, Sheet, Stage
from cjmap.export.markdown.table import joined, several, table
from cjmap.language.words import LANES, word
from cjmap.text.markdown import BREAK, line, text

_NOTHING = "—"


def write(sheet: Sheet) -> bytes:
    """The whole document, UTF-8."""
    blocks = list(_blocks(sheet))
    if sheet.rtl:
        blocks = ['<div dir="rtl">', *blocks, "</div>"]
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


def _blocks(sheet: Sheet) -> Iterator[str]:
    found, language = sheet.comparison, sheet.language
    yield f"# {line(sheet.title)}"
    told = sentences.summary(found, language)
    yield joined(map(text, told))
    rows = [[f"**{text(head)}**", *map(text, texts)] for head, texts in sheet.facts()]
    if rows:
        yield _table(sheet, "", rows)
    yield f"## {line(language.say('What differs'))}"
    yield "\n".join(f"- {text(one)}" for one in _sentences(sheet))
    yield f"## {line(language.say('Phases side by side'))}"
    yield _table(sheet, "", list(_phases(sheet)))
    yield from _items(sheet, "pain_points", found.pains)
    yield from _items(sheet, "opportunities", found.opportunities)
    if found.channels:
        yield f"## {line(word(LANES, 'channels', language))}"
        yield _table(
            sheet, "", [["", *(_or_nothing(name) for name in one.names)] for one in found.channels]
        )


def _sentences(sheet: Sheet) -> list[str]:
    told = [sheet.sentence(one) for one in sheet.differences]
    return told or [sheet.language.say("Nothing that is compared here differs.")]


def _phases(sheet: Sheet) -> Iterator[list[str]]:
    """The phases, each map's steps under its name, then how far feelings are apart."""
    for row in sheet.stages():
        apart = sheet.gap([one.mood if one else None for one in row])
        note = "" if apart is None else sheet.language.number(round(apart, 1))
        yield [note and f"± {note}", *(_stage(one, sheet) for one in row)]


def _stage(one: Stage | None, sheet: Sheet) -> str:
    if one is None:
        return _NOTHING
    mood = sheet.score(one.mood)
    head = joined([f"**{text(one.name)}**", mood and f"({mood})"], " ")
    return joined(
        [head, text(" · ".join(one.facts)) if one.facts else "", several(map(text, one.steps))],
        BREAK,
    )


def _items(sheet: Sheet, lane: str, found: Sequence[Common]) -> Iterator[str]:
    if not found:
        return
    yield f"## {line(word(LANES, lane, sheet.language))}"
    rows = [
        [str(number) if one.shared else "", *(_entry(entry, sheet) for entry in entries)]
        for number, (one, entries) in enumerate(zip(found, sheet.entries(found), strict=True), 1)
    ]
    yield _table(sheet, "", rows)


def _entry(one: Entry | None, sheet: Sheet) -> str:
    if one is None:
        return _NOTHING
    more = joined([text(sheet.rating(one.item)), text(one.where)])
    return joined([text(one.item.text), more if more.strip(" ·") else ""], BREAK)


def _or_nothing(name: str | None) -> str:
    return _NOTHING if name is None else text(name)


def _table(sheet: Sheet, corner: str, rows: Sequence[Sequence[str]]) -> str:
    return table([corner, *map(text, sheet.names)], rows, (), sheet.rtl)
