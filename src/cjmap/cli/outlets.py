"""What was found in many maps, to standard output and to files, in several formats at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from cjmap.cli import console
from cjmap.cli.workers import CHECKING, ordered
from cjmap.errors import CjmapError
from cjmap.report.formats import Setting, Writer, find, writer
from cjmap.report.look import Look
from cjmap.report.result import Result, Totals
from cjmap.report.table import Row
from cjmap.text.diagnostic import Severity

STDOUT = "-"
AUTO = "auto"


class Outlet(NamedTuple):
    """A report in a format, and the file that it goes to; `-` is standard output."""

    row: Row
    path: str = STDOUT


def outlets(format: str, files: Sequence[str], maps: Sequence[str] = ()) -> list[Outlet]:
    """Where reports go: one to standard output, and one to each file, given as `format=file`.

    What cannot be, such as a report in the place of a map, is a `CjmapError`.
    """
    found = [_file(one, maps) for one in files]
    taken = [os.path.realpath(one.path) for one in found]
    for one, path in zip(found, taken, strict=True):
        if taken.count(path) > 1:
            raise CjmapError(f"two reports would be written to {one.path}", "name two files")
    return [Outlet(find(chosen(format))), *found]


def chosen(format: str, environment: Mapping[str, str] = os.environ) -> str:
    """The format by its name; `auto` is that of the service which runs the command.

    A job of GitLab has text in its log, for its reports are files.
    """
    if format != AUTO:
        return format
    return "github" if environment.get("GITHUB_ACTIONS") else "text"


def _file(given: str, maps: Sequence[str]) -> Outlet:
    name, equals, path = given.partition("=")
    if not equals or not path:
        raise CjmapError(
            f"--output {given} does not say both a format and a file",
            "for example: --output sarif=findings.sarif",
        )
    if path == STDOUT:
        raise CjmapError(
            "--output writes files only", f"for standard output leave it out: --format {name}"
        )
    if any(os.path.realpath(path) == os.path.realpath(one) for one in maps):
        raise CjmapError(f"the report would replace the map {path}", "give it another name")
    return Outlet(find(name), path)


def report(
    read: Callable[[str], Result],
    paths: Sequence[str],
    wanted: Sequence[Outlet],
    jobs: int | None = None,
    fail_on: Severity = Severity.ERROR,
    hear: Callable[[Any], None] = lambda one: None,
) -> Totals:
    """Look at maps and report what is found; gives the sums. `hear` gets what results have aside.

    A report that cannot be written is said to be so, and the others are written.
    """
    writers = [writer(outlet.row) for outlet in wanted]
    settings = [Setting(_look(outlet), _root(), fail_on) for outlet in wanted]
    streams = [_Stream(outlet, one) for outlet, one in zip(wanted, writers, strict=True)]
    work = partial(_parts, read=read, formats=list(zip(wanted, settings, strict=True)))
    totals = Totals()
    with console.progress(len(paths), "Checking") as advance:
        for parts, part, aside in ordered(work, paths, jobs, CHECKING):
            for stream, text in zip(streams, parts, strict=True):
                stream.add(text)
            totals += part
            for one in aside:
                hear(one)
            advance()
    return totals + sum((stream.end(totals) for stream in streams), Totals())


def _parts(
    path: str, read: Callable[[str], Result], formats: Sequence[tuple[Outlet, Setting]]
) -> tuple[list[str], Totals, tuple[Any, ...]]:
    """One map's part of every report, and of the sums."""
    result = read(path)
    parts = [writer(one.row).part(result, setting) for one, setting in formats]
    return parts, result.totals(), result.aside


class _Stream:
    """A report as it grows: standard output gets it at once, a file when it is whole."""

    def __init__(self, outlet: Outlet, writer: Writer) -> None:
        self._writer = writer
        self._path = outlet.path
        self._waits = outlet.path != STDOUT or writer.sums_first
        self._kept: list[str] = []
        self._begun = False

    def add(self, part: str) -> None:
        """The next part; an empty one is none."""
        if part:
            self._put(self._writer.between if self._begun else self._start())
            self._put(part)

    def _start(self) -> str:
        self._begun = True
        return "" if self._writer.sums_first else self._writer.head(Totals())

    def end(self, totals: Totals) -> Totals:
        """The end of the report; gives what is to be added to the sums."""
        if not self._begun:
            self._put(self._start())
        self._put(self._writer.tail(totals))
        head = self._writer.head(totals) if self._writer.sums_first else ""
        text = head + "".join(self._kept)
        if self._path != STDOUT:
            return _saved(self._path, text)
        sys.stdout.write(text)
        return Totals()

    def _put(self, text: str) -> None:
        if self._waits:
            self._kept.append(text)
        else:
            sys.stdout.write(text)


def _saved(path: str, text: str) -> Totals:
    from cjmap.cli.save import save  # most reports go to standard output

    try:
        save(path, text.encode("utf-8", "backslashreplace"))
    except CjmapError as error:
        console.complain(error)
        return Totals(unwritten=1)
    return Totals()


def _look(outlet: Outlet) -> Look:
    return console.look(sys.stdout) if outlet.path == STDOUT else Look()


def _root() -> str:
    """The top of the project, where a service tells it."""
    return os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or ""
