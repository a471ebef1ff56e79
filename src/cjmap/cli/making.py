"""Many maps become many files: what was wrong with each, what was written, and the sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cjmap.cli import console
from cjmap.cli.one import Drawn, shown, tell
from cjmap.cli.targets import Job
from cjmap.cli.workers import DRAWING, PAINTING, ordered
from cjmap.formats import Trade
from cjmap.report import text
from cjmap.report.result import Totals, count


def make_all(
    make: Callable[[Job], Drawn],
    work: Sequence[Job],
    jobs: int | None,
    trade: Trade,
    apart: bool = False,
) -> Totals:
    """Do the work on `jobs` processes, and say in order what became of each map."""
    totals, written = Totals(), 0
    done = ordered(make, work, jobs, PAINTING if apart else DRAWING, apart)
    with console.progress(len(work), trade.doing) as advance:
        for job, drawn in zip(work, done, strict=True):
            tell(drawn)
            if drawn.changed is not None:
                console.out(f"{shown(job)}: {trade.done if drawn.changed else 'unchanged'}")
            totals += drawn.totals
            written += bool(drawn.changed)
            advance()
    _sum_up(work, totals, written, trade)
    return totals


def _sum_up(work: Sequence[Job], totals: Totals, written: int, trade: Trade) -> None:
    if totals.errors:
        console.err(text.summary(totals))
    elif totals.unwritten:
        if len(work) > 1:
            console.err(f"{count(totals.unwritten, trade.thing)} not written")
    elif len(work) > 1:
        unchanged = totals.files - written
        console.out(f"{count(written, trade.thing)} {trade.done}, {unchanged} unchanged")
