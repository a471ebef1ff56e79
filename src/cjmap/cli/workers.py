"""The same work on many files, on several processes, with the results in order."""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, TypeVar

from cjmap.errors import CjmapError

Item = TypeVar("Item")
Done = TypeVar("Done")

CHECKING = 150
DRAWING = 8
"""From so many files on, further processes save more time than they cost to start."""


def ordered(
    work: Callable[[Item], Done], items: Sequence[Item], jobs: int | None, enough: int
) -> Iterator[Done]:
    """`map(work, items)`, on `jobs` processes; None is one per processor from `enough` items on.

    Each process takes every n-th item and passes its results through a pipe, so results come in
    order and memory does not grow with the number of items.
    """
    if not items:
        return
    # The first is done here: what it imports, every process then shares.
    yield work(items[0])
    # Loading and drawing leave next to nothing for the collector: it need not look often.
    gc.freeze()
    gc.set_threshold(100_000, 50, 1000)
    gc.enable()
    rest = items[1:]
    count = (_processors() if len(items) >= enough else 1) if jobs is None else jobs
    count = min(count, len(rest))
    if count < 2 or not hasattr(os, "fork"):
        yield from map(work, rest)
        return
    yield from _forked(work, rest, count)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _forked(work: Callable[[Item], Done], items: Sequence[Item], count: int) -> Iterator[Done]:
    workers: list[tuple[int, BinaryIO]] = []
    try:
        for first in range(count):
            workers.append(_fork(work, items[first::count], [pipe for _, pipe in workers]))
        for index in range(len(items)):
            yield _receive(workers[index % count][1])
    finally:
        for pid, pipe in workers:
            pipe.close()
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)


def _receive(pipe: BinaryIO) -> Done:  # type: ignore[type-var]
    try:
        done, failure = pickle.load(pipe)
    except EOFError as error:
        raise CjmapError(
            "a process that was reading maps has died", "run it again with --jobs 1"
        ) from error
    if failure is not None:
        raise failure
    result: Done = done
    return result


def _fork(
    work: Callable[[Item], Done], items: Sequence[Item], others: Sequence[BinaryIO]
) -> tuple[int, BinaryIO]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, open(reading, "rb")
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(reading)
        for pipe in others:
            pipe.close()
        with open(writing, "wb") as pipe:
            _work(work, items, pipe)
        code = 0
    finally:
        os._exit(code)


def _work(work: Callable[[Item], Done], items: Sequence[Item], pipe: BinaryIO) -> None:
    for item in items:
        try:
            message = pickle.dumps((work(item), None))
        except Exception as error:
            message = pickle.dumps((None, error))
        pipe.write(message)
        pipe.flush()
