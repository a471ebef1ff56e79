"""`cjmap export`: maps become data for other programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.making import make_all
from cjmap.cli.one import Drawn, make_one
from cjmap.cli.targets import Job, plan
from cjmap.formats import EXPORT, Format, writer
from cjmap.report.look import Look

if TYPE_CHECKING:
    from cjmap.model.load import Document


class Order(NamedTuple):
    """What is to be exported, as what, and where to."""

    maps: Sequence[str]
    output: str | None = None
    format: str | None = None
    jobs: int | None = None


def export(order: Order) -> int:
    """Write maps as data; problems go to standard error. Returns the exit code."""
    work, row = plan(inputs.find(order.maps), order.maps, order.output, order.format, EXPORT)
    writer(row)  # what is not installed is said once, before the first map
    make = partial(_export_one, row=row, look=console.look(sys.stderr))
    return make_all(make, work, order.jobs, EXPORT).exit_code


def _export_one(job: Job, row: Format, look: Look) -> Drawn:
    def made(document: Document) -> bytes:
        from cjmap.export.data import Data

        return writer(row)(Data(document))

    return make_one(job, made, look)
