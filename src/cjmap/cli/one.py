"""One map from its file to its picture, and what is said of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cjmap.cli import console
from cjmap.cli.save import save
from cjmap.cli.targets import STDOUT, Job
from cjmap.errors import CjmapError
from cjmap.pipeline import Drawing, called, draw, open_map, told, unreadable
from cjmap.report import text
from cjmap.report.look import Look, visible
from cjmap.report.result import Result, Totals, unusable

if TYPE_CHECKING:
    from cjmap.model.load import Document
    from cjmap.text.diagnostic import Diagnostic


Files = Mapping[str, bytes]
"""Several files of one folder, by name."""


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


def draw_one(job: Job, drawing: Drawing, look: Look) -> Drawn:
    """Draw a map and write its picture. A map with errors leaves an old picture alone."""

    def picture(document: Document) -> bytes:
        return draw(document, drawing, _findings(job, document) if drawing.with_findings else None)

    return make_one(job, picture, look, partial(unreadable, drawing=drawing))


def _nothing(document: Document) -> tuple[Diagnostic, ...]:
    return ()


def make_one(
    job: Job,
    make: Callable[[Document], bytes | Files],
    look: Look,
    also: Callable[[Document], tuple[Diagnostic, ...]] = _nothing,
    code: str = "cannot-draw",
) -> Drawn:
    """Make a file from a map and write it, or several into a folder.

    A map with errors leaves old files alone. `also` is what else is to be told of one without;
    `code` is what it is called when nothing can be made of it.
    """
    try:
        document = open_map(job.map)
        more = also(document) if document.ok else ()
        found = Result(document.source, (*told(document), *more))
        report = text.write(found, look)
        if not document.ok:
            return Drawn(report, found.totals())
        data = make(document)
        if job.picture == STDOUT and isinstance(data, bytes):
            return Drawn(report, found.totals(), data=data)
    except CjmapError as error:
        failed = unusable(called(job.map), error, code)
        return Drawn(text.write(failed, look), failed.totals())
    try:
        return Drawn(report, found.totals(), _save(job.picture, data))
    except CjmapError as error:
        return Drawn(report, found.totals() + Totals(unwritten=1), unwritten=error)


def _save(path: str, data: bytes | Files) -> bool:
    if isinstance(data, bytes):
        return save(path, data)
    changed = [save(os.path.join(path, name), one) for name, one in data.items()]
    return any(changed)


def _findings(job: Job, document: Document) -> tuple[Diagnostic, ...]:
    """What `cjmap lint` would say of a map today."""
    from cjmap.cli.today import today
    from cjmap.linting import Linter, asked

    linter = Linter(asked(), today())
    return linter.checked(job.map, document, linter.related(job.map)).problems


def tell(drawn: Drawn) -> None:
    """Say what was wrong with a map, and pass its picture on where it goes to standard output."""
    if drawn.report:
        console.err(drawn.report)
    if drawn.unwritten:
        console.complain(drawn.unwritten)
    if drawn.data:
        console.binary(drawn.data)


def shown(job: Job) -> str:
    """The name of a picture as the terminal can show it."""
    return visible(job.picture, console.look(sys.stdout).encoding)
