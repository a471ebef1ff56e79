"""`cjmap render`: maps become pictures."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from cjmap.cli import console, inputs, looks
from cjmap.cli.making import make_all
from cjmap.cli.one import draw_one
from cjmap.cli.targets import STDOUT, plan
from cjmap.formats import RENDER, find, refuse_options, refuse_values, writer
from cjmap.pipeline import Drawing, parts, presentation, refuse_findings, templates
from cjmap.report.look import visible


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
    wanted = known(replace(drawing or Drawing(), format=row.name))
    draw = partial(draw_one, drawing=wanted, look=console.look(sys.stderr))
    totals = make_all(draw, work, jobs, RENDER, apart=row.threads)
    if open_it and not totals.exit_code:
        show(work[0].picture)
    return totals.exit_code


def known(drawing: Drawing) -> Drawing:
    """What no map can mend is said once, before the first one is drawn; the theme is opened."""
    row, options = find(drawing.format), dict(drawing.options)
    parts(row, drawing.sections)
    templates(row, drawing.template)
    presentation(row, drawing.template)
    refuse_findings(row, drawing)
    refuse_options(row, options)
    writer(row)  # it may need a part that is not installed
    refuse_values(row, options)
    if drawing.language:
        from cjmap.selection import language

        language(drawing.language)
    return replace(drawing, theme=looks.theme(drawing.theme))


def show(picture: str) -> None:
    """Open a picture in the browser, or say why that cannot be."""
    name = visible(picture, console.look(sys.stderr).encoding)
    if picture == STDOUT:
        console.err("--open has nothing to open: the picture went to standard output")
    elif not _in_browser(picture):
        console.err(f"no browser could be opened; open {name} yourself")


def _in_browser(picture: str) -> bool:
    import webbrowser
    from pathlib import Path

    try:
        return webbrowser.open(Path(picture).resolve().as_uri())
    except (OSError, ValueError, webbrowser.Error):
        return False
