"""`cjmap lint`: what is wrong with maps that load."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.outlets import AUTO, Outlet, outlets, report
from cjmap.cli.today import today as day
from cjmap.errors import CjmapError
from cjmap.linting import Linter, asked
from cjmap.pipeline import STDIN
from cjmap.report.result import Result, Totals
from cjmap.text.diagnostic import Severity

if TYPE_CHECKING:
    from cjmap.cli.baseline import Baseline, Wanted
    from cjmap.remembering import Remembering

WORTH_KEEPING = 10
"""Fewer maps are linted as quickly as they are looked up."""

_GITLAB = """\
To see findings in the merge request, add --output gitlab=gl-code-quality-report.json
and name the file in the job under artifacts: reports: codequality"""


class Order(NamedTuple):
    """What is asked on the command line."""

    maps: Sequence[str]
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    profile: str = ""
    today: str = ""
    jobs: int | None = None
    format: str = AUTO
    output: Sequence[str] = ()
    fail_on: str = "error"
    exit_zero: bool = False
    cache: bool = True
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    baseline: Wanted | None = None


def run(order: Order) -> int:
    """Lint maps and report what was found; returns the exit code."""
    linter = Linter(asked(order.select, order.ignore, order.profile), day(order.today))
    fail_on = severity(order.fail_on)
    paths = [one.path for one in inputs.find(order.maps)]
    linter.prepare(paths)
    if order.diff:
        from cjmap.cli.mend import show

        return show(linter, paths, order.unsafe_fixes)
    wanted = outlets(order.format, order.output, paths)
    totals = _report(linter, order, paths, wanted, fail_on)
    if os.environ.get("GITLAB_CI") and order.format == AUTO and not order.output:
        console.err(_GITLAB)
    return exit_code(totals, fail_on, order.exit_zero)


def _report(
    linter: Linter,
    order: Order,
    paths: Sequence[str],
    wanted: Sequence[Outlet],
    fail_on: Severity,
) -> Totals:
    """Report what is found, with the help of what is known from earlier runs."""
    again = order.cache and not order.fix and len(paths) >= WORTH_KEEPING
    memory = _remembering(linter) if again else None
    read: Callable[[str], Result] = memory.lint if memory else linter.lint
    if order.fix:
        read = _mending(linter, paths, order.unsafe_fixes)
    baseline = _baseline(order.baseline, read)

    def hear(one: Any) -> None:
        for hearer in (memory, baseline):
            if hearer:
                hearer.keep(one)

    read = baseline.lint if baseline else read
    totals = report(read, paths, wanted, order.jobs, fail_on, hear)
    if memory:
        memory.save()
    if baseline:
        baseline.end(linter.left_out())
    return totals


# One map at the desk waits for none of these.


def _remembering(linter: Linter) -> Remembering:
    from cjmap.cache import usual_folder
    from cjmap.remembering import Remembering

    return Remembering(linter, usual_folder())


def _baseline(wanted: Wanted | None, read: Callable[[str], Result]) -> Baseline | None:
    if wanted is None or not any(wanted):
        return None
    from cjmap.cli.baseline import Baseline

    return Baseline(wanted, read)


def _mending(linter: Linter, paths: Sequence[str], unsafe: bool) -> Callable[[str], Result]:
    """Looks at a map when its fixes are made."""
    from cjmap.cli.mend import mended

    if STDIN in paths:
        raise CjmapError(
            "what comes from standard input cannot be fixed", "write it into a file first"
        )
    return partial(mended, linter, unsafe=unsafe)


def exit_code(totals: Totals, fail_on: Severity, never: bool = False) -> int:
    """2 where something could not be done; else 1 where there are findings as bad as `fail_on`."""
    if totals.exit_code == 2:
        return 2
    return int(totals.reached(fail_on) and not never)


def severity(name: str) -> Severity:
    """The severity of a name."""
    if name in list(Severity):
        return Severity(name)
    raise CjmapError(f"there is no severity `{name}`", f"severities: {', '.join(Severity)}")
