"""`cjmap export`: maps become data for other programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.making import make_all
from cjmap.cli.one import Drawn, Files, make_one
from cjmap.cli.targets import STDOUT, Job, plan
from cjmap.errors import CjmapError
from cjmap.export.options import Options
from cjmap.formats import EXPORT, EXPORTS, Format, writer
from cjmap.report.look import Look

if TYPE_CHECKING:
    from cjmap.model.load import Document


_ONE = {"tables": "steps", "theydo": "opportunities"}
"""A table to choose, as an example, where a format makes several."""


class Order(NamedTuple):
    """What is to be exported, as what, and where to."""

    maps: Sequence[str]
    output: str | None = None
    format: str | None = None
    options: Options = Options()
    jobs: int | None = None


def export(order: Order) -> int:
    """Write maps as data; problems go to standard error. Returns the exit code."""
    work, row = plan(inputs.find(order.maps), order.maps, order.output, order.format, EXPORT)
    _refuse_options(row, order.options)
    if row.several and not order.options.table:
        work = _folders(work, row, order.output)
    writer(row)  # what is not installed is said once, before the first map
    look = console.look(sys.stderr)
    make = partial(_export_one, row=row, options=order.options, look=look)
    return make_all(make, work, order.jobs, EXPORT).exit_code


def _export_one(job: Job, row: Format, options: Options, look: Look) -> Drawn:
    def made(document: Document) -> bytes | Files:
        from cjmap.export.data import Data

        found: bytes | Files = writer(row)(Data(document, options))
        if isinstance(found, bytes):
            return found
        return _chosen(found, options.table) if options.table else _filled(found, job.picture)

    return make_one(job, made, look, code="cannot-export")


def _refuse_options(row: Format, options: Options) -> None:
    """A `CjmapError` where an option is given that the format knows nothing of."""
    for name in options.given():
        if name not in row.options:
            others = ", ".join(one.name for one in EXPORTS if name in one.options)
            raise CjmapError(f"the format `{row.name}` has no --{name}", f"it is for -f {others}")


def _folders(work: Sequence[Job], row: Format, output: str | None) -> list[Job]:
    """Each map has a folder of its own: `lunch-tables/`."""
    ending = os.path.splitext(output or "")[1].casefold()
    named = ending and row.extension.endswith(ending)
    if named or any(job.picture == STDOUT for job in work):
        raise CjmapError(
            f"{output if named else 'standard output'} can take one table only, and {row.name} "
            "makes several",
            f"choose one, --table {_ONE[row.several]}, or name a folder: -o data/",
        )
    folders = (job.picture.removesuffix(row.extension) for job in work)
    return [
        job._replace(picture=f"{folder}-{row.several}")
        for job, folder in zip(work, folders, strict=True)
    ]


def _chosen(files: Files, table: str) -> bytes:
    """The one file that is asked for."""
    found = {os.path.splitext(name)[0]: data for name, data in files.items()}
    if table not in found:
        raise CjmapError(f"there is no table `{table}`", f"tables: {', '.join(found)}")
    return found[table]


def _filled(files: Files, folder: str) -> Files:
    """Without empty tables; but an older file of that name must not stay as it was."""
    return {
        name: data
        for name, data in files.items()
        if data.count(b"\n") > 1 or os.path.exists(os.path.join(folder, name))
    }
