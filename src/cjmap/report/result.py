"""What a report is about: the files that were read, and how many of them are fine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source


class Result(NamedTuple):
    """What was found in one file. `unusable` says that the file itself could not be read."""

    source: Source
    problems: tuple[Diagnostic, ...] = ()
    unusable: bool = False

    def totals(self) -> Totals:
        """This file's part of the sums."""
        errors = sum(one.severity is Severity.ERROR for one in self.problems)
        warnings = sum(one.severity is Severity.WARNING for one in self.problems)
        return Totals(1, bool(self.problems), errors, warnings, int(self.unusable))


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over many files: read, with problems, errors, warnings, files that were unusable.

    `unwritten` counts the results that could not be written.
    """

    files: int = 0
    troubled: int = 0
    errors: int = 0
    warnings: int = 0
    unusable: int = 0
    unwritten: int = 0

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.files + other.files,
            self.troubled + other.troubled,
            self.errors + other.errors,
            self.warnings + other.warnings,
            self.unusable + other.unusable,
            self.unwritten + other.unwritten,
        )

    @property
    def exit_code(self) -> int:
        """0 fine, 1 the maps have errors, 2 a file could not be used."""
        return 2 if self.unusable or self.unwritten else int(self.errors > 0)


def count(number: int, one: str) -> str:
    """`1 map`, `2 maps`."""
    return f"{number:,} {one if number == 1 else one + 's'}"
