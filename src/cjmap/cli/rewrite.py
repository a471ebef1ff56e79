"""Maps written anew, file by file: what `cjmap fmt` and `cjmap upgrade` have in common."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.workers import CHECKING, ordered
from cjmap.errors import CjmapError
from cjmap.model.load import Document
from cjmap.pipeline import STDIN, bytes_of, called, map_of, told
from cjmap.report.look import Look, visible
from cjmap.report.result import Result, count


class Task(NamedTuple):
    """What is to be done to which maps. `check` and `diff` only look, and write nothing.

    `change` makes the bytes of a map anew; where it gives a document, that has errors, which are
    shown, and the map stays as it is. `doing` and `done` say what it is called.
    """

    maps: Sequence[str]
    change: Callable[[bytes, Document], bytes | Document]
    doing: str
    done: str
    check: bool = False
    diff: bool = False
    jobs: int | None = None

    @property
    def writes(self) -> bool:
        """Whether files are changed."""
        return not (self.check or self.diff)

    @property
    def said(self) -> str:
        """What is said of a map that is not as it should be."""
        return self.done if self.writes else "would change"


class _Done(NamedTuple):
    """What became of one map.

    `report` says why it was left alone, `failed` what could not be done; `shown` is for standard
    output: the difference, or the map itself where it came from standard input.
    """

    path: str
    changed: bool = False
    report: str = ""
    failed: CjmapError | None = None
    shown: bytes = b""


def rewrite(task: Task) -> int:
    """Write maps anew, or say which would change; returns the exit code."""
    paths = [one.path for one in inputs.find(task.maps)]
    work = partial(_one, task=task, look=console.look(sys.stderr))
    changed = failed = broken = 0
    with console.progress(len(paths), task.doing) as advance:
        for done in ordered(work, paths, task.jobs, CHECKING):
            _tell(done, task)
            changed += done.changed
            failed += done.failed is not None
            broken += bool(done.report)
            advance()
    if paths != [STDIN]:
        _sum_up(task, len(paths), changed, broken + failed)
    if failed:
        return 2
    return int(bool(broken or (changed and not task.writes)))


def _one(path: str, task: Task, look: Look) -> _Done:
    """Do it to one map. What would change nothing is not written."""
    try:
        before, size = bytes_of(path)
        # Whether its images are there makes no difference here.
        document = map_of(before, called(path), None, size)
        after = task.change(before, document)
        if isinstance(after, Document):
            return _Done(path, report=_report(after, look))
        if task.diff:
            return _Done(path, before != after, shown=_diff(document.source.name, before, after))
        if task.writes and path == STDIN:
            return _Done(path, before != after, shown=after)
        if task.writes and before != after:
            from cjmap.cli.replace import replace  # most maps are as they should be

            replace(path, before, after)
        return _Done(path, before != after)
    except CjmapError as error:
        return _Done(path, failed=error)


def _report(document: Document, look: Look) -> str:
    from cjmap.report import text

    return text.write(Result(document.source, told(document)), look)


def _diff(name: str, before: bytes, after: bytes) -> bytes:
    from cjmap.cli.replace import diff

    return diff(name, before, after).encode("utf-8") if before != after else b""


def _tell(done: _Done, task: Task) -> None:
    if done.report:
        console.err(done.report)
    if done.failed:
        console.complain(done.failed)
    if done.shown:
        console.binary(done.shown)
    elif done.changed:
        name = visible(done.path, console.look(sys.stdout).encoding)
        console.out(f"{name}: {task.said}")


def _sum_up(task: Task, number: int, changed: int, left: int) -> None:
    """The last line: how many were changed, were fine, and could not be looked at."""
    told = []
    if changed:
        told.append(f"{count(changed, 'map')} {task.said}")
    if fine := number - changed - left:
        told.append(f"{count(fine, 'map')} unchanged")
    if left:
        told.append(f"{count(left, 'map')} left alone")
    stream = console.err if task.diff else console.out
    stream(", ".join(told))
