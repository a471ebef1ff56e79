"""The part of the page that tells every commit, year by year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cjmap.diff.change import What
from cjmap.diff.tell import Sentence
from cjmap.export.history import words
from cjmap.export.history.page import Page, Values
from cjmap.history.history import Entry
from cjmap.report.result import count

_FOLDED = 8
"""From so many changes on, a commit is folded."""
_KINDS = {What.ADDED: "added", What.REMOVED: "removed", What.MOVED: "moved"}


def log(page: Page) -> Values:
    """The entries of every year, the newest first."""
    years: list[tuple[str, list[Values]]] = []
    for year, told in _entries(page):
        if not years or years[-1][0] != year:
            years.append((year, []))
        years[-1][1].append(told)
    return {"log": years}


def _entries(page: Page) -> Iterator[tuple[str, Values]]:
    year = ""
    for one in words.entries(page.history, page.full):
        if isinstance(one, int):
            yield year or "Not committed yet", {"skipped": words.skipped(one)}
            continue
        year = one.commit.day[:4] or "Not committed yet"
        yield year, _entry(page, one)


def _entry(page: Page, entry: Entry) -> Values:
    told = entry.sentences if page.full else entry.loud
    commit = entry.commit
    return {
        "day": words.day(entry, page.language),
        "who": page.text(words.who(entry)),
        "why": page.text(commit.subject),
        "short": commit.short,
        "happened": list(map(page.text, words.happened(entry))),
        "told": [_told(page, one) for one in told],
        "folded": count(len(told), "change") if len(told) > _FOLDED else "",
        "hushed": "" if page.full else words.hushed(entry),
    }


def _told(page: Page, sentence: Sentence) -> tuple[str, list[dict[str, Any]]]:
    """A sentence in its parts; blanks at their ends stay."""
    parts = [{"role": str(part.role), "text": _kept(page, part.text)} for part in sentence.parts]
    return _KINDS.get(sentence.change.what, "changed"), parts


def _kept(page: Page, text: str) -> str:
    bare = page.text(text)
    before = " " if text[:1] == " " and bare else ""
    after = " " if text[-1:] == " " and bare else ""
    return f"{before}{bare}{after}" or " "
