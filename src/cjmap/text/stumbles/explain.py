"""What a text that is no YAML was meant to be: cures are tried, the first that helps is told.

Every cure rewrites one line, so the next stumble can be looked for in the cured text, and line
numbers stay those of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source
from cjmap.text.span import Span
from cjmap.text.stumbles.failure import ODD_CODE, ODD_SPACES, Cure, Failure
from cjmap.text.stumbles.merge import unfinished_merge
from cjmap.text.stumbles.plain import plain_words
from cjmap.text.stumbles.quotes import quotes
from cjmap.text.stumbles.shape import indentation, items, signs, spaces
from cjmap.text.stumbles.strays import strays

_MAX_STUMBLES = 20
_BUDGET = 15_000_000
"""How many characters may be read again in search of cures: about one second."""

Check = Callable[[str], Failure | None]


class Explained(NamedTuple):
    """The stumbles with their cures, at least one; and the text after them.

    `cured` is None when the text still cannot be read. `touched` are the lines that were cured.
    """

    problems: tuple[Diagnostic, ...]
    cured: str | None
    touched: frozenset[int]


def explain(source: Source, failure: Failure, check: Check) -> Explained:
    """The stumbles of a text that cannot be read.

    `check` says where a text cannot be read, or None.
    """
    if merge := unfinished_merge(source):
        return Explained(merge, None, frozenset())
    search = _Search(source, check)
    problems = tuple(search.run(failure))
    return Explained(problems, search.cured, frozenset(search.touched))


class _Search:
    """The search for cures in one text."""

    def __init__(self, source: Source, check: Check) -> None:
        self.source = source
        self.check = check
        self.budget = _BUDGET
        self.touched: set[int] = set()
        self.cured: str | None = None

    def run(self, first: Failure) -> Iterator[Diagnostic]:
        """One diagnostic for each stumble, until one has no cure."""
        text = Source(self.source.name, self.source.text)
        failure: Failure | None = first
        for _ in range(_MAX_STUMBLES):
            if failure is None:
                self.cured = text.text
                return
            found = self._cure(text, failure)
            if found is None:
                if not self.touched:
                    yield plain_words(text, failure)
                return
            cure, text, failure = found
            span = Span(cure.line, cure.start + 1, cure.line, cure.end + 1)
            yield Diagnostic(cure.code, cure.message, span, cure.hint)
            self.touched.add(cure.line)
            if cure.code == ODD_CODE and failure is not None:
                return  # how wide the indentation was meant is anybody's guess

    def _cure(self, text: Source, failure: Failure) -> tuple[Cure, Source, Failure | None] | None:
        """The first cure after which the text can be read further than before."""
        fails_at = text.position(failure.offset)[0]
        suspects = _suspects(text, failure)
        for cure in self._guesses(text, failure):
            self.budget -= len(text.text)
            if self.budget < 0:
                return None
            cured = Source(text.name, _apply(text, cure))
            then = self.check(cured.text)
            blamed = cure.code == ODD_CODE and cure.line in suspects
            if blamed or then is None or cured.position(then.offset)[0] > max(cure.line, fails_at):
                return cure, cured, then
        return None

    def _guesses(self, text: Source, failure: Failure) -> Iterator[Cure]:
        numbers = [n for n in _suspects(text, failure) if n not in self.touched]
        for number in dict.fromkeys([*_oddly_indented(text, failure), *numbers]):
            yield from spaces(number, text.line(number), failure)
        stray = failure.offset if "'-' indicator" in failure.problem else failure.opened
        number = text.position(stray)[0]
        if number in numbers:
            lines = [text.line(at + 1) for at in range(number + 1)]
            yield from strays(number, lines, failure)
        for find in (items, quotes, signs):
            for number in numbers:
                yield from find(number, text.line(number), failure)
        lines = [text.line(number + 1) for number in range(max(numbers, default=0))]
        for number in numbers:
            yield from indentation(number, lines, failure)


def _suspects(text: Source, failure: Failure) -> list[int]:
    """The lines that may be to blame, the likeliest first."""
    fails_at = text.position(failure.offset)[0]
    numbers = [fails_at]
    above = fails_at - 1
    while above > 0 and re.fullmatch(r"\s*(#.*)?", text.line(above)):
        above -= 1
    numbers += [text.position(failure.last)[0], text.position(failure.opened)[0], above]
    return [n for n in dict.fromkeys(numbers) if n > 0 and text.line(n).strip()]


def _oddly_indented(text: Source, failure: Failure) -> list[int]:
    """The first line up to a failure that has a special space in its indentation, if any."""
    if text.text.isascii():
        return []
    end = text.position(failure.offset)[0]
    odd = re.compile(f" *[{ODD_SPACES}]")
    return next(([at] for at in range(1, end + 1) if odd.match(text.line(at))), [])


def _apply(text: Source, cure: Cure) -> str:
    start = text.offset(cure.line, 1)
    cured = text.text[:start] + cure.written + text.text[start + len(text.line(cure.line)) :]
    if cure.all_lines is None:
        return cured
    chars, width = cure.all_lines
    pattern = re.compile(rf"^[ {chars}]*[{chars}][ {chars}]*", re.MULTILINE)
    return pattern.sub(lambda found: re.sub(f"[{chars}]", width, found[0]), cured)
