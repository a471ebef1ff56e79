"""A map in its usual form: the steps, one after the other, and the proof of the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from cjmap.fmt.layout import layout
from cjmap.fmt.quotes import quotes
from cjmap.fmt.written import Written
from cjmap.model.load import Document
from cjmap.text.edit import Edit, apply
from cjmap.text.source import Source
from cjmap.text.tokens import comments

Step = Callable[[Written], list[Edit]]

STEPS: tuple[Step, ...] = (layout, quotes)
"""Each looks at what the one before has made."""

ROUNDS = 20
"""A step may make room for another; after so many rounds a map is left as it is."""

Load = Callable[[Source], Document]


class Formatted(NamedTuple):
    """The text of a map as it should be; `safe` is False where that was not found, a mistake of
    ours: then it is the text as it was."""

    text: str
    safe: bool = True


def formatted(document: Document, load: Load) -> Formatted:
    """A map without errors as it should be written. What has errors stays as it is."""
    before = document.source.text
    after = settled(before) if document.ok else before
    if after == before:
        return Formatted(before)
    if after is not None and same(document, load(Source(document.source.name, after))):
        return Formatted(after)
    return Formatted(before, safe=False)


def settled(text: str) -> str | None:
    """A text after as many rounds of steps as it takes; None where there is no end to it."""
    for _ in range(ROUNDS):
        before = text
        written = Written(text)
        for step in STEPS:
            if edits := step(written):
                written = Written(text := apply(text, edits))
        if text == before:
            return text
    return None


def same(before: Document, after: Document) -> bool:
    """Whether two files hold the same map and the same comments, and nothing new is wrong."""
    return (
        after.ok
        and Counter(_codes(after)) <= Counter(_codes(before))
        and before.journey == after.journey
        and sorted(_comments(before)) == sorted(_comments(after))
    )


def _codes(document: Document) -> list[str]:
    return [problem.code for problem in document.problems]


def _comments(document: Document) -> list[str]:
    written = Written(document.source.text)
    return list(comments(written.text, written.tokens))
