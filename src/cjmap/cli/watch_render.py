"""`cjmap render --watch`: maps are drawn again whenever they are saved."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.one import Drawn, draw_one, shown, tell
from cjmap.cli.render import known, show
from cjmap.cli.targets import STDOUT, Job, plan
from cjmap.cli.watch import Watcher, run
from cjmap.cli.watched import files, images
from cjmap.errors import CjmapError
from cjmap.formats import Format
from cjmap.pipeline import STDIN, Drawing, is_theme_file

_NAMED = 3
"""Up to so many pictures are named in one line."""


class Order(NamedTuple):
    """What is to be drawn, and where to."""

    maps: Sequence[str]
    output: str | None
    format: str | None
    drawing: Drawing

    def work(self) -> tuple[list[Job], Format]:
        """The maps that there are now. A `CjmapError` where that cannot be told."""
        return plan(inputs.find(self.maps), self.maps, self.output, self.format)


def watch(order: Order, open_it: bool = False) -> int:
    """Draw maps now and on every change; returns the exit code when Ctrl-C ends it."""
    if STDIN in order.maps or order.output == STDOUT:
        raise CjmapError(
            "--watch needs files: it cannot watch standard input or write to standard output",
            "name a map, and leave out --stdout and -o -",
        )
    jobs, row = order.work()
    order = order._replace(drawing=replace(order.drawing, format=row.name))
    watcher = Watcher(_Drawing(order, jobs, known(order.drawing)))
    watcher.turn()
    if open_it and os.path.exists(jobs[0].picture):
        show(jobs[0].picture)
    run(watcher)
    return 0


class _Drawing:
    """Drawing maps, as `Watcher` wants it."""

    def __init__(self, order: Order, jobs: list[Job], drawing: Drawing) -> None:
        self.named = order.maps
        self._order = order
        self._jobs = {job.map: job for job in jobs}
        self._drawing = drawing
        self._images: dict[str, tuple[str, ...]] = {}

    @property
    def maps(self) -> list[str]:
        return list(self._jobs)

    def find(self) -> None:
        jobs, _ = self._order.work()
        self._jobs = {job.map: job for job in jobs}

    def parts(self, map: str) -> tuple[str, ...]:
        return self._images.get(map, ())

    def beside(self) -> tuple[str, ...]:
        """A theme that is a file, templates."""
        theme, templates = self._order.drawing.theme, self._order.drawing.template
        own = isinstance(theme, str) and is_theme_file(theme)
        beside = files(templates) if os.path.isdir(templates) else (templates,)
        return (*((str(theme),) if own else ()), *(beside if templates else ()))

    def open(self) -> None:
        self._drawing = known(self._order.drawing)

    def do(self, maps: Sequence[str]) -> str:
        jobs = [self._jobs[map] for map in maps]
        return said([(job, self._one(job)) for job in jobs])

    def _one(self, job: Job) -> Drawn:
        drawn = draw_one(job, self._drawing, console.look(sys.stderr))
        tell(drawn)
        sys.stderr.flush()
        found = images(job.map)
        if found is not None:
            self._images[job.map] = found
        return drawn


def said(done: Sequence[tuple[Job, Drawn]]) -> str:
    """What became of the maps that were drawn."""
    kinds: dict[str, list[str]] = {}
    for job, drawn in done:
        kinds.setdefault(_kind(job, drawn), []).append(shown(job))
    return ", ".join(f"{_names(names)} {kind}" for kind, names in kinds.items())


def _kind(job: Job, drawn: Drawn) -> str:
    if drawn.changed is not None:
        return "drawn" if drawn.changed else "unchanged"
    return "left as it was" if os.path.exists(job.picture) else "not drawn"


def _names(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) <= _NAMED else f"{len(names)} pictures"
