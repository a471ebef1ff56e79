"""The same work on many files, on several processes, with the results in order."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")

CHECKING = 150
DRAWING = 8
PAINTING = 2
"""From so many files on, further processes save more time than they cost to start."""


def ordered(
    work: Callable[[Item], Done],
    items: Sequence[Item],
    jobs: int | None,
    enough: int,
    apart: bool = False,
) -> Iterator[Done]:
    """`map(work, items)`, on `jobs` processes; None is one per processor from `enough` items on.

    Each process takes every n-th item and passes its results through a pipe, so results come in
    order and memory does not grow with the number of items. The first is done here: what it
    imports, every process then shares. `apart` says that none is, where there are several
    processes.
    """
    rest = items if apart else items[1:]
    if not apart:
        yield from map(work, items[:1])
    if not rest:
        return
    # Loading and drawing leave next to nothing for the collector: it need not look often.
    gc.freeze()
    gc.set_threshold(100_000, 50, 1000)
    gc.enable()
    count = (_processors() if len(items) >= enough else 1) if jobs is None else jobs
    count = min(count, len(rest))
    if count < 2 or not hasattr(os, "fork"):
        yield from map(work, rest)
        return
    from cjmap.cli.forks import forked  # one map alone needs none of it

    yield from forked(work, rest, count)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
