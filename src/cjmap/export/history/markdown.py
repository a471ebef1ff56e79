"""A history for a wiki or a code host: what became of the opportunities, then every commit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.export.history import words
from cjmap.export.history.formats import Setting
from cjmap.export.markdown.table import table
from cjmap.history.history import Entry, History, Life
from cjmap.report.changes.markdown import bullet
from cjmap.report.look import visible
from cjmap.text import markdown

_HEAD = ("Where", "Owner", "State", "Opened", "Closed", "Days open")


def write(history: History, setting: Setting) -> str:
    """The whole page."""
    lines = [f"# History of {_text(history.title)}", ""]
    lines += [f"{markdown.code(visible(history.name))}: {words.sums(history)}", ""]
    if care := words.care(history):
        lines += [_text(care), ""]
    if history.is_cut:
        lines += [words.CUT, ""]
    lines += _lives("Opportunities", "Opportunity", history.opportunities, history)
    lines += _lives("Pain points", "Pain point", history.pains, history)
    lines += ["## What changed", ""]
    for one in words.entries(history, setting.full):
        lines += [f"*{words.skipped(one)}*", ""] if isinstance(one, int) else _entry(one, setting)
    return "\n".join(lines).rstrip("\n") + "\n"


def _lives(title: str, one: str, found: Sequence[Life], history: History) -> list[str]:
    if not found:
        return []
    rows = [_life(life, history) for life in words.by_need(found)]
    return [f"## {title}", "", table((one, *_HEAD), rows, {6}, rtl=False), ""]


def _life(life: Life, history: History) -> list[str]:
    owner = life.owners[-1] if life.owners else ""
    where = " › ".join(filter(None, life.where))
    closed = "" if life.closed is None else history.day(life.closed)
    days = history.days_open(life)
    return [
        *(_text(text) if text else "" for text in (life.name, where, owner)),
        words.stage(life),
        f"{words.BEFORE * life.was_there}{history.day(life.opened)}",
        closed,
        "" if days is None else f"{days:,}",
    ]


def _entry(entry: Entry, setting: Setting) -> Iterator[str]:
    commit = entry.commit
    yield f"### {_text(f'{commit.day} {words.who(entry)}') if commit.name else words.NOT_COMMITTED}"
    yield ""
    if commit.name:
        yield f"{_text(commit.subject)} ({markdown.code(commit.short)})"
        yield ""
    told = [f"- {_text(one)}" for one in words.happened(entry)]
    told += [
        bullet(one).removesuffix("\n") for one in (entry.sentences if setting.full else entry.loud)
    ]
    if not setting.full and (hushed := words.hushed(entry)):
        told.append(f"- {hushed}")
    yield from (*told, "") if told else ()


def _text(text: str) -> str:
    return markdown.line(visible(text))
