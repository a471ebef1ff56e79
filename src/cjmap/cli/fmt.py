"""`cjmap fmt`: maps written in the one usual form."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.workers import CHECKING, ordered
from cjmap.errors import CjmapError
from cjmap.fmt.format import formatted
from cjmap.model.load import Document, load
from cjmap.pipeline import STDIN, bytes_of, called, map_of, told
from cjmap.report.look import Look, visible
from cjmap.report.result import Result, count
from cjmap.text.source import Source


class Wish(NamedTuple):
    """What is asked on the command line."""

    maps: Sequence[str]
    check: bool = False
    diff: bool = False
    jobs: int | None = None
    ids: bool = False

    @property
    def writes(self) -> bool:
        """Whether files are changed."""
        return not (self.check or self.diff)


class Done(NamedTuple):
    """What became of one map.

    `report` says why it does not load, `failed` what could not be done; `shown` is for standard
    output: the difference, or the map itself where it came from standard input.
    """

    path: str
    changed: bool = False
    report: str = ""
    failed: CjmapError | None = None
    shown: bytes = b""


def fmt(wish: Wish) -> int:
    """Format maps, or say which would change; returns the exit code."""
    paths = [one.path for one in inputs.find(wish.maps)]
    work = partial(_one, wish=wish, look=console.look(sys.stderr))
    changed = failed = broken = 0
    with console.progress(len(paths), "Formatting") as advance:
        for done in ordered(work, paths, wish.jobs, CHECKING):
            _tell(done, wish)
            changed += done.changed
            failed += done.failed is not None
            broken += bool(done.report)
            advance()
    if paths != [STDIN]:
        _sum_up(wish, len(paths), changed, broken + failed)
    if failed:
        return 2
    return int(bool(broken or (changed and not wish.writes)))


def _one(path: str, wish: Wish, look: Look) -> Done:
    """Format one map. What does not load stays as it is, and so does what would change nothing."""
    try:
        before, size = bytes_of(path)
        # Whether its images are there makes no difference here.
        document = map_of(before, called(path), None, size)
        if not document.ok:
            return Done(path, report=_report(document, look))
        after = _after(before, document, wish.ids)
        if wish.diff:
            return Done(path, before != after, shown=_diff(document.source.name, before, after))
        if wish.writes and path == STDIN:
            return Done(path, before != after, shown=after)
        if wish.writes and before != after:
            from cjmap.cli.replace import replace  # most maps are as they should be

            replace(path, before, after)
        return Done(path, before != after)
    except CjmapError as error:
        return Done(path, failed=error)


def _after(before: bytes, document: Document, ids: bool) -> bytes:
    """The bytes that a map should have."""
    made = formatted(_with_ids(document) if ids else document, load)
    if not made.safe:
        raise CjmapError(
            f"{document.source.name} was left as it is: formatted it would not have been the same",
            "this is a mistake inside cjmap; please report it with the map that caused it",
        )
    if made.text == document.source.text:
        return before
    from cjmap.cli.replace import as_bytes

    return as_bytes(made.text, before)


def _with_ids(document: Document) -> Document:
    from cjmap.fmt.ids import with_ids  # seldom wanted

    text = with_ids(document, load)
    if text is None:
        raise CjmapError(
            f"{document.source.name} cannot be given ids: something would be meant otherwise",
            "write those that you need by hand; without --ids the map can be formatted",
        )
    return load(Source(document.source.name, text))


def _report(document: Document, look: Look) -> str:
    from cjmap.report import text

    return text.write(Result(document.source, told(document)), look)


def _diff(name: str, before: bytes, after: bytes) -> bytes:
    from cjmap.cli.replace import diff

    return diff(name, before, after).encode("utf-8") if before != after else b""


def _tell(done: Done, wish: Wish) -> None:
    if done.report:
        console.err(done.report)
    if done.failed:
        console.complain(done.failed)
    if done.shown:
        console.binary(done.shown)
    elif done.changed:
        name = visible(done.path, console.look(sys.stdout).encoding)
        console.out(f"{name}: {'formatted' if wish.writes else 'would change'}")


def _sum_up(wish: Wish, number: int, changed: int, left: int) -> None:
    """The last line: how many were changed, were fine, and could not be looked at."""
    told = []
    if changed:
        told.append(f"{count(changed, 'map')} {'formatted' if wish.writes else 'would change'}")
    if fine := number - changed - left:
        told.append(f"{count(fine, 'map')} unchanged")
    if left:
        told.append(f"{count(left, 'map')} left alone")
    stream = console.err if wish.diff else console.out
    stream(", ".join(told))
