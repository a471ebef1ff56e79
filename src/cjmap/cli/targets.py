"""Where each picture goes, decided before the first one is drawn."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from cjmap.cli.inputs import Input
from cjmap.errors import CjmapError
from cjmap.files import MAP_ENDINGS
from cjmap.formats import RENDER, TRADES, Format, Trade, find
from cjmap.pipeline import STDIN

STDOUT = "-"


class Job(NamedTuple):
    """A map, and the file that its picture goes to; `-` is standard output."""

    map: str
    picture: str


def plan(
    inputs: Sequence[Input],
    arguments: Sequence[str],
    output: str | None,
    format: str | None,
    trade: Trade = RENDER,
) -> tuple[list[Job], Format]:
    """The work to do, and the format that the option or the output's extension names.

    A CjmapError where two maps would become one file, or a picture would replace a map.
    """
    _refuse_file_as_folder(output)
    row = _format(output, format, _is_folder(output, inputs, arguments), trade)
    jobs = [Job(one.path, _target(one, output, row, inputs, arguments)) for one in inputs]
    _refuse_clashes(jobs, trade)
    return jobs, row


def _format(output: str | None, format: str | None, folder: bool, trade: Trade) -> Format:
    extension = "" if folder or not output else os.path.splitext(output)[1]
    if format:
        row = find(format, trade)
        ending = extension.casefold()
        meant = any(one.extension == ending for other in TRADES for one in other.formats)
        if meant and not row.extension.endswith(ending):
            raise CjmapError(
                f"{output} ends in {extension}, but the format is {row.name}",
                f"end it in {row.extension}",
            )
        return row
    if folder or output in (None, STDOUT):
        return trade.formats[0]
    if not extension:
        raise CjmapError(
            f"{output} has no extension that would name a format",
            f"end it in {_extensions(trade)}, or in / to make it a folder",
        )
    known = [one for one in trade.formats if output.casefold().endswith(one.extension)]
    if not known:
        return find(extension, trade)  # it says which command makes it, if one does
    return max(known, key=lambda one: len(one.extension))  # `.jira.csv` says more than `.csv`


def _extensions(trade: Trade) -> str:
    return ", ".join(dict.fromkeys(row.extension for row in trade.formats))


def _is_folder(output: str | None, inputs: Sequence[Input], arguments: Sequence[str]) -> bool:
    """Whether the output is a folder: it is one, it ends as one, or there is more to put there."""
    if output in (None, STDOUT):
        return False
    assert output is not None
    if os.path.isdir(output) or output.endswith(("/", os.sep)):
        return True
    several = len(inputs) > 1 or any(os.path.isdir(one) for one in arguments)
    return several and not os.path.splitext(output)[1]


def _target(
    one: Input, output: str | None, row: Format, inputs: Sequence[Input], arguments: Sequence[str]
) -> str:
    if output == STDOUT or (output is None and one.path == STDIN):
        return STDOUT
    stem = "journey" if one.path == STDIN else one.stem
    if output is None:
        return os.path.join(os.path.dirname(one.path), stem + row.extension)
    if not _is_folder(output, inputs, arguments):
        return output
    way = os.path.relpath(os.path.dirname(one.path) or ".", one.folder or ".")
    way = "" if one.path == STDIN else way
    return os.path.normpath(os.path.join(output, way, stem + row.extension))


def _refuse_file_as_folder(output: str | None) -> None:
    if output and output.endswith(("/", os.sep)) and os.path.isfile(output.rstrip("/" + os.sep)):
        raise CjmapError(
            f"{output} ends in / as a folder does, but there is a file of that name",
            "leave the / out, or name another folder",
        )


def _refuse_clashes(jobs: Sequence[Job], trade: Trade) -> None:
    maps = {os.path.realpath(job.map): job.map for job in jobs if job.map != STDIN}
    taken: dict[str, Job] = {}
    for job in jobs:
        place = STDOUT if job.picture == STDOUT else os.path.realpath(job.picture)
        if place in maps or _same_file(job):
            raise CjmapError(
                f"the {trade.thing} would replace the map {maps.get(place, job.map)}",
                "give it another name with -o",
            )
        if place.casefold().endswith(MAP_ENDINGS):
            raise CjmapError(
                f"{job.picture} is named as a map and would be taken for one",
                f"end it in {_extensions(trade)}",
            )
        if place in taken:
            what = "standard output" if place == STDOUT else job.picture
            raise CjmapError(
                f"{taken[place].map} and {job.map} would both be written to {what}",
                f"{trade.command} them one by one, each with -o and a name of its own, or, where "
                f"their names differ, all into a folder: -o {trade.thing}s/",
            )
        taken[place] = job


def _same_file(job: Job) -> bool:
    try:
        return os.path.samefile(job.map, job.picture)
    except OSError:
        return False
