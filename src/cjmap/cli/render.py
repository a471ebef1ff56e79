"""`cjmap render`: maps become pictures."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from cjmap.cli import console, inputs, looks
from cjmap.cli.save import save
from cjmap.cli.targets import STDOUT, Job, plan
from cjmap.cli.workers import DRAWING, ordered
from cjmap.errors import CjmapError
from cjmap.formats import find
from cjmap.pipeline import Drawing, draw, open_map, parts, templates
from cjmap.report import text
from cjmap.report.look import Look, visible
from cjmap.report.result import Result, Totals, count
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source


class Drawn(NamedTuple):
    """What became of one map: its problems as text, its sums, and whether the file changed.

    `data` is the picture where it goes to standard output; `unwritten` says why it could not
    be written.
    """

    report: str
    totals: Totals
    changed: bool | None = None
    data: bytes = b""
    unwritten: CjmapError | None = None


def render(
    maps: Sequence[str],
    output: str | None = None,
    format: str | None = None,
    drawing: Drawing | None = None,
    jobs: int | None = None,
    open_it: bool = False,
) -> int:
    """Draw maps and say what was written; problems go to standard error. Returns the exit code."""
    work, row = plan(inputs.find(maps), maps, output, format)
    wanted = _known(replace(drawing or Drawing(), format=row.name))
    draw_one = partial(_draw, drawing=wanted, look=console.look(sys.stderr))
    totals, written = Totals(), 0
    with console.progress(len(work), "Drawing") as advance:
        for job, drawn in zip(work, ordered(draw_one, work, jobs, DRAWING), strict=True):
            _tell(job, drawn)
            totals += drawn.totals
            written += bool(drawn.changed)
            advance()
    _sum_up(work, totals, written)
    if open_it and not totals.exit_code:
        _open(work[0].picture)
    return totals.exit_code


def _known(drawing: Drawing) -> Drawing:
    """What no map can mend is said once, before the first one is drawn; the theme is opened."""
    parts(find(drawing.format), drawing.sections)
    templates(find(drawing.format), drawing.template)
    if drawing.language:
        from cjmap.selection import language

        language(drawing.language)
    return replace(drawing, theme=looks.theme(drawing.theme))


def _draw(job: Job, drawing: Drawing, look: Look) -> Drawn:
    """One map from its file to its picture. A map with errors leaves an old picture alone."""
    source = Source("<stdin>" if job.map == "-" else job.map, "")
    try:
        document = open_map(job.map)
        source = document.source
        found = Result(source, document.problems)
        report = text.write(found, look)
        if not document.ok:
            return Drawn(report, found.totals())
        data = draw(document, drawing)
        if job.picture == STDOUT:
            return Drawn(report, found.totals(), data=data)
    except CjmapError as error:
        problem = Diagnostic("cannot-draw", error.message, hint=error.hint)
        failed = Result(source, (problem,), unusable=True)
        return Drawn(text.write(failed, look), failed.totals())
    try:
        return Drawn(report, found.totals(), save(job.picture, data))
    except CjmapError as error:
        return Drawn(report, found.totals() + Totals(unwritten=1), unwritten=error)


def _tell(job: Job, drawn: Drawn) -> None:
    if drawn.report:
        console.err(drawn.report)
    if drawn.unwritten:
        console.complain(drawn.unwritten)
    if drawn.data:
        console.binary(drawn.data)
    if drawn.changed is not None:
        picture = visible(job.picture, console.look(sys.stdout).encoding)
        console.out(f"{picture}: {'drawn' if drawn.changed else 'unchanged'}")


def _sum_up(work: Sequence[Job], totals: Totals, written: int) -> None:
    if totals.errors:
        console.err(text.summary(totals))
    elif totals.unwritten:
        if len(work) > 1:
            console.err(f"{count(totals.unwritten, 'picture')} not written")
    elif len(work) > 1:
        unchanged = totals.files - written
        console.out(f"{count(written, 'picture')} drawn, {unchanged} unchanged")


def _open(picture: str) -> None:
    shown = visible(picture, console.look(sys.stderr).encoding)
    if picture == STDOUT:
        console.err("--open has nothing to open: the picture went to standard output")
    elif not _in_browser(picture):
        console.err(f"no browser could be opened; open {shown} yourself")


def _in_browser(picture: str) -> bool:
    import webbrowser
    from pathlib import Path

    try:
        return webbrowser.open(Path(picture).resolve().as_uri())
    except (OSError, ValueError, webbrowser.Error):
        return False
