"""What hurts and what decides: pain points, moments of truth."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Column
from cjmap.export.markdown.items import who
from cjmap.export.markdown.remarks import attributes, more, severity, status
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined, several
from cjmap.query.action import Chance, Pain
from cjmap.text.markdown import BREAK, text


def pain_points(sheet: Sheet) -> Iterator[str]:
    """The pain points, the worst first, and what addresses them."""
    say = sheet.language.say
    if found := sheet.digest.pains:
        head = [say("Pain point"), say("Severity"), say("Where"), say("Addressed by")]
        yield sheet.table(head, [_row(one, sheet) for one in found])


def _row(pain: Pain, sheet: Sheet) -> list[str]:
    item, entry = pain.item, pain.entry
    name = sheet.linked(f"**{text(item.text)}**", item.link)
    facts = joined([who(entry, sheet), *attributes(item, sheet)])
    return [
        joined([name, facts, *more(item, sheet)], BREAK),
        severity(item.severity, sheet) if item.severity else "",
        sheet.where(entry),
        several(_answer(chance, sheet) for chance in pain.answers)
        or sheet.language.say("no opportunity yet"),
    ]


def _answer(chance: Chance, sheet: Sheet) -> str:
    owner = text(chance.entry.owner) if chance.entry.owner else ""
    return joined([text(chance.item.text), owner, status(chance.item, sheet)])


def moments(sheet: Sheet) -> Iterator[str]:
    """The moments of truth, and why they decide."""
    if found := sheet.digest.moments:
        yield "\n".join(f"- {_moment(one, sheet)}" for one in found)


def _moment(column: Column, sheet: Sheet) -> str:
    reason = column.content.moment_of_truth
    step = f"{sheet.phase(column.phase)}: **{sheet.step(column.index)}**"
    return f"{step} — {text(reason)}" if isinstance(reason, str) else step
