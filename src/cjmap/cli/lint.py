"""`cjmap lint`: what is wrong with maps that load."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.today import today as day
from cjmap.cli.workers import CHECKING, ordered
from cjmap.errors import CjmapError
from cjmap.lint.engine import Task, lint, tasks
from cjmap.lint.registry import all_rules, chosen
from cjmap.lint.rule import Profile
from cjmap.pipeline import open_map
from cjmap.report import text
from cjmap.report.look import Look
from cjmap.report.result import Result, Totals
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source


class Order(NamedTuple):
    """What is asked on the command line."""

    maps: Sequence[str]
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    profile: str = "standard"
    today: str = ""
    jobs: int | None = None


def run(order: Order) -> int:
    """Lint maps and report what was found on standard output; returns the exit code."""
    paths = [one.path for one in inputs.find(order.maps)]
    todo = _tasks(order)
    work = partial(_check, todo=todo, today=day(order.today), look=console.look(sys.stdout))
    totals = Totals()
    with console.progress(len(paths), "Checking") as advance:
        for lines, part in ordered(work, paths, order.jobs, CHECKING):
            if lines:
                console.out(lines)
            totals += part
            advance()
    console.out(text.summary(totals))
    return totals.exit_code


def _tasks(order: Order) -> tuple[Task, ...]:
    wanted, unwanted = chosen(order.select or ["ALL"]), chosen(order.ignore)
    rules = (one for one in all_rules() if one.code in wanted and one.code not in unwanted)
    return tasks(rules, Profile[order.profile.upper()])


def _check(path: str, todo: tuple[Task, ...], today: date, look: Look) -> tuple[str, Totals]:
    result = read(path, todo, today)
    return text.write(result, look), result.totals()


def read(path: str, todo: tuple[Task, ...], today: date) -> Result:
    """Lint one map; a file that cannot be read is a finding like any other."""
    try:
        document = open_map(path, placed=True)
    except CjmapError as error:
        name = "<stdin>" if path == "-" else path
        problem = Diagnostic("unreadable-file", error.message, hint=error.hint)
        return Result(Source(name, ""), (problem,), unusable=True)
    return Result(document.source, lint(document, todo, today))
