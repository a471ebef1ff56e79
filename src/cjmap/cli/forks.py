"""Processes of our own that send their results back through pipes."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, TypeVar

from cjmap.errors import CjmapError

Item = TypeVar("Item")
Done = TypeVar("Done")


def forked(work: Callable[[Item], Done], items: Sequence[Item], count: int) -> Iterator[Done]:
    """`map(work, items)`, in order, where each of `count` processes takes every n-th item."""
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
