"""A map in its usual form: the steps, one after the other, and the proof of the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cjmap.fmt.layout import layout
from cjmap.fmt.order import order
from cjmap.fmt.quotes import quotes
from cjmap.fmt.short import short
from cjmap.fmt.wide import wide
from cjmap.fmt.written import Written
from cjmap.model.load import Document
from cjmap.text.edit import Edit, apply
from cjmap.text.libyaml import library
from cjmap.text.source import Source
from cjmap.text.tokens import comments

Step = Callable[[Written], list[Edit]]

STEPS: tuple[Step, ...] = (layout, short, quotes, order, wide)
"""Each looks at what the one before has made; `wide` waits until the others have nothing to do, for
what has become shorter may fit."""

CAREFUL: tuple[Step, ...] = (layout, quotes)
"""Those that cannot change what belongs to what."""

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
    for steps in (STEPS, CAREFUL) if document.ok else ():
        after = settled(before, steps)
        if after == before:
            return Formatted(before)
        if after is not None and same(document, load(Source(document.source.name, after))):
            return Formatted(after)
    return Formatted(before, safe=not document.ok)


def settled(text: str, steps: Sequence[Step] = STEPS) -> str | None:
    """A text after as many rounds of steps as it takes; None where that leads nowhere."""
    try:
        written = Written(text)
        for _ in range(ROUNDS):
            before = written
            for step in steps:
                if step is wide and written is not before:
                    continue
                if edits := step(written):
                    written = Written(apply(written.text, edits))
            if written.text == before.text:
                return written.text
    except library().YAMLError:  # a mistake of ours has made it unreadable
        return None
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
