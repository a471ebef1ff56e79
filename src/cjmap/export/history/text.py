"""A history for people in a terminal: the newest first, as `git log` tells it."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.export.history import words
from cjmap.export.history.formats import Setting
from cjmap.history.history import Entry, History
from cjmap.report.changes.text import in_lines
from cjmap.report.look import Look, visible


def write(history: History, setting: Setting) -> str:
    """Every commit with what it changed, then the sums."""
    look = setting.look
    lines = [look.paint(_line(f"{history.name}: {history.title}", look), "place"), ""]
    for one in words.entries(history, setting.full):
        if isinstance(one, int):
            lines += [look.paint(words.skipped(one), "quiet"), ""]
        else:
            lines += [*_entry(one, setting), ""]
    return "\n".join([*lines, *_sums(history, look), ""])


def _entry(entry: Entry, setting: Setting) -> Iterator[str]:
    look, commit = setting.look, entry.commit
    if commit.name:
        who = _line(f"{commit.day} {words.who(entry)}", look)
        about = _line(commit.subject, look)
        yield f"{look.paint(who, 'place')} · {about}  {look.paint(commit.short, 'quiet')}"
    else:
        yield look.paint(words.NOT_COMMITTED, "place")
    yield from (f"  {_line(one, look)}" for one in words.happened(entry))
    for sentence in entry.sentences if setting.full else entry.loud:
        yield from in_lines(sentence, look)
    if not setting.full and (hushed := words.hushed(entry)):
        yield f"  {look.paint(hushed, 'quiet')}"


def _sums(history: History, look: Look) -> Iterator[str]:
    yield words.sums(history)
    if care := words.care(history):
        yield _line(care, look)
    for found, one in ((history.opportunities, "opportunity"), (history.pains, "pain point")):
        if found:
            yield words.lives(found, one)
    if history.is_cut:
        yield words.CUT


def _line(text: str, look: Look) -> str:
    """A text that stays on its line."""
    return visible(" ".join(text.split()), look.encoding)
