"""What a report is about: the files that were read, and how many of them are fine."""

from __future__ import annotations

from typing import Any, NamedTuple

from cjmap.errors import CjmapError
from cjmap.text.diagnostic import CRASHED, Diagnostic, Severity
from cjmap.text.source import Source


class Result(NamedTuple):
    """What was found in one file. `unusable` says that the file itself could not be read; `fixed`
    is how many findings were put right in it.

    `known` counts the problems that are not told, because a baseline knows them. `aside` is no part
    of a report: it is for whoever has asked for the result.
    """

    source: Source
    problems: tuple[Diagnostic, ...] = ()
    unusable: bool = False
    known: int = 0
    aside: tuple[Any, ...] = ()
    fixed: int = 0

    def totals(self) -> Totals:
        """This file's part of the sums."""
        if not self.problems:
            return Totals(1, known=self.known, fixed=self.fixed)
        severities = [one.severity for one in self.problems]
        return Totals(
            files=1,
            troubled=1,
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
            infos=severities.count(Severity.INFO),
            unusable=int(self.unusable),
            crashes=sum(one.code == CRASHED for one in self.problems),
            known=self.known,
            codes=frozenset(one.code for one in self.problems),
            fixed=self.fixed,
            fixable=sum(one.fix is not None and one.fix.safe for one in self.problems),
            risky=sum(one.fix is not None and not one.fix.safe for one in self.problems),
        )


def unusable(name: str, error: CjmapError, code: str = "unreadable-file") -> Result:
    """What is said of a file with which nothing could be done."""
    problem = Diagnostic(code, error.message, hint=error.hint)
    return Result(Source(name, ""), (problem,), unusable=True)


class Totals(NamedTuple):
    """Sums over many files: read, with problems, problems by severity, files that were unusable.

    `unwritten` counts the results that could not be written, `crashes` our own mistakes, `known`
    what a baseline knows. `fixed` counts the problems that were put right, `fixable` those that
    could be, `risky` those that could be if somebody looks at the result. `codes`, the last, are
    those of all problems.
    """

    files: int = 0
    troubled: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    unusable: int = 0
    unwritten: int = 0
    crashes: int = 0
    known: int = 0
    fixed: int = 0
    fixable: int = 0
    risky: int = 0
    codes: frozenset[str] = frozenset()

    def __add__(self, other: Totals) -> Totals:  # type: ignore[override]  # sums, not a longer one
        numbers = (one + more for one, more in zip(self[:-1], other[:-1], strict=True))
        return Totals._make((*numbers, self.codes | other.codes))

    def reached(self, severity: Severity) -> bool:
        """Whether a problem is as bad as this, or worse."""
        numbers = zip(Severity, (self.errors, self.warnings, self.infos), strict=True)
        return any(number and one.reaches(severity) for one, number in numbers)

    @property
    def exit_code(self) -> int:
        """0 fine, 1 the maps have errors, 2 a file could not be used."""
        return 2 if self.unusable or self.unwritten or self.crashes else int(self.errors > 0)


def count(number: int, one: str) -> str:
    """`1 map`, `2 maps`."""
    return f"{number:,} {one if number == 1 else one + 's'}"
