"""`cjmap lint`: what is wrong with maps that load."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.today import today as day
from cjmap.cli.workers import CHECKING, ordered
from cjmap.linting import Linter, asked
from cjmap.report import text
from cjmap.report.look import Look
from cjmap.report.result import Totals


class Order(NamedTuple):
    """What is asked on the command line."""

    maps: Sequence[str]
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    profile: str = ""
    today: str = ""
    jobs: int | None = None


def run(order: Order) -> int:
    """Lint maps and report what was found on standard output; returns the exit code."""
    linter = Linter(asked(order.select, order.ignore, order.profile), day(order.today))
    paths = [one.path for one in inputs.find(order.maps)]
    work = partial(_check, linter=linter, look=console.look(sys.stdout))
    totals = Totals()
    with console.progress(len(paths), "Checking") as advance:
        for lines, part in ordered(work, paths, order.jobs, CHECKING):
            if lines:
                console.out(lines)
            totals += part
            advance()
    console.out(text.summary(totals))
    return totals.exit_code


def _check(path: str, linter: Linter, look: Look) -> tuple[str, Totals]:
    result = linter.lint(path)
    return text.write(result, look), result.totals()
